import { createHash, randomBytes } from "node:crypto";
import type { Db, Trx } from "../db/kysely.ts";
import type { Actor } from "./rights.ts";

/** A session ends after this long without a request, and in any case after this long (reliability A4). */
export const IDLE_MIN = 30;
export const ABSOLUTE_H = 12;

/** `last_seen_at` is written at most this often, so that reading costs no write. */
const TOUCH_EVERY_S = 60;

export const newToken = (): string => randomBytes(32).toString("base64url");

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Opens a session for an account; only the token's hash is stored. */
export async function openSession(
  trx: Trx,
  session: { token: string; accountId: string; address: string; agent: string },
): Promise<void> {
  const now = new Date().toISOString();
  await trx
    .insertInto("session")
    .values({
      tokenHash: hashOf(session.token),
      accountId: session.accountId,
      createdAt: now,
      lastSeenAt: now,
      address: session.address,
      agent: session.agent,
    })
    .execute();
}

/** Whose session `token` opens now, or `null`; read afresh each time, so a change of role counts at once. */
export async function findActor(db: Db, token: string): Promise<Actor | null> {
  const now = Date.now();
  const found = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.accountId")
    .select(["account.id", "username", "displayName", "role", "lastSeenAt"])
    .where("tokenHash", "=", hashOf(token))
    .where("revokedAt", "is", null)
    .where("disabled", "=", false)
    .where("lastSeenAt", ">", new Date(now - IDLE_MIN * 60_000).toISOString())
    .where("createdAt", ">", new Date(now - ABSOLUTE_H * 3_600_000).toISOString())
    .executeTakeFirst();
  if (!found) return null;
  const { lastSeenAt, ...actor } = found;
  if (now - Date.parse(lastSeenAt) > TOUCH_EVERY_S * 1000) await touch(db, token, now);
  return actor;
}

const touch = (db: Db, token: string, now: number) =>
  db
    .updateTable("session")
    .set({ lastSeenAt: new Date(now).toISOString() })
    .where("tokenHash", "=", hashOf(token))
    .execute();

/** Ends the session of `token`. */
export const revokeSession = (trx: Trx, token: string) =>
  trx
    .updateTable("session")
    .set({ revokedAt: new Date().toISOString() })
    .where("tokenHash", "=", hashOf(token))
    .where("revokedAt", "is", null)
    .execute();

/** Ends all sessions of an account, but the one of `keepToken` where given. */
export const revokeSessionsOf = (trx: Trx, accountId: string, keepToken?: string) =>
  trx
    .updateTable("session")
    .set({ revokedAt: new Date().toISOString() })
    .where("accountId", "=", accountId)
    .where("revokedAt", "is", null)
    .$if(keepToken !== undefined, (query) =>
      query.where("tokenHash", "<>", hashOf(keepToken as string)),
    )
    .execute();
