import { sql } from "kysely";
import type { Audience } from "../auth/rights.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { asGeoJson, intersectsBox, lonLat } from "../db/postgis.ts";
import { inSnapshot } from "../db/snapshot.ts";
import { boxOf } from "../geo/box.ts";
import type { Geometry } from "../geo/geometry-schema.ts";
import { notFound } from "../http/problems.ts";
import type { PlaceQuery, PlaceRecord, PlaceRow } from "./contract.ts";
import { findNames } from "./name-queries.ts";

/** A place with all its names, as `audience` may see it. @throws Problem `not-found` (404) */
export async function findPlace(
  db: Db | Trx,
  id: string,
  audience: Audience,
): Promise<PlaceRecord> {
  const place = await db
    .selectFrom("place")
    .innerJoin("district", "district.id", "place.districtId")
    .select([
      "place.id",
      "place.version",
      "classCode",
      "representsId",
      "positionQuality",
      "secrecy",
    ])
    .select(["description", "place.source", "place.demonstration", "districtId"])
    .select(["district.name as districtName", "district.romanization as districtRomanization"])
    .select((eb) => [
      asGeoJson<Geometry>(eb.ref("place.geom")).as("geometry"),
      lonLat(eb.ref("place.location")).as("location"),
    ])
    .where("place.id", "=", id)
    .$if(audience === 0, (query) => query.where("secrecy", "=", "public"))
    .executeTakeFirst();
  const [name, ...otherNames] = place ? await findNames(db, id) : [];
  if (!place || !name) throw notFound("place");
  const { districtId, districtName, districtRomanization, ...facts } = place;
  const district = { id: districtId, name: districtName, romanization: districtRomanization };
  return { ...facts, district, name, otherNames };
}

/** The same for who does not write: its facts and its names are of one moment. */
export const readPlace = (db: Db, id: string, audience: Audience): Promise<PlaceRecord> =>
  inSnapshot(db, (trx) => findPlace(trx, id, audience));

const PAGE = 100;

/** A page of places in pinyin order; `after` is the `next` of the page before. */
export async function findPlaces(db: Db, filter: PlaceQuery, audience: Audience) {
  const limit = filter.limit ?? PAGE;
  const matching = selectMatching(db, filter, audience);
  const [{ total }, rows] = await Promise.all([
    matching.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow(),
    matching
      .innerJoin("district", "district.id", "place.districtId")
      .select([
        "place.id",
        "heading.text as name",
        "heading.romanization",
        "heading.romanizationPlain",
      ])
      .select(["heading.status", "classCode", "district.name as district", "positionQuality"])
      .select("place.demonstration")
      .select((eb) => lonLat(eb.ref("place.location")).as("location"))
      .$if(filter.after !== undefined, (query) => {
        const { reading, id } = positionOf(filter.after as string);
        return query.where(
          sql<boolean>`(heading.romanization_plain collate "C", place.id) > (${reading}, ${id}::uuid)`,
        );
      })
      .orderBy(sql`heading.romanization_plain collate "C"`)
      .orderBy("place.id")
      .limit(limit)
      .execute(),
  ]);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  const items: PlaceRow[] = rows.map(({ romanizationPlain: _, ...row }) => row);
  return { items, total, next: last ? `${last.id}${last.romanizationPlain}` : null };
}

const positionOf = (after: string) => ({ id: after.slice(0, 36), reading: after.slice(36) });

const selectMatching = (db: Db, filter: PlaceQuery, audience: Audience) =>
  db
    .selectFrom("place")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("placeName")
          .select(["text", "romanization", "romanizationPlain", "status"])
          .whereRef("placeId", "=", "place.id")
          .orderBy(sql`heading_rank(kind, status)`)
          .orderBy(sql`upper(valid) desc nulls first`)
          .orderBy("placeName.id")
          .limit(1)
          .as("heading"),
      (join) => join.onTrue(),
    )
    .$if(audience === 0, (query) => query.where("secrecy", "=", "public"))
    .$if(filter.bbox !== undefined, (query) =>
      query.where((eb) => intersectsBox(eb.ref("place.location"), boxOf(filter.bbox as string))),
    )
    .$if(filter.classCode !== undefined, (query) =>
      query.where("classCode", "=", filter.classCode as string),
    )
    .$if(filter.districtId !== undefined, (query) =>
      query.where("districtId", "=", filter.districtId as string),
    )
    .$if(filter.status !== undefined, (query) =>
      query.where("heading.status", "=", filter.status ?? "standard"),
    )
    .$if(filter.positionQuality !== undefined, (query) =>
      query.where("positionQuality", "=", filter.positionQuality ?? "assumed"),
    );
