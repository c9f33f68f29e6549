import { createAccount } from "../auth/commands.ts";
import { randomPassword } from "../auth/passwords.ts";
import type { Config } from "../config.ts";
import type { Db } from "../db/kysely.ts";
import { DatabaseRefused } from "../db/refusals.ts";
import { seedDemonstration } from "./demonstration.ts";
import { seedId } from "./ids.ts";
import { seedOperation } from "./operation.ts";
import { seedReal } from "./real.ts";
import { seedSettings } from "./settings.ts";

/**
 * Gives a new database what it starts with: settings and real data always, invented records and
 * accounts in a demonstration only. Done before, each part does nothing.
 *
 * @returns the first administrator's password, on the one occasion when it was made
 * @throws DatabaseRefused when a demonstration's database is opened for real use
 */
export async function seed(db: Db, { demo }: Config): Promise<{ administratorPassword?: string }> {
  if (!demo && (await isDemonstration(db))) throw new DatabaseRefused("demonstration-data");
  await seedSettings(db);
  await seedReal(db);
  if (demo) {
    await seedDemonstration(db);
    return {};
  }
  return (await hasAccounts(db)) ? {} : { administratorPassword: await createAdministrator(db) };
}

async function isDemonstration(db: Db): Promise<boolean> {
  const record = await db
    .selectFrom("place")
    .select("id")
    .where("demonstration", "=", true)
    .union(db.selectFrom("account").select("id").where("demonstration", "=", true))
    .limit(1)
    .executeTakeFirst();
  return record !== undefined;
}

const hasAccounts = async (db: Db): Promise<boolean> =>
  (await db.selectFrom("account").select("id").limit(1).executeTakeFirst()) !== undefined;

async function createAdministrator(db: Db): Promise<string> {
  const password = randomPassword();
  const account = { username: "admin", displayName: "系统管理员", role: "administrator" as const };
  const body = { ...account, id: seedId("account administrator"), password };
  await createAccount(db, { ...seedOperation("administrator"), body });
  return password;
}
