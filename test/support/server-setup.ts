import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../server/db/connect.ts";
import { findPostgres, INSTALL_POSTGRES, startPostgres } from "./postgres-server.ts";
import { prepare } from "./prepare.ts";
import "./provided.ts";

/** Databases are only named after the tests, so that a server of the person who runs them is safe. */
const TEMPLATE = "dijie_test_template";
const nameOf = (worker: number) => `dijie_test_${worker}`;

/**
 * Makes a migrated database for each worker on the server of TEST_DATABASE_URL, or on a throw-away
 * one. Without either the tests are skipped; under CI that is a failure.
 */
export async function setup(project: TestProject) {
  const server = await findServer();
  if (!server) return reportMissing(project);
  const workers = Array.from({ length: project.vitest.config.maxWorkers }, (_, i) => nameOf(i + 1));
  await administer(server.url("postgres"), [TEMPLATE, ...workers].map(drop));
  await administer(server.url("postgres"), [
    `create database ${TEMPLATE} encoding 'UTF8' template template0`,
  ]);
  const template = await openDatabase(
    { databaseUrl: server.url(TEMPLATE), dataDir: "" },
    { acceptsLoss: true },
  );
  await prepare(template.db);
  await template.close();
  await administer(
    server.url("postgres"),
    workers.map((name) => `create database ${name} template ${TEMPLATE}`),
  );

  project.provide("databasesMissing", null);
  project.provide(
    "databases",
    workers.map((name) => ({ kind: "server", url: server.url(name) })),
  );
  return async () => {
    await administer(server.url("postgres"), [TEMPLATE, ...workers].map(drop));
    await server.stop();
  };
}

const drop = (name: string) => `drop database if exists ${name} with (force)`;

async function findServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given)
    return { url: (database: string) => withDatabase(given, database), stop: async () => {} };
  const programs = findPostgres();
  // The tests lose nothing that anybody misses.
  return programs
    ? startPostgres(programs, ["fsync=off", "full_page_writes=off", "synchronous_commit=off"])
    : null;
}

/** The address of another database; `new URL` does not read the address of a socket. */
const withDatabase = (address: string, database: string) =>
  address.replace(/^([a-z]+:\/\/[^/?]*)[^?]*/, `$1/${database}`);

function reportMissing(project: TestProject) {
  const reason = `needs PostgreSQL 15 with PostGIS: ${INSTALL_POSTGRES}`;
  if (process.env.CI === "true") throw new Error(`The project "server" ${reason}`);
  process.stdout.write(`skipped: the project "server" ${reason}\n`);
  project.provide("databases", []);
  project.provide("databasesMissing", reason);
}

async function administer(connectionString: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
