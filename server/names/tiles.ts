import { type Expression, sql } from "kysely";
import type { Audience } from "../auth/rights.ts";
import type { Db } from "../db/kysely.ts";
import { asGeoJson, boundsMeet, clippedTo, dimensionOf, lat, lon } from "../db/postgis.ts";
import { readPoints, readShapes } from "../tiles/columns.ts";
import type { TileLayer } from "../tiles/layer.ts";
import type { ChangeSource } from "../tiles/touched.ts";
import { LOWEST_TIER, ROAD_CLASSES, TIERS, tierOf } from "./rules.ts";
import { nameLayers } from "./text.ts";

/** Below these zooms only places down to this tier are drawn, so that a small scale stays light. */
export const TIERS_BY_ZOOM: readonly { below: number; tier: number }[] = [
  { below: 8, tier: 0 },
  { below: 10, tier: 1 },
  { below: 11, tier: 2 },
  { below: 12, tier: 4 },
];

/** The least important tier that is drawn at a zoom. */
export const tierAt = (zoom: number): number =>
  TIERS_BY_ZOOM.find(({ below }) => zoom < below)?.tier ?? LOWEST_TIER;

const DEPENDS_ON: readonly ChangeSource[] = [
  { table: "place", geometry: "geom" },
  { table: "place_name", belongsTo: { table: "place", by: "place_id", geometry: "geom" } },
];

const PLACE_FIELDS = {
  id: "Id of the place",
  name: "The name that heads its record",
  romanization: "Its romanization with tone marks",
  status: "proposed, standard, superseded, abolished or historical",
  class_code: "Class of the place",
  tier: "Importance, 0 the greatest",
  quality: "surveyed, digitized, approximate or assumed",
  demonstration: "Whether it is invented",
};

/** Every place as a point, but for roads that are drawn as lines. */
export const places: TileLayer = {
  id: "places",
  title: nameLayers.places,
  minzoom: 5,
  maxzoom: 14,
  geometryKind: "point",
  fields: PLACE_FIELDS,
  restricted: true,
  dependsOn: DEPENDS_ON,
  async features({ db, box, zoom, audience }) {
    const { attributes, ...shapes } = await readPoints(
      db,
      selectHeaded(db, audience)
        .select("positionQuality as quality")
        .select((eb) => [lon(eb.ref("location")).as("lon"), lat(eb.ref("location")).as("lat")])
        .where((eb) => boundsMeet(eb.ref("location"), box))
        .where((eb) => eb.not(isRoadLine(eb.ref("classCode"), eb.ref("geom"))))
        .$if(tierAt(zoom) < LOWEST_TIER, (query) =>
          query.where((eb) => eb(tierIn(eb.ref("classCode")), "<=", tierAt(zoom))),
        ),
      Object.keys(PLACE_FIELDS).filter((field) => field !== "tier"),
    );
    const tier = attributes.class_code?.map((classCode) => tierOf(String(classCode))) ?? [];
    return { ...shapes, attributes: { ...attributes, tier } };
  },
};

const STREET_FIELDS = {
  id: PLACE_FIELDS.id,
  name: PLACE_FIELDS.name,
  romanization: PLACE_FIELDS.romanization,
  status: PLACE_FIELDS.status,
  class_code: PLACE_FIELDS.class_code,
  demonstration: PLACE_FIELDS.demonstration,
};

/** The roads whose course is known. */
export const streets: TileLayer = {
  id: "streets",
  title: nameLayers.streets,
  minzoom: 9,
  maxzoom: 14,
  geometryKind: "line",
  fields: STREET_FIELDS,
  restricted: true,
  dependsOn: DEPENDS_ON,
  features: ({ db, box, audience }) =>
    readShapes(
      db,
      selectHeaded(db, audience)
        .select((eb) => asGeoJson(clippedTo(eb.ref("geom"), box)).as("shape"))
        .where((eb) => boundsMeet(eb.ref("geom"), box))
        .where((eb) => isRoadLine(eb.ref("classCode"), eb.ref("geom"))),
      Object.keys(STREET_FIELDS),
    ),
};

/** The places that `audience` may see, each with the name that heads it. */
const selectHeaded = (db: Db, audience: Audience) =>
  db
    .selectFrom("place")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("placeName")
          .select(["text", "romanization", "status"])
          .whereRef("placeId", "=", "place.id")
          .orderBy(sql`heading_rank(kind, status)`)
          .orderBy(sql`upper(valid) desc nulls first`)
          .orderBy("placeName.id")
          .limit(1)
          .as("heading"),
      (join) => join.onTrue(),
    )
    .select(["place.id", "heading.text as name", "heading.romanization", "heading.status"])
    .select(["classCode", "place.demonstration"])
    .$if(audience === 0, (query) => query.where("secrecy", "=", "public"))
    .orderBy("place.id");

const beginsWith = (classCode: Expression<string>, prefix: string) =>
  sql<boolean>`starts_with(${classCode}, ${sql.lit(prefix)})`;

/** `tierOf` for the database. */
const tierIn = (classCode: Expression<string>) => {
  const cases = TIERS.map(
    ([prefix, tier]) => sql`when ${beginsWith(classCode, prefix)} then ${sql.lit(tier)}`,
  );
  return sql<number>`case ${sql.join(cases, sql` `)} else ${sql.lit(LOWEST_TIER)} end`;
};

const isRoadLine = (classCode: Expression<string>, geometry: Expression<unknown>) => {
  const classes = ROAD_CLASSES.map((prefix) => beginsWith(classCode, prefix));
  return sql<boolean>`((${sql.join(classes, sql` or `)}) and ${dimensionOf(geometry)} = 1)`;
};
