import { sql } from "kysely";
import type { Db } from "../db/kysely.ts";

/** After this many failures in a row an account or an address waits (reliability A4). */
export const MAX_FAILURES = 5;
export const LOCK_MIN = 15;

/** An address may fail more often than one account: a whole office can stand behind it. */
const MAX_FAILURES_OF_ADDRESS = 50;

const keysOf = (username: string, address: string) => ({
  account: `account:${username}`,
  address: `address:${address}`,
});

/** Seconds until a sign-in may be tried again; 0 when it may be tried now. */
export async function lockedForS(db: Db, username: string, address: string): Promise<number> {
  const keys = keysOf(username, address);
  const { until } = await db
    .selectFrom("signInFailure")
    .select((eb) => eb.fn.max("lockedUntil").as("until"))
    .where("key", "in", [keys.account, keys.address])
    .executeTakeFirstOrThrow();
  return until ? Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)) : 0;
}

/** Counts a failed sign-in; the count starts anew once a lock has run out. */
export async function countFailure(db: Db, username: string, address: string): Promise<void> {
  const keys = keysOf(username, address);
  await addFailure(db, keys.account, MAX_FAILURES);
  await addFailure(db, keys.address, MAX_FAILURES_OF_ADDRESS);
}

const addFailure = (db: Db, key: string, max: number) => {
  const now = new Date().toISOString();
  const lock = new Date(Date.now() + LOCK_MIN * 60_000).toISOString();
  return sql`
    insert into sign_in_failure as f (key, failures) values (${key}, 1)
    on conflict (key) do update set
      failures = case when f.locked_until < ${now} then 1 else f.failures + 1 end,
      locked_until = case when f.locked_until < ${now} then null
                          when f.failures + 1 >= ${max} then ${lock}::timestamptz
                          else f.locked_until end`.execute(db);
};

export const forgetFailures = (db: Db, username: string) =>
  db.deleteFrom("signInFailure").where("key", "=", keysOf(username, "").account).execute();
