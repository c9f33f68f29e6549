import { sql } from "kysely";
import type { Trx } from "../db/kysely.ts";

/** Tables that are not backed up: made again from the others, or part of the schema itself. */
const NOT_KEPT = ["search_entry", "search_key", "spatial_ref_sys", "schema_migration"];

/** The order of the rows of a table that keeps versions, which has no key. */
const VERSION_ORDER = ["id", "version", "known", "operation_id", "content_hash"];

export interface Column {
  name: string;
  /** With its modifier, as in `geometry(Point,4490)`. */
  type: string;
  isIdentity: boolean;
}

export interface Table {
  name: string;
  /** Without those that the database computes. */
  columns: Column[];
  /** Columns by which the rows have one order, on every database. */
  order: string[];
}

/** The tables whose rows are kept, by name. */
export async function findTables(trx: Trx): Promise<Table[]> {
  const { rows } = await sql<Omit<Table, "order"> & { key: string[] | null }>`
    select c.relname::text as name,
           (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
                                              'isIdentity', attidentity <> '') order by attnum)
              from pg_attribute
             where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
           (select json_agg(attname order by array_position(indkey::int2[], attnum))
              from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
             where indrelid = c.oid and indisprimary) as key
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname not in (${sql.join(NOT_KEPT)})
     order by c.relname collate "C"`.execute(trx);
  return rows.map(({ key, ...table }) => ({ ...table, order: key ?? versionOrder(table) }));
}

function versionOrder({ name, columns }: Omit<Table, "order">): string[] {
  const names = columns.map((column) => column.name);
  if (VERSION_ORDER.every((column) => names.includes(column))) return VERSION_ORDER;
  throw new Error(`the rows of ${name} have no order`);
}

/** Rows read at once. */
const BATCH = 1_000;

/**
 * The rows of a table in order, in batches, each row as one line of JSON with the database's own text for every
 * value: nothing is lost of an instant, a range or a geometry, and both databases say the same.
 */
export async function* linesOf(trx: Trx, table: Table): AsyncGenerator<string[]> {
  const plain = trx.withoutPlugins();
  const values = table.columns.map(({ name }) => sql`${sql.id(name)}::text as ${sql.id(name)}`);
  await sql`declare backup_rows no scroll cursor for
    select ${sql.join(values)} from ${sql.table(table.name)}
    order by ${sql.join(orderOf(table))}`.execute(plain);
  for (;;) {
    const { rows } = await sql`fetch ${sql.lit(BATCH)} from backup_rows`.execute(plain);
    yield rows.map((row) => `${JSON.stringify(row)}\n`);
    if (rows.length < BATCH) break;
  }
  await sql`close backup_rows`.execute(plain);
}

const orderOf = ({ columns, order }: Table) =>
  order.map((name) => {
    const isText = columns.find((column) => column.name === name)?.type === "text";
    return isText ? sql`${sql.id(name)} collate "C"` : sql.id(name);
  });
