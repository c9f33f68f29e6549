import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { test as base, beforeEach, expect } from "vitest";
import { openDatabase } from "../../server/db/connect.ts";
import { migrate } from "../../server/db/migrate.ts";
import { DatabaseUnavailable } from "../../server/db/refusals.ts";
import { findPostgres, INSTALL_POSTGRES, startPostgres } from "../support/postgres-server.ts";

const programs = findPostgres();
if (!programs) beforeEach(({ skip }) => skip(`needs PostgreSQL's programs: ${INSTALL_POSTGRES}`));

/** A server as an administrator would set it up, with databases and users that lack something. */
const test = base.extend(
  "server",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  async ({}, { onCleanup }) => {
    if (!programs) throw new Error(INSTALL_POSTGRES);
    const directory = mkdtempSync(join(tmpdir(), "dijie-hba-"));
    chmodSync(directory, 0o755);
    const access = join(directory, "pg_hba.conf");
    writeFileSync(access, "local all locked scram-sha-256\nlocal all all trust\n", { mode: 0o644 });
    const server = await startPostgres(programs, [`hba_file=${access}`]);
    await administer(server.url("postgres"), SCENERY);
    onCleanup(async () => {
      await server.stop();
      rmSync(directory, { recursive: true });
    });
    return server;
  },
);

const SCENERY = [
  "create role locked login password 'right'",
  "create role plain login",
  "create database whole",
  "create database latin encoding 'LATIN1' locale 'C' template template0",
  "create database foreign_owned",
  "create database bare owner plain",
  "create database hasty",
  "alter database hasty set synchronous_commit = off",
];

async function administer(connectionString: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: "" });

test("refuses a server that does not answer", async () => {
  await expect(open("postgres://dijie@127.0.0.1:1/dijie")).rejects.toMatchObject({
    code: "server-unreachable",
    params: { address: "127.0.0.1:1" },
  });
});

test.for([
  { lack: "the right password", database: "whole", user: "locked:wrong", code: "sign-in-refused" },
  { lack: "a password", database: "whole", user: "locked", code: "sign-in-refused" },
  { lack: "a user that exists", database: "whole", user: "nobody", code: "sign-in-refused" },
  { lack: "a database that exists", database: "nowhere", user: "plain", code: "database-missing" },
  { lack: "the encoding UTF8", database: "latin", user: "postgres", code: "encoding-not-utf8" },
  {
    lack: "the right to make tables",
    database: "foreign_owned",
    user: "plain",
    code: "rights-missing",
  },
  {
    lack: "the right to enable PostGIS",
    database: "bare",
    user: "plain",
    code: "postgis-not-creatable",
  },
  {
    lack: "commits that wait for the disk",
    database: "hasty",
    user: "postgres",
    code: "durability-off",
  },
])("refuses a server without $lack", async ({ database, user, code }, { server }) => {
  await expect(open(server.url(database, user))).rejects.toMatchObject({ code });
});

test("says in both languages what puts it right", async ({ server }) => {
  await expect(open(server.url("foreign_owned", "plain"))).rejects.toThrow(
    /无权在数据库 foreign_owned 中建表.*may not create tables.*grant usage, create on schema public to "plain"/s,
  );
});

test("enables PostGIS where that is all that is missing", async ({ server }) => {
  const database = await open(server.url("whole"));
  expect(database.kind).toBe("server");
  expect(database.versions.postgis).toMatch(/^3\.\d/);
  await database.close();
});

test("runs each step once when two programs start at the same time", async ({ server }) => {
  const both = await Promise.all([open(server.url("whole")), open(server.url("whole"))]);
  const reports = await Promise.all(both.map(({ db }) => migrate(db)));
  const applied = reports.flatMap((report) => report.applied);
  expect(applied.length).toBeGreaterThan(0);
  expect(new Set(applied).size).toBe(applied.length);
  await Promise.all(both.map(({ close }) => close()));
});

test("answers that it is unavailable when the server cuts the connection, then works again", async ({
  server,
}) => {
  const { db, close } = await open(server.url("whole"));
  const asleep = sql`select pg_sleep(10)`.execute(db);
  const cut = expect(asleep).rejects.toThrow(DatabaseUnavailable);
  await expect
    .poll(async () => {
      const end = sql<{ ended: number }>`
        select count(pg_terminate_backend(pid))::integer as ended from pg_stat_activity
        where wait_event = 'PgSleep'`;
      return (await end.execute(db)).rows[0]?.ended;
    })
    .toBe(1);
  await cut;
  expect((await sql`select 1 as answer`.execute(db)).rows).toEqual([{ answer: 1 }]);
  await close();
});
