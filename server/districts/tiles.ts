import { sql } from "kysely";
import { asGeoJson, boundsMeet, clippedTo } from "../db/postgis.ts";
import { readShapes } from "../tiles/columns.ts";
import type { TileLayer } from "../tiles/layer.ts";
import { districtLayers } from "./text.ts";

const FIELDS = {
  id: "Id of the district",
  name: "Its name",
  level: "Its level",
  neighbor: "Whether it is a neighbor of the county that the program is for",
};

/** The county and its neighbors as areas. Their seats are places. */
export const districts: TileLayer = {
  id: "districts",
  title: districtLayers.districts,
  minzoom: 4,
  maxzoom: 14,
  geometryKind: "polygon",
  fields: FIELDS,
  restricted: false,
  dependsOn: [{ table: "district", geometry: "geom" }],
  features: ({ db, box }) =>
    readShapes(
      db,
      db
        .selectFrom("district")
        .select(["id", "name", "level", "neighbor"])
        .select((eb) => asGeoJson(clippedTo(eb.ref("geom"), box)).as("shape"))
        .where("level", "=", "county")
        .where(sql<boolean>`upper_inf(valid)`)
        .where((eb) => boundsMeet(eb.ref("geom"), box))
        .orderBy("id"),
      Object.keys(FIELDS),
    ),
};
