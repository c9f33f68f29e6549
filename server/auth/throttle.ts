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

/**
 * Claims an attempt to prove who one is, before the password is looked at, so that attempts made at
 * once count one by one. The count starts anew once a lock has run out, and at a success.
 *
 * @returns seconds until an attempt may be made; 0 when this one may
 */
export async function claimAttempt(db: Db, username: string, address: string): Promise<number> {
  const keys = keysOf(username, address);
  const waits = [
    await claim(db, keys.account, MAX_FAILURES),
    await claim(db, keys.address, MAX_FAILURES_OF_ADDRESS),
  ];
  return Math.max(...waits);
}

/** Counts one attempt of `key` unless it is locked; the last that is allowed locks it. */
async function claim(db: Db, key: string, max: number): Promise<number> {
  const now = new Date().toISOString();
  const lock = new Date(Date.now() + LOCK_MIN * 60_000).toISOString();
  const { rows } = await sql<{ failures: number; lockedUntil: string | null }>`
    insert into sign_in_failure as f (key, failures) values (${key}, 1)
    on conflict (key) do update set
      failures = case when f.locked_until < ${now} then 1 else least(f.failures + 1, ${max} + 1) end,
      locked_until = case when f.locked_until < ${now} then null
                          when f.locked_until is null and f.failures + 1 >= ${max} then ${lock}::timestamptz
                          else f.locked_until end
    returning failures, locked_until`.execute(db);
  const [attempts] = rows;
  if (!attempts?.lockedUntil || attempts.failures <= max) return 0;
  return Math.max(1, Math.ceil((Date.parse(attempts.lockedUntil) - Date.now()) / 1000));
}

/** After a success: the account's count ends, and the attempt does not count for the address. */
export async function forgetFailures(db: Db, username: string, address: string): Promise<void> {
  const keys = keysOf(username, address);
  await db.deleteFrom("signInFailure").where("key", "=", keys.account).execute();
  await db
    .updateTable("signInFailure")
    .set((eb) => ({ failures: eb("failures", "-", 1) }))
    .where("key", "=", keys.address)
    .where("lockedUntil", "is", null)
    .execute();
}
