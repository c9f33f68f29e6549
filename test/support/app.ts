import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { createApp } from "../../server/app.ts";
import { createAccount } from "../../server/auth/commands.ts";
import type { Role } from "../../server/auth/rights.ts";
import { newToken, openSession } from "../../server/auth/sessions.ts";
import { readConfig } from "../../server/config.ts";
import type { Database } from "../../server/db/connect.ts";
import type { Db } from "../../server/db/kysely.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { test as base } from "./database.ts";

/** A person of a test, signed in: what they inject carries their session. */
export interface Person {
  id: string;
  username: string;
  password: string;
  cookies: { "dijie-session": string };
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
}

type OnCleanup = (clean: () => Promise<void> | void) => void;

const opened = async (database: Database, dataDir: string, onCleanup: OnCleanup) => {
  const config = readConfig({ NODE_ENV: "test", DEMO: "0", DATA_DIR: dataDir });
  const app = await createApp(database, config);
  onCleanup(() => app.close());
  return app;
};

/** A directory for what an app stores, for as long as it is tested. */
const storage = (onCleanup: OnCleanup): string => {
  const dataDir = mkdtempSync(join(tmpdir(), "dijie-test-"));
  onCleanup(() => rmSync(dataDir, { recursive: true }));
  return dataDir;
};

const peopleOf =
  ({ app, db }: { app: FastifyInstance; db: Db }) =>
  (role: Role) =>
    signedIn(app, db, role);

/** A test of the whole program without its listener, on the worker's database. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("dataDir", { scope: "file" }, ({}, { onCleanup }) => storage(onCleanup))
  // Making an app takes longer than most tests; it keeps nothing of what the tables held before.
  .extend("fileApp", { scope: "file" }, ({ database, dataDir }, { onCleanup }) =>
    opened(database, dataDir, onCleanup),
  )
  .extend("app", ({ fileApp, db: _ }) => fileApp)
  .extend("person", ({ app, db }) => peopleOf({ app, db }));

/** The same with an app for each test, for what an app does keep: the tiles of the map. */
export const testOnNewApp = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("dataDir", ({}, { onCleanup }) => storage(onCleanup))
  .extend("app", ({ database, db: _, dataDir }, { onCleanup }) =>
    opened(database, dataDir, onCleanup),
  )
  .extend("person", ({ app, db }) => peopleOf({ app, db }));

/** Gives `role` an account and a session. */
async function signedIn(app: FastifyInstance, db: Db, role: Role): Promise<Person> {
  const id = uuidv7();
  const username = `${role}-${id.slice(-6)}`;
  const body = {
    id,
    username,
    displayName: `${role} ${id.slice(-6)}`,
    role,
    password: "long-enough-words",
  };
  await createAccount(db, { ...seedOperation(username), body });
  const token = newToken();
  await db
    .transaction()
    .execute((trx) =>
      openSession(trx, { token, accountId: id, address: "127.0.0.1", agent: "test" }),
    );
  const cookies = { "dijie-session": token };
  return {
    id,
    username,
    password: body.password,
    cookies,
    inject: (options) => app.inject({ ...options, cookies }),
  };
}

/** The headers of a write: a new operation, and the version it is based on. */
export const writing = (base?: number, operationId = uuidv7()) => ({
  "idempotency-key": operationId,
  ...(base !== undefined && { "if-match": `"${base}"` }),
});
