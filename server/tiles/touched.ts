import { type RawBuilder, sql } from "kysely";
import type { Db } from "../db/kysely.ts";
import { boundsOf } from "../db/postgis.ts";
import type { Box } from "../geo/box.ts";

/**
 * A versioned table from which a layer is drawn, and where on the map a change of one of its rows
 * shows: at its own geometry, at the geometry of the row of another table that it belongs to, or,
 * with neither, anywhere.
 */
export type ChangeSource =
  | { table: string; geometry: string }
  | { table: string; belongsTo: { table: string; by: string; geometry: string } }
  | { table: string };

/** A stretch of the audit chain: the entries after `after` up to and with `upTo`. */
export interface Stretch {
  after: number;
  upTo: number;
}

/** From this many changed rows on it is cheaper to call everything stale. */
const MAX_ROWS = 256;

/**
 * Where the map shows something else after a stretch of the audit chain: around the geometries
 * before and after. `null` stands for anywhere.
 */
export async function findTouched(
  db: Db,
  source: ChangeSource,
  stretch: Stretch,
): Promise<Box[] | null> {
  const { rows } = await selectBoxes(source, stretch).execute(db);
  const isAnywhere = !("geometry" in source || "belongsTo" in source);
  if (rows.length > (isAnywhere ? 0 : MAX_ROWS)) return null;
  return rows.flatMap(({ box }) => box ?? []);
}

type BoxQuery = RawBuilder<{ box: Box | null }>;

function selectBoxes(source: ChangeSource, stretch: Stretch): BoxQuery {
  const changes = sql`audit join row_change using (operation_id)`;
  const version = sql.table(`${source.table}_version`);
  const isInStretch = sql`seq > ${stretch.after} and seq <= ${stretch.upTo} and table_name = ${source.table}`;
  if ("geometry" in source)
    return sql`
      select ${boundsOf(sql.ref(`version.${source.geometry}`))} as box
      from ${changes} join ${version} as version
        on version.id = row_id and version.version in (row_change.version - 1, row_change.version)
      where ${isInStretch} limit ${MAX_ROWS + 1}`;
  if ("belongsTo" in source) {
    const { table, by, geometry } = source.belongsTo;
    return sql`
      select ${boundsOf(sql.ref(`owner.${geometry}`))} as box
      from ${changes} join ${version} as version
        on version.id = row_id and version.version = row_change.version
        join ${sql.table(table)} as owner on owner.id = ${sql.ref(`version.${by}`)}
      where ${isInStretch} limit ${MAX_ROWS + 1}`;
  }
  return sql`select null as box from ${changes} where ${isInStretch} limit 1`;
}
