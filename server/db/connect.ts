import { join } from "node:path";
import pg from "pg";
import type { Config } from "../config.ts";
import { connectionRefusal } from "./connection-refusal.ts";
import { startEmbedded } from "./embedded.ts";
import { createDb, type Db } from "./kysely.ts";
import { type Listen, listenOn } from "./listening.ts";
import { parsers } from "./parsers.ts";
import {
  readVersions,
  requireDurableServer,
  requireUsable,
  type Versions,
} from "./requirements.ts";
import { keepUp } from "./upkeep.ts";

/** The database while it is open. */
export interface Database {
  db: Db;
  kind: "embedded" | "server";
  versions: Versions;
  /** Hears what transactions said with `pg_notify` once they have committed. */
  listen: Listen;
  close(): Promise<void>;
}

/** For a throw-away server of tests, which runs without fsync. */
export interface OpenOptions {
  acceptsLoss?: boolean;
}

/** Exit status when the embedded database cannot be kept running (EX_SOFTWARE of sysexits). */
const LOST_EXIT = 70;

/** One connection: the socket of the embedded database mixes up the messages of several. */
const EMBEDDED_POOL = { max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 5_000 };

const SERVER_POOL = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
};

/** How often the connection that only listens is tried, ms: a broken one is made anew by it. */
const LISTENER_PERIOD_MS = 5_000;

/**
 * Opens the database that the configuration names: a PostgreSQL server, or else the embedded one.
 *
 * @throws DatabaseRefused with the reason in words when it cannot be used as it is
 */
export const openDatabase = (
  config: Pick<Config, "databaseUrl" | "dataDir">,
  options: OpenOptions = {},
): Promise<Database> =>
  config.databaseUrl
    ? connectToServer(config.databaseUrl, options)
    : openEmbedded(join(config.dataDir, "database"));

async function openEmbedded(directory: string): Promise<Database> {
  const server = await startEmbedded({ directory, onLost: endProgram });
  const database = await connectToEmbedded(server);
  const endUpkeep = keepUp(database.db);
  return {
    ...database,
    async close() {
      endUpkeep();
      await database.close();
      await server.close();
    },
  };
}

function endProgram(error: Error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(LOST_EXIT);
}

/** Connects to an embedded database that another part of the program serves. */
export async function connectToEmbedded(address: {
  host: string;
  port: number;
}): Promise<Database> {
  const pool = createPool({ ...address, user: "postgres", database: "postgres", ...EMBEDDED_POOL });
  const listen = listenOn(pool);
  const db = await createDb(pool);
  await requireUsable(db);
  return {
    db,
    kind: "embedded",
    versions: await readVersions(db),
    listen,
    close: () => pool.end(),
  };
}

async function connectToServer(url: string, options: OpenOptions): Promise<Database> {
  const settings = { connectionString: url, application_name: "dijie" };
  await requireConnection(settings);
  const pool = createPool({ ...settings, ...SERVER_POOL });
  const listener = createPool({ ...settings, max: 1, idleTimeoutMillis: 0 });
  const listen = listenOn(listener);
  const timer = setInterval(() => listener.query("select").catch(() => {}), LISTENER_PERIOD_MS);
  const close = async () => {
    clearInterval(timer);
    await Promise.all([pool.end(), listener.end()]);
  };
  try {
    const db = await createDb(pool);
    if (!options.acceptsLoss) await requireDurableServer(db);
    await requireUsable(db);
    return { db, kind: "server", versions: await readVersions(db), listen, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A first connection by itself, whose failure is worth words. */
async function requireConnection(settings: pg.ClientConfig) {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw connectionRefusal(client, error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A pool whose sessions all speak UTF8 and UTC, whatever the server and the address say. */
function createPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    types: parsers,
    onConnect: async (client) => {
      await client.query(
        "set timezone to 'UTC'; set client_encoding to 'UTF8'; set datestyle to 'ISO'",
      );
    },
  });
  // A broken connection is noticed by the next query; without a listener it would end the program.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
