import { rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, inject } from "vitest";
import { openArchive } from "../../server/backup/archive-reader.ts";
import { writeBackup } from "../../server/backup/backup.ts";
import { restoreBackup } from "../../server/backup/restore.ts";
import { saveBackup } from "../../server/backup/save-backup.ts";
import { verifyRecords } from "../../server/backup/verify-records.ts";
import { type Database, openDatabase } from "../../server/db/connect.ts";
import type { Db } from "../../server/db/kysely.ts";
import { migrate } from "../../server/db/migrate.ts";
import { rebuildSearch } from "../../server/rebuild-search.ts";
import { test as base, clear } from "../support/bare.ts";
import { copyOf, migratedDirectory } from "../support/migrated-directory.ts";
import { filesOf, givenRecords, rowsOf, searchOf } from "./given-records.ts";

const OWNER = "dijie_test_owner";

const addressOf = (worker = Number(process.env.VITEST_POOL_ID) - 1): string => {
  const address = inject("databases")[worker];
  if (address?.kind !== "server") throw new Error("There is no database for this worker");
  return address.url;
};

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("embedded", async ({}, { onCleanup }): Promise<Database> => {
    const directory = copyOf(await migratedDirectory());
    const database = await openDatabase({ dataDir: directory });
    onCleanup(async () => {
      await database.close();
      rmSync(directory, { recursive: true });
    });
    await clear(database.db);
    return database;
  })
  .extend("ownedByOther", async ({ db }, { onCleanup }): Promise<Db> => {
    const name = `${OWNER}_${process.env.VITEST_POOL_ID}`;
    await sql.raw(`create role ${name} login password 'x'`).execute(db);
    await sql.raw(`create database ${name} owner ${name} template template0`).execute(db);
    const address = addressOf().replace(/^(\w+:\/\/[^/?]*)\/[^?]*/, `$1/${name}`);
    const administrator = await openDatabase(
      { databaseUrl: address, dataDir: "" },
      { acceptsLoss: true },
    );
    await sql`create extension if not exists postgis`.execute(administrator.db);
    await sql`create extension if not exists btree_gist`.execute(administrator.db);
    await administrator.close();
    const own = address.replace(/^(\w+:\/\/)([^@/]*@)?/, `$1${name}:x@`);
    const database = await openDatabase({ databaseUrl: own, dataDir: "" }, { acceptsLoss: true });
    onCleanup(async () => {
      await database.close();
      await sql.raw(`drop database ${name}`).execute(db);
      await sql.raw(`drop role ${name}`).execute(db);
    });
    await migrate(database.db);
    return database.db;
  });

/** Moves everything of one database into another, with a data directory of its own. */
async function move(from: Db, dataDir: string, to: Db, name: string): Promise<string> {
  const file = join(dataDir, `${name}.tar`);
  await saveBackup(writeBackup(from, dataDir), file);
  const archive = await openArchive(file);
  const other = join(dataDir, name);
  await restoreBackup(to, other, archive, rebuildSearch).finally(archive.close);
  return other;
}

const everything = async (db: Db, dataDir: string) => ({
  rows: await rowsOf(db),
  files: await filesOf(dataDir),
  search: await searchOf(db),
});

describe("everything moves", () => {
  test("from a server to the embedded database and back", { timeout: 120_000 }, async ({
    bare,
    dataDir,
    embedded,
  }) => {
    await givenRecords(bare, dataDir);
    const before = await everything(bare, dataDir);

    const there = await move(bare, dataDir, embedded.db, "there");
    expect(await everything(embedded.db, there)).toEqual(before);
    expect((await verifyRecords(embedded.db, there)).findings).toEqual([]);

    await clear(bare);
    const back = await move(embedded.db, there, bare, "back");
    expect(await everything(bare, back)).toEqual(before);
    expect((await verifyRecords(bare, back)).findings).toEqual([]);
  });

  test("into a database of somebody who may do nothing but own it", async ({
    bare,
    dataDir,
    ownedByOther,
  }) => {
    await givenRecords(bare, dataDir);
    const before = await everything(bare, dataDir);
    const there = await move(bare, dataDir, ownedByOther, "there");
    expect(await everything(ownedByOther, there)).toEqual(before);
    expect((await verifyRecords(ownedByOther, there)).findings).toEqual([]);
  });
});
