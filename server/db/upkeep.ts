import { sql } from "kysely";
import type { Db } from "./kysely.ts";

const PERIOD_MS = 60 * 60 * 1000;

/**
 * Does hourly for the embedded database what a server does by itself: it has no autovacuum and no
 * checkpointer. Table by table, so that others need not wait for all of it.
 *
 * @returns what ends it
 */
export function keepUp(db: Db): () => void {
  const timer = setInterval(() => {
    tidy(db).catch((error) => process.stderr.write(`Upkeep of the database: ${String(error)}\n`));
  }, PERIOD_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Removes dead rows, renews the planner's figures and moves the log into the files. */
export async function tidy(db: Db) {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  for (const { name } of tables) await sql`vacuum (analyze) ${sql.table(name)}`.execute(db);
  await sql`checkpoint`.execute(db);
}
