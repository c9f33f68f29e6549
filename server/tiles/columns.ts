import type { Geometry } from "geojson";
import { type Expression, sql } from "kysely";
import type { Db } from "../db/kysely.ts";
import type { TileColumns, TileFeatures } from "./layer.ts";

/**
 * The rows of a query as one JSON array for each column. One row then crosses the wire and is parsed
 * by the engine's own JSON, several times cheaper than thousands of rows are.
 */
async function readColumns(db: Db, query: Expression<unknown>, names: readonly string[]) {
  const members = names.map(
    (name) => sql`${sql.lit(name)}, coalesce(json_agg(${sql.ref(name)}), '[]')`,
  );
  const { rows } = await sql<{
    columns: Record<string, readonly unknown[]>;
  }>`select json_build_object(${sql.join(members)}) as columns from (${query}) as feature`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error("an aggregate without a row");
  return row.columns;
}

/** Reads point features: the query has `lon`, `lat` and a column for each of `fields`. */
export async function readPoints(
  db: Db,
  query: Expression<unknown>,
  fields: readonly string[],
): Promise<TileFeatures> {
  const { lon, lat, ...attributes } = await readColumns(db, query, ["lon", "lat", ...fields]);
  return {
    lon: lon as readonly number[],
    lat: lat as readonly number[],
    attributes: attributes as TileColumns,
  };
}

/** Reads lines or polygons: the query has `shape` as GeoJSON and a column for each of `fields`. */
export async function readShapes(
  db: Db,
  query: Expression<unknown>,
  fields: readonly string[],
): Promise<TileFeatures> {
  const { shape, ...attributes } = await readColumns(db, query, ["shape", ...fields]);
  return { shape: shape as readonly Geometry[], attributes: attributes as TileColumns };
}
