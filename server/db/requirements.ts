import { type RawBuilder, sql } from "kysely";
import type { Db } from "./kysely.ts";
import { DatabaseRefused } from "./refusals.ts";

/** Versions of the database, such as 15.18 and 3.3.2. */
export interface Versions {
  postgres: string;
  postgis: string;
}

const MIN_POSTGRES = 15;
const MIN_POSTGIS = [3, 3] as const;

/** What must be on so that a confirmed write survives a power cut. */
const DURABILITY_SETTINGS = ["fsync", "full_page_writes", "synchronous_commit"] as const;

export async function readVersions(db: Db): Promise<Versions> {
  const [postgres = ""] = (await show(db, "server_version")).split(" ");
  return { postgres, postgis: await postgisVersion(db) };
}

/**
 * Refuses a server that would answer before a write is safe.
 *
 * @throws DatabaseRefused naming the setting
 */
export async function requireDurableServer(db: Db) {
  for (const setting of DURABILITY_SETTINGS)
    if ((await show(db, setting)) === "off")
      throw new DatabaseRefused("durability-off", { setting });
}

/**
 * Refuses a database that is too old, has another encoding than UTF8, no PostGIS or no right to make tables.
 * Enables PostGIS where that is all that is missing.
 *
 * @throws DatabaseRefused saying what is wrong and what puts it right
 */
export async function requireUsable(db: Db) {
  await requireVersion(db);
  await requireUtf8(db);
  await requireRights(db);
  await enablePostgis(db);
  await requirePostgisVersion(db);
}

async function requireVersion(db: Db) {
  const found = await show(db, "server_version");
  if (Number.parseInt(found, 10) < MIN_POSTGRES)
    throw new DatabaseRefused("server-too-old", { found, needed: MIN_POSTGRES });
}

async function requireUtf8(db: Db) {
  const found = await show(db, "server_encoding");
  if (found !== "UTF8") throw new DatabaseRefused("encoding-not-utf8", { found });
}

async function requireRights(db: Db) {
  const { user, database, mayCreate } = await whereAmI(db);
  if (!mayCreate) throw new DatabaseRefused("rights-missing", { user, database });
}

async function enablePostgis(db: Db) {
  const found = await only(
    db,
    sql<{
      available: boolean;
      enabled: boolean;
    }>`select count(*) > 0 as available, bool_or(installed_version is not null) as enabled
        from pg_available_extensions where name = 'postgis'`,
  );
  if (found.enabled) return;
  if (!found.available) throw new DatabaseRefused("postgis-not-installed");
  try {
    await sql`create extension if not exists postgis`.execute(db);
  } catch (error) {
    const { database } = await whereAmI(db);
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused("postgis-not-creatable", { database, reason }, { cause: error });
  }
}

async function requirePostgisVersion(db: Db) {
  const found = await postgisVersion(db);
  const [major = 0, minor = 0] = found.split(".").map(Number);
  const [minMajor, minMinor] = MIN_POSTGIS;
  if (major < minMajor || (major === minMajor && minor < minMinor))
    throw new DatabaseRefused("postgis-too-old", { found, needed: MIN_POSTGIS.join(".") });
}

const postgisVersion = async (db: Db) =>
  (
    await only(
      db,
      sql<{
        version: string;
      }>`select extversion as version from pg_extension where extname = 'postgis'`,
    )
  ).version;

const show = async (db: Db, setting: string) =>
  (await only(db, sql<{ value: string }>`select current_setting(${setting}) as value`)).value;

const whereAmI = (db: Db) =>
  only(
    db,
    sql<{
      user: string;
      database: string;
      mayCreate: boolean;
    }>`select current_user as "user", current_database() as database,
               has_schema_privilege('public', 'create') and has_schema_privilege('public', 'usage') as may_create`,
  );

/** The one row of a query that always has one. */
async function only<Row>(db: Db, query: RawBuilder<Row>): Promise<Row> {
  const [row] = (await query.execute(db)).rows;
  if (!row) throw new Error("The database answered without a row");
  return row;
}
