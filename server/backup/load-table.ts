import { sql } from "kysely";
import type { Trx } from "../db/kysely.ts";
import type { Table } from "./tables.ts";

/** A statement carries no more than this many rows, nor many more bytes. */
const MAX_ROWS = 1_000;
const MAX_LENGTH = 4_000_000;

/** Writes the rows of a table, each given as a line of JSON with the database's text for every value. */
export async function loadTable(
  trx: Trx,
  table: Table,
  lines: AsyncIterable<string>,
): Promise<void> {
  for await (const rows of batches(lines)) await insertRows(trx, table, rows);
  for (const { name } of table.columns.filter(({ isIdentity }) => isIdentity)) {
    await sql`select setval(pg_get_serial_sequence(${table.name}, ${name}),
                            coalesce(max(${sql.id(name)}), 1), max(${sql.id(name)}) is not null)
              from ${sql.table(table.name)}`.execute(trx);
  }
}

async function* batches(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let length = 0;
  for await (const line of lines) {
    batch.push(line);
    length += line.length;
    if (batch.length < MAX_ROWS && length < MAX_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

/** The database reads its own text again: every value comes as text and is cast to its column's type. */
const insertRows = (trx: Trx, { name, columns }: Table, rows: readonly string[]) => {
  const ids = sql.join(columns.map((column) => sql.id(column.name)));
  const texts = sql.join(columns.map((column) => sql`${sql.id(column.name)} text`));
  const values = sql.join(
    columns.map((column) => sql`${sql.id(column.name)}::${sql.raw(column.type)}`),
  );
  return sql`insert into ${sql.table(name)} (${ids}) overriding system value
    select ${values} from json_to_recordset(${`[${rows.join(",")}]`}::json) as given (${texts})`.execute(
    trx.withoutPlugins(),
  );
};
