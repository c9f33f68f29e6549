import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { type Archive, openArchive } from "../../server/backup/archive-reader.ts";
import { writeBackup } from "../../server/backup/backup.ts";
import type { Manifest } from "../../server/backup/manifest.ts";
import { restoreBackup } from "../../server/backup/restore.ts";
import { saveBackup } from "../../server/backup/save-backup.ts";
import { verifyRecords } from "../../server/backup/verify-records.ts";
import { anchorFile, readAnchors } from "../../server/commit/anchor.ts";
import { commit } from "../../server/commit/commit.ts";
import type { Db } from "../../server/db/kysely.ts";
import { rebuildSearch } from "../../server/rebuild-search.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { seedSettings } from "../../server/seed/settings.ts";
import { clear, test } from "../support/bare.ts";
import { filesOf, givenRecords, rowsOf, searchOf } from "./given-records.ts";

const sound = { findings: [], orphans: [] };

/** Backs up into a file of the data directory. */
const backUp = async (db: Db, dataDir: string, name = "backup.tar") => {
  const file = join(dataDir, name);
  return { file, manifest: await saveBackup(writeBackup(db, dataDir), file) };
};

/** A small backup of the settings alone. */
async function givenBackup(db: Db, dataDir: string): Promise<string> {
  await seedSettings(db);
  return (await backUp(db, dataDir)).file;
}

async function restore(db: Db, dataDir: string, file: string): Promise<void> {
  const archive = await openArchive(file);
  await restoreBackup(db, dataDir, archive, rebuildSearch).finally(archive.close);
}

const countRows = async (db: Db) =>
  Object.entries(await rowsOf(db)).flatMap(([table, rows]) =>
    rows.length > 0 ? [`${table} ${rows.length}`] : [],
  );

/** Nothing but the head of an empty chain. */
const EMPTY = ["audit_head 1"];

const spools = (dataDir: string) => readdirSync(join(dataDir, "drafts"));

describe("a restoration is refused", () => {
  test("with one byte flipped anywhere, one missing or one added", async ({ bare, dataDir }) => {
    const file = await givenBackup(bare, dataDir);
    await clear(bare);
    const content = readFileSync(file);
    const last = content.length - 1;
    const offsets = [
      0,
      99,
      124,
      156,
      300,
      511,
      512,
      600,
      last,
      last - 1023,
      last - 1024,
      last - 1536,
    ];
    const spread = Array.from({ length: 50 }, (_, i) => Math.floor((i * last) / 50));
    const copy = join(dataDir, "copy.tar");
    for (const at of new Set([...offsets, ...spread])) {
      const flipped = Buffer.from(content);
      flipped.writeUInt8(content.readUInt8(at) ^ (1 << (at % 8)), at);
      writeFileSync(copy, flipped);
      await expect(restore(bare, dataDir, copy), `byte ${at}`).rejects.toMatchObject({
        code: "damaged",
      });
    }
    for (const change of [
      () => truncateSync(copy, last),
      () => truncateSync(copy, 1000),
      () => truncateSync(copy, 0),
      () => appendFileSync(copy, "\0"),
    ]) {
      copyFileSync(file, copy);
      change();
      await expect(restore(bare, dataDir, copy)).rejects.toMatchObject({ code: "damaged" });
    }
    expect(await countRows(bare)).toEqual(EMPTY);
  });

  test("into a database that holds anything", async ({ bare, dataDir }) => {
    const file = await givenBackup(bare, dataDir);
    const before = await rowsOf(bare);
    await expect(restore(bare, dataDir, file)).rejects.toMatchObject({ code: "not-empty" });
    expect(await rowsOf(bare)).toEqual(before);
  });

  test("of another schema", async ({ bare, dataDir }) => {
    const archive = await openArchive(await givenBackup(bare, dataDir));
    await clear(bare);
    const [first, ...later] = archive.manifest.schema;
    const others = [
      later,
      [{ ...first, sha256: "0".repeat(64) }, ...later],
    ] as Manifest["schema"][];
    for (const schema of others) {
      const other: Archive = { ...archive, manifest: { ...archive.manifest, schema } };
      const restoring = restoreBackup(bare, dataDir, other, rebuildSearch);
      await expect(restoring).rejects.toMatchObject({ code: "schema-differs" });
    }
    await archive.close();
    expect(await countRows(bare)).toEqual(EMPTY);
  });

  test("and undone as a whole when a row is not as the manifest says", async ({
    bare,
    dataDir,
  }) => {
    const archive = await openArchive(await givenBackup(bare, dataDir));
    await clear(bare);
    const guards = await guardsOf(bare);
    async function* otherLines(table: string) {
      for await (const line of archive.lines(table))
        yield line.replace("试", "另").replace("国", "园");
    }
    const other: Archive = { ...archive, lines: otherLines };
    await expect(restoreBackup(bare, dataDir, other, rebuildSearch)).rejects.toMatchObject({
      code: "not-as-backed-up",
    });
    await archive.close();
    expect(await countRows(bare)).toEqual(EMPTY);
    expect(await guardsOf(bare)).toEqual(guards);
  });

  test("of a file that is not there or is no backup", async ({ bare, dataDir }) => {
    await expect(restore(bare, dataDir, join(dataDir, "none.tar"))).rejects.toMatchObject({
      code: "file-unusable",
    });
    const text = join(dataDir, "text.tar");
    writeFileSync(text, "no backup ".repeat(1000));
    await expect(restore(bare, dataDir, text)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("a backup", () => {
  test("overwrites no file and leaves none that is not whole", async ({ bare, dataDir }) => {
    const file = await givenBackup(bare, dataDir);
    const before = readFileSync(file);
    await expect(backUp(bare, dataDir)).rejects.toMatchObject({ code: "file-exists" });
    expect(readFileSync(file)).toEqual(before);
    async function* breaking() {
      yield before.subarray(0, 5000);
      throw new Error("cut");
    }
    await expect(saveBackup(breaking(), join(dataDir, "cut.tar"))).rejects.toThrow("cut");
    const elsewhere = join(dataDir, "no-such-directory", "backup.tar");
    await expect(saveBackup(writeBackup(bare, dataDir), elsewhere)).rejects.toMatchObject({
      code: "file-unusable",
    });
    expect(readdirSync(dataDir).sort()).toEqual(["backup.tar", "drafts"]);
    expect(spools(dataDir)).toEqual([]);
  });

  test("brings back every row, file and anchor, and the search", async ({ bare, dataDir }) => {
    await givenRecords(bare, dataDir);
    const [rows, search, files] = [
      await rowsOf(bare),
      await searchOf(bare),
      await filesOf(dataDir),
    ];
    const anchors = await readAnchors(anchorFile(dataDir));
    const guards = await guardsOf(bare);
    expect(files.size).toBe(5);
    const { file, manifest } = await backUp(bare, dataDir);
    expect(manifest.lost).toEqual([]);
    await clear(bare);

    const other = join(dataDir, "other");
    await restore(bare, other, file);
    expect(await rowsOf(bare)).toEqual(rows);
    expect(await filesOf(other)).toEqual(files);
    expect(await readAnchors(anchorFile(other))).toEqual(anchors);
    expect(await searchOf(bare)).toEqual(search);
    expect(await guardsOf(bare)).toEqual(guards);
    expect(await verifyRecords(bare, other)).toMatchObject({ ...sound, files: 5 });

    // Life goes on: numbers follow on, and what guards the tables guards them again.
    await commit(bare, seedOperation(uuidv7()), async (trx) => {
      await trx
        .insertInto("account")
        .values({ id: uuidv7(), username: "later", displayName: "后", role: "reader" })
        .execute();
      return {};
    });
    expect(await verifyRecords(bare, other)).toMatchObject(sound);
    await expect(bare.deleteFrom("audit").execute()).rejects.toThrow("append-only");
    await expect(bare.updateTable("place").set({ description: "" }).execute()).rejects.toThrow(
      "written only by an operation",
    );
  });

  test("says which files are lost, and holds the rest", async ({ bare, dataDir }) => {
    await givenRecords(bare, dataDir);
    const [damaged = "", missing = ""] = await Array.fromAsync((await filesOf(dataDir)).keys());
    const pathOf = (sha256: string) =>
      join(dataDir, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    writeFileSync(pathOf(damaged), "x");
    truncateSync(pathOf(missing), 0);
    const { file, manifest } = await backUp(bare, dataDir);
    expect(manifest.lost).toEqual([damaged, missing].sort());
    await clear(bare);
    const other = join(dataDir, "other");
    await restore(bare, other, file);
    expect((await filesOf(other)).size).toBe(3);
    const { findings } = await verifyRecords(bare, other);
    expect(findings.map(({ code, subject }) => `${code} ${subject}`).sort()).toEqual(
      [damaged, missing].map((sha256) => `file-missing ${sha256}`).sort(),
    );
  });

  test("sets anchors of another chain aside instead of losing them", async ({ bare, dataDir }) => {
    await givenRecords(bare, dataDir);
    const { file } = await backUp(bare, dataDir);
    const anchors = await readAnchors(anchorFile(dataDir));
    await clear(bare);
    const later = `${anchors.length * 100} ${"b".repeat(64)}\n`;
    appendFileSync(anchorFile(dataDir), later);
    await restore(bare, dataDir, file);
    expect(await readAnchors(anchorFile(dataDir))).toEqual(anchors);
    const aside = readdirSync(dataDir).find((name) => name.startsWith("audit-heads-until-")) ?? "";
    expect(readFileSync(join(dataDir, aside), "utf8")).toContain(later);
    expect(await verifyRecords(bare, dataDir)).toMatchObject(sound);
  });

  test("holds one moment, whatever is written meanwhile", async ({ bare, dataDir }) => {
    await seedSettings(bare);
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await commit(bare, seedOperation(uuidv7()), async () => ({}));
    })();
    const { file, manifest } = await backUp(bare, dataDir);
    isDone = true;
    await writing;
    const audit = manifest.tables.find(({ name }) => name === "audit");
    expect(audit?.rows).toBe(manifest.head.seq);
    await clear(bare);
    await restore(bare, dataDir, file);
    expect(await verifyRecords(bare, dataDir)).toMatchObject(sound);
  });
});

/** The triggers and foreign keys of all tables, and whether they are in force. */
async function guardsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ guard: string }>`
    select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) as guard
    from pg_trigger where not tgisinternal
    union all
    select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
    from pg_constraint where contype = 'f'
    order by 1`.execute(db);
  return rows.map(({ guard }) => guard);
}
