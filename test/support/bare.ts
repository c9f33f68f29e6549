import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Db } from "../../server/db/kysely.ts";
import { seedSettings } from "../../server/seed/settings.ts";
import { test as base } from "./database.ts";

/** A test on a database that holds its schema and nothing else, and on a data directory of its own. */
export const test = base
  .extend("bare", async ({ db }, { onCleanup }): Promise<Db> => {
    await clear(db);
    onCleanup(async () => {
      await clear(db);
      await seedSettings(db);
    });
    return db;
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("dataDir", ({}, { onCleanup }): string => {
    const dataDir = mkdtempSync(join(tmpdir(), "dijie-test-"));
    onCleanup(() => rmSync(dataDir, { recursive: true }));
    return dataDir;
  });

/** Removes every row but those of the schema itself. */
export async function clear(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public'
    and tablename not in ('schema_migration', 'spatial_ref_sys')`.execute(db);
  const deletions = rows.map(({ name }) => `delete from ${name};`).join("\n");
  await unguarded(
    db,
    `${deletions} insert into audit_head (seq, hash) values (0, repeat('0', 64));`,
  );
}

/** Runs statements as somebody who owns the database could: past triggers and foreign keys. */
export const unguarded = (db: Db, statements: string) =>
  sql
    .raw(`begin; set local session_replication_role = replica; ${statements}; commit;`)
    .execute(db);
