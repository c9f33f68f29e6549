import type { Db } from "../../server/db/kysely.ts";
import { migrate } from "../../server/db/migrate.ts";
import { seedSettings } from "../../server/seed/settings.ts";

/** Brings a new database to where every test finds it. */
export async function prepare(db: Db) {
  await migrate(db);
  await seedSettings(db);
}
