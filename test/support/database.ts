import { sql } from "kysely";
import { test as base, beforeEach, inject } from "vitest";
import { connectToEmbedded, type Database, openDatabase } from "../../server/db/connect.ts";
import type { Db } from "../../server/db/kysely.ts";
import "./provided.ts";

const missing = inject("databasesMissing");
if (missing) beforeEach(({ skip }) => skip(missing));

/**
 * A test on the database that this worker owns: `database` is the open database, `db` the same with
 * its tables emptied first. The projects `embedded` and `server` run it, each under its name.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("database", { scope: "file" }, async ({}, { onCleanup }): Promise<Database> => {
    const database = await openOwnDatabase();
    onCleanup(database.close);
    return database;
  })
  .extend("db", async ({ database }): Promise<Db> => {
    await empty(database.db);
    return database.db;
  });

/** Opens the database of this worker. */
function openOwnDatabase(): Promise<Database> {
  const address = inject("databases")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!address) throw new Error("There is no database for this worker");
  return address.kind === "embedded"
    ? connectToEmbedded(address)
    : openDatabase({ databaseUrl: address.url, dataDir: "" }, { acceptsLoss: true });
}

/** What the law says is the same for every test. */
const SETTINGS = ["citation", "legal_rule", "dictionary", "dictionary_item"];
/** What the schema says. */
const SCHEMA = ["schema_migration", "spatial_ref_sys"];

/** Makes the database as new as its schema: without the settings, too, which a start then enters. */
export const emptyWholly = (db: Db) => empty(db, SCHEMA);

/** Empties the tables as if nothing had ever been written, without triggers and foreign keys. */
async function empty(db: Db, kept: readonly string[] = [...SCHEMA, ...SETTINGS]) {
  const tables = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not in (${sql.join(kept)})`.execute(db);
  const deletions = tables.rows.map(({ name }) => `delete from ${name};`).join("\n");
  await sql
    .raw(`begin;
set local session_replication_role = replica;
${deletions}
insert into audit_head (seq, hash) values (0, repeat('0', 64));
commit;`)
    .execute(db);
}
