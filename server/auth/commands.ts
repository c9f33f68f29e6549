import { v7 as uuidv7 } from "uuid";
import { commit, type Write } from "../commit/commit.ts";
import type { Db, Trx } from "../db/kysely.ts";
import type { Body, Receipt } from "../http/contract.ts";
import { notAllowed, notFound, stale } from "../http/problems.ts";
import type * as contract from "./contract.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { ownAccount, signInLocked, wrongCredentials, wrongCurrentPassword } from "./problems.ts";
import type { Actor } from "./rights.ts";
import { openSession, revokeSession, revokeSessionsOf } from "./sessions.ts";
import { claimAttempt, forgetFailures } from "./throttle.ts";

/** Where a request comes from. */
export interface Origin {
  address: string;
  agent: string;
}

const operation = (actor: Actor, origin: Origin, contract: string): Write => ({
  actor,
  ...origin,
  operationId: uuidv7(),
  contract,
  subjectId: actor.id,
  base: null,
  body: null,
  why: null,
});

/**
 * Signs somebody in under `token`, and ends the session of `earlierToken` that the browser had.
 * Five failures in a row lock the account for a quarter of an hour.
 */
export async function signIn(
  db: Db,
  credentials: Body<typeof contract.signIn>,
  tokens: { token: string; earlierToken: string | undefined },
  origin: Origin,
): Promise<Actor> {
  const username = credentials.username.trim().toLowerCase();
  await claimOrRefuse(db, username, origin);
  const account = await findEnabled(db, username);
  if (!(await isPassword(credentials.password, account?.passwordHash)) || !account) {
    throw wrongCredentials();
  }
  await forgetFailures(db, username, origin.address);
  const { passwordHash: _, ...actor } = account;
  await commit(db, operation(actor, origin, "POST /api/session"), async (trx) => {
    if (tokens.earlierToken) await revokeSession(trx, tokens.earlierToken);
    await openSession(trx, { token: tokens.token, accountId: actor.id, ...origin });
    return { id: actor.id };
  });
  return actor;
}

async function claimOrRefuse(db: Db, username: string, { address }: Origin): Promise<void> {
  const waitS = await claimAttempt(db, username, address);
  if (waitS > 0) throw signInLocked(waitS);
}

const findEnabled = (db: Db, username: string) =>
  db
    .selectFrom("account")
    .innerJoin("accountSecret", "accountSecret.accountId", "account.id")
    .select(["account.id", "username", "displayName", "role", "passwordHash"])
    .where("username", "=", username)
    .where("disabled", "=", false)
    .executeTakeFirst();

export const signOut = (db: Db, actor: Actor, token: string, origin: Origin) =>
  commit(db, operation(actor, origin, "DELETE /api/session"), async (trx) => {
    await revokeSession(trx, token);
    return { id: actor.id };
  });

/** Changes one's own password; the other sessions of the account end. */
export async function changeOwnPassword(
  db: Db,
  actor: Actor,
  passwords: Body<typeof contract.changeOwnPassword>,
  token: string,
  origin: Origin,
) {
  await claimOrRefuse(db, actor.username, origin);
  const stored = await db
    .selectFrom("accountSecret")
    .select("passwordHash")
    .where("accountId", "=", actor.id)
    .executeTakeFirst();
  if (!(await isPassword(passwords.current, stored?.passwordHash))) throw wrongCurrentPassword();
  await forgetFailures(db, actor.username, origin.address);
  const passwordHash = await hashPassword(passwords.password);
  return commit(db, operation(actor, origin, "POST /api/session/password"), async (trx) => {
    await storePassword(trx, actor.id, passwordHash);
    await revokeSessionsOf(trx, actor.id, token);
    return { id: actor.id };
  });
}

export async function createAccount(
  db: Db,
  write: Write<Body<typeof contract.createAccount>>,
  demonstration = false,
): Promise<Receipt> {
  const { password, why: _, ...account } = write.body;
  const passwordHash = await hashPassword(password);
  return commit(db, { ...write, bodyForHash: account }, async (trx) => {
    await trx
      .insertInto("account")
      .values({ ...account, demonstration })
      .execute();
    await trx.insertInto("accountSecret").values({ accountId: account.id, passwordHash }).execute();
    return { id: account.id, version: 1 };
  });
}

export const changeAccount = (
  db: Db,
  write: Write<Body<typeof contract.changeAccount>> & { subjectId: string; base: number },
): Promise<Receipt> =>
  commit(db, write, async (trx) => {
    const { why: _, ...change } = write.body;
    if (
      write.subjectId === write.actor?.id &&
      (change.disabled || change.role !== write.actor.role)
    ) {
      throw ownAccount();
    }
    const id = write.subjectId;
    await refuseFormerAdministrator(trx, write.actor);
    const version = await nextVersion(trx, id, write.base, change);
    if (change.disabled) await revokeSessionsOf(trx, id);
    return { id, version };
  });

/** Two administrators who disable each other at once would leave none: the later one finds out here. */
async function refuseFormerAdministrator(trx: Trx, actor: Actor | null): Promise<void> {
  const administrators = await trx
    .selectFrom("account")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled", "=", false)
    .orderBy("id")
    .forUpdate()
    .execute();
  if (!administrators.some(({ id }) => id === actor?.id)) throw notAllowed("account.manage");
}

export async function setPassword(
  db: Db,
  write: Write<Body<typeof contract.setPassword>> & { subjectId: string; base: number },
): Promise<Receipt> {
  const passwordHash = await hashPassword(write.body.password);
  return commit(db, { ...write, bodyForHash: null }, async (trx) => {
    const id = write.subjectId;
    const version = await nextVersion(trx, id, write.base, {});
    await storePassword(trx, id, passwordHash);
    await revokeSessionsOf(trx, id);
    return { id, version };
  });
}

const storePassword = (trx: Trx, accountId: string, passwordHash: string) =>
  trx
    .updateTable("accountSecret")
    .set({ passwordHash, changedAt: new Date().toISOString() })
    .where("accountId", "=", accountId)
    .execute();

async function nextVersion(
  trx: Trx,
  id: string,
  base: number,
  change: Partial<Body<typeof contract.changeAccount>>,
): Promise<number> {
  const version = base + 1;
  const changed = await trx
    .updateTable("account")
    .set({ ...change, version })
    .where("id", "=", id)
    .where("version", "=", base)
    .returning("id")
    .executeTakeFirst();
  if (changed) return version;
  const theirs = await trx
    .selectFrom("account")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!theirs) throw notFound("account");
  const earlier = await trx
    .selectFrom("accountVersion")
    .select(["id", "username", "displayName", "role", "disabled", "demonstration", "version"])
    .where("id", "=", id)
    .where("version", "=", base)
    .executeTakeFirst();
  throw stale({ base: earlier ?? null, theirs, yours: change });
}
