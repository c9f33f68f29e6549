import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { test as base, expect, inject } from "vitest";
import { connectToEmbedded, openDatabase } from "../../server/db/connect.ts";
import { type EmbeddedOptions, startEmbedded } from "../../server/db/embedded.ts";
import type { Db } from "../../server/db/kysely.ts";
import { DatabaseUnavailable } from "../../server/db/refusals.ts";
import { copyOf } from "../support/migrated-directory.ts";
import "../support/provided.ts";

/** A data directory of one's own, and what serves its database until the test ends. */
const test = base
  .extend(
    "dataDir",
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
    async ({}, { onCleanup }) => {
      const dataDir = copyOf(inject("migratedDirectory"));
      onCleanup(() => rmSync(dataDir, { recursive: true }));
      return dataDir;
    },
  )
  .extend("serve", async ({ dataDir }, { onCleanup }) => {
    return async (options: Partial<EmbeddedOptions> = {}) => {
      const directory = join(dataDir, "database");
      const onLost = (error: Error) => {
        throw error;
      };
      const server = await startEmbedded({ directory, onLost, ...options });
      const database = await connectToEmbedded(server);
      onCleanup(async () => {
        await database.close();
        await server.close();
      });
      return { ...server, ...database };
    };
  });

const preload = (fault: string) => ["--import", join(import.meta.dirname, "faults", fault)];

test("refuses to start when a commit does not reach the disk", async ({ serve }) => {
  await expect(serve({ execArgv: preload("unsynced.ts") })).rejects.toMatchObject({
    code: "not-durable",
  });
});

test("refuses a second start within a second, naming the first server", async ({
  dataDir,
  serve,
}) => {
  await serve();
  const start = performance.now();
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    code: "directory-locked",
    params: { pid: process.pid },
  });
  expect(performance.now() - start).toBeLessThan(1000);
});

test("refuses a data directory that is a file, saying so", async ({ dataDir }) => {
  const file = join(dataDir, "file");
  writeFileSync(file, "");
  await expect(openDatabase({ dataDir: file })).rejects.toMatchObject({
    code: "directory-unusable",
  });
});

test("begins anew where a creation was cut off", async ({ dataDir }) => {
  rmSync(join(dataDir, "database"), { recursive: true });
  mkdirSync(join(dataDir, "database"));
  writeFileSync(join(dataDir, "database/PG_VERSION"), "18\n");
  writeFileSync(join(dataDir, "database.creating"), "");
  const { db, close } = await openDatabase({ dataDir });
  expect((await sql`select 1 as answer`.execute(db)).rows).toEqual([{ answer: 1 }]);
  expect(existsSync(join(dataDir, "database.creating"))).toBe(false);
  await close();
}, 60_000);

test("confirms nothing after the disk has failed, and comes back when it is mended", async ({
  dataDir,
  serve,
}) => {
  const { db, pid } = await serve({ execArgv: preload("failing-sync.ts") });
  await sql`create table mark (id integer)`.execute(db);
  const first = pid();
  writeFileSync(join(dataDir, "database.broken"), "");
  await expect(sql`insert into mark values (1)`.execute(db)).rejects.toThrow(DatabaseUnavailable);
  rmSync(join(dataDir, "database.broken"));
  await answersAgain(db);
  expect(pid()).not.toBe(first);
});

test("ends a statement that never ends, serves again, and says what may have been missed", async ({
  serve,
}) => {
  const { db, pid, listen } = await serve({ deadlineS: 2 });
  const heard: string[] = [];
  await listen("test_news", (payload) => heard.push(payload));
  const first = pid();
  const start = performance.now();
  const endless = sql`select count(*) from generate_series(1, 1e12)`.execute(db);
  await expect(endless).rejects.toThrow(DatabaseUnavailable);
  expect(performance.now() - start).toBeLessThan(5000);
  await answersAgain(db);
  expect(pid()).not.toBe(first);
  await sql`select pg_notify('test_news', 'back')`.execute(db);
  await expect.poll(() => heard).toEqual(["", "back"]);
});

test("loses no confirmed write to kill -9 of the database, which its server starts again", async ({
  dataDir,
}) => {
  const writer = await startWriter(dataDir, 1);
  for (let round = 0; round < 2; round += 1) {
    await writer.confirms(200);
    process.kill(writerPid(dataDir), "SIGKILL");
  }
  await writer.confirms(200);
  const confirmed = await writer.kill();
  await expect(idsIn(dataDir)).resolves.toEqual(expect.arrayContaining(confirmed));
}, 60_000);

test("loses no confirmed write to kill -9 of the server, which its database follows", async ({
  dataDir,
}) => {
  let confirmed: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const writer = await startWriter(dataDir, confirmed.length + 1);
    await writer.confirms(200);
    confirmed = confirmed.concat(await writer.kill());
  }
  await expect(idsIn(dataDir)).resolves.toEqual(expect.arrayContaining(confirmed));
}, 60_000);

const answersAgain = (db: Db) =>
  expect
    .poll(() => sql`select 1 as answer`.execute(db).catch(() => null), { timeout: 20_000 })
    .toMatchObject({ rows: [{ answer: 1 }] });

/** Starts a program that opens the database and writes; `confirms` waits for so many more writes. */
async function startWriter(dataDir: string, first: number) {
  const program = join(import.meta.dirname, "acknowledged-writer.ts");
  const server = spawn(process.execPath, [program, dataDir, String(first)]);
  const lines = createInterface(server.stdout);
  const confirmed: number[] = [];
  lines.on("line", (line) => confirmed.push(Number(line)));
  const confirms = async (more: number) => {
    const goal = confirmed.length + more;
    await expect.poll(() => confirmed.length, { timeout: 20_000 }).toBeGreaterThan(goal);
  };
  const kill = async () => {
    server.kill("SIGKILL");
    await once(lines, "close");
    return confirmed;
  };
  return { confirms, kill };
}

/** The process that has locked the database. */
function writerPid(dataDir: string): number {
  const [lock = ""] = readdirSync(dataDir).filter((name) => /lock-\d+$/.test(name));
  return JSON.parse(readFileSync(join(dataDir, lock), "utf8")).writer.pid;
}

async function idsIn(dataDir: string): Promise<number[]> {
  const { db, close } = await openDatabase({ dataDir });
  const { rows } = await sql<{ id: number }>`select id from witness order by id`.execute(db);
  await close();
  return rows.map(({ id }) => id);
}
