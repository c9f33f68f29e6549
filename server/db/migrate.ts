import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import type { Db } from "./kysely.ts";
import { DatabaseRefused } from "./refusals.ts";

/** A step of the schema, as it is recorded where it has been run. */
interface Step {
  version: number;
  /** Name of the file without its ending: `0001_platform`. */
  name: string;
  sha256: string;
}

/** A step of the schema as its file has it. */
interface Migration extends Step {
  text: string;
}

export interface MigrationReport {
  /** Names of what was run now, in order. */
  applied: string[];
  /** Number of the newest step; 0 without any. */
  version: number;
}

const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;
const OWN_MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));

/** An arbitrary number that stands for "migrating" among the advisory locks of a server. */
const ADVISORY_LOCK = 4_490_001;

/**
 * Brings the schema to the newest step. Each step is one transaction, and several processes that
 * start at once wait for one another.
 *
 * @param directory where the steps are, `NNNN_name.sql`
 * @throws DatabaseRefused when program and database do not belong together, or a step fails
 */
export const migrate = (db: Db, directory = OWN_MIGRATIONS): Promise<MigrationReport> =>
  db.connection().execute(async (connection) => {
    // A long step is not a hung one.
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`.execute(connection);
    try {
      return await bringUp(connection, readMigrations(directory));
    } finally {
      await sql`select pg_advisory_unlock(${ADVISORY_LOCK})`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
    }
  });

async function bringUp(connection: Db, known: Migration[]): Promise<MigrationReport> {
  await sql`
    create table if not exists schema_migration (
      version    integer primary key,
      name       text not null,
      sha256     text not null,
      applied_at timestamptz(3) not null default clock_timestamp()
    )`.execute(connection);
  const { rows: done } = await sql<Step>`
    select version, name, sha256 from schema_migration order by version`.execute(connection);
  refuseStrangers(done, known);
  const open = known.slice(done.length);
  for (const migration of open) await apply(connection, migration);
  return { applied: open.map(({ name }) => name), version: known.at(-1)?.version ?? 0 };
}

/** What the database has run must be the beginning of what the program knows. */
function refuseStrangers(done: readonly Step[], known: readonly Step[]) {
  const newest = known.at(-1)?.version ?? 0;
  for (const [index, { version, name, sha256 }] of done.entries()) {
    const migration = known[index];
    if (version > newest)
      throw new DatabaseRefused("schema-newer", { found: version, known: newest });
    if (migration?.version !== version)
      throw new DatabaseRefused("migration-missing", { migration: name });
    if (migration.sha256 !== sha256)
      throw new DatabaseRefused("migration-changed", { migration: name });
  }
}

async function apply(connection: Db, { version, name, text, sha256 }: Migration) {
  try {
    await connection.transaction().execute(async (trx) => {
      await sql.raw(text).execute(trx);
      await sql`
        insert into schema_migration (version, name, sha256)
        values (${version}, ${name}, ${sha256})`.execute(trx);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused("migration-failed", { migration: name, reason }, { cause: error });
  }
}

function readMigrations(directory: string): Migration[] {
  return readdirSync(directory)
    .filter((file) => FILE_NAME.test(file))
    .sort()
    .map((file) => {
      // A checkout with other line ends is the same migration.
      const text = readFileSync(`${directory}/${file}`, "utf8").replaceAll("\r\n", "\n");
      return {
        version: Number(file.slice(0, 4)),
        name: file.slice(0, -".sql".length),
        text,
        sha256: createHash("sha256").update(text).digest("hex"),
      };
    });
}
