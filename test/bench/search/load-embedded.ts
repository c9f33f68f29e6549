import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import type { Db } from "../../../server/db/kysely.ts";
import { tidy } from "../../../server/db/upkeep.ts";
import { COLUMNS, type SearchFiles } from "./rows.ts";
import { dropIndexes, TABLES } from "./tables.ts";

/** Rows of one statement: the embedded database has no COPY over its socket. */
const CHUNK = 5_000;

/** Loads the rows in chunks and builds the indexes afterwards. */
export async function loadIntoEmbedded(db: Db, files: SearchFiles) {
  await sql`set session_replication_role = replica`.execute(db);
  const rebuild = await dropIndexes(async (text) => (await sql.raw(text).execute(db)).rows);
  for (const part of ["districts", "entries", "keys"] as const) {
    process.stderr.write(`loading ${part}\n`);
    for await (const rows of chunksOf(files[part])) await insert(db, part, rows);
  }
  for (const statement of rebuild) await sql.raw(statement).execute(db);
  await sql`set session_replication_role = origin`.execute(db);
  await tidy(db);
}

async function* chunksOf(file: string): AsyncGenerator<string[][]> {
  let rows: string[][] = [];
  for await (const line of createInterface(createReadStream(file))) {
    rows.push(line.split("\t"));
    if (rows.length < CHUNK) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** `json_to_recordset` turns the texts into the types of the table's columns. */
function insert(db: Db, part: keyof SearchFiles, rows: string[][]) {
  const columns: readonly string[] = COLUMNS[part];
  const records = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const identity = part === "entries" ? sql`overriding system value` : sql``;
  return sql`
    insert into ${sql.table(TABLES[part])} (${names}) ${identity}
    select ${names} from json_populate_recordset(null::${sql.table(TABLES[part])}, ${JSON.stringify(records)})`.execute(
    db,
  );
}
