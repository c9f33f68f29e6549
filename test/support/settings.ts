import type { Db } from "../../server/db/kysely.ts";
import { seedSettings } from "../../server/seed/settings.ts";
import { emptyWholly } from "./database.ts";

/**
 * Empties the database but for the settings of a new one, with their history. Tests that change
 * settings do it before and after, since other tests keep what they find.
 */
export async function renewSettings(db: Db): Promise<void> {
  await emptyWholly(db);
  await seedSettings(db);
}
