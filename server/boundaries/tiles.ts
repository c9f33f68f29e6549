import { sql } from "kysely";
import { asGeoJson, boundsMeet, clippedTo } from "../db/postgis.ts";
import { readShapes } from "../tiles/columns.ts";
import type { TileLayer } from "../tiles/layer.ts";
import { boundaryLayers } from "./text.ts";

const FIELDS = {
  id: "Id of the line",
  name: "Its name",
  name_en: "Its name in English",
  level: "province, prefecture or county",
  neighbor: "Name of the district on the other side",
  indicative: "Whether no agreement's geometry stands behind it",
};

/** The lines between the county and its neighbors. */
export const boundaryLines: TileLayer = {
  id: "boundary-lines",
  title: boundaryLayers["boundary-lines"],
  minzoom: 4,
  maxzoom: 14,
  geometryKind: "line",
  fields: FIELDS,
  restricted: false,
  dependsOn: [{ table: "boundary_line", geometry: "geom" }, { table: "district" }],
  features: ({ db, box }) =>
    readShapes(
      db,
      db
        .selectFrom("boundaryLine as line")
        .innerJoin("district as other", "other.id", "line.neighborId")
        .select(["line.id", "line.name", "nameEn", "line.level", "indicative"])
        .select("other.name as neighbor")
        .select((eb) => asGeoJson(clippedTo(eb.ref("line.geom"), box)).as("shape"))
        .where(sql<boolean>`upper_inf(line.valid)`)
        .where((eb) => boundsMeet(eb.ref("line.geom"), box))
        .orderBy("line.id"),
      Object.keys(FIELDS),
    ),
};
