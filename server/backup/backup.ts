import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { anchorFile, anchorLines, readAnchors } from "../commit/anchor.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { draftPath } from "../files/drafts.ts";
import { type FileStore, openStore } from "../files/store.ts";
import { VERSION } from "../version.ts";
import { type ArchivePart, writeArchive } from "./archive-writer.ts";
import { ANCHORS_NAME, fileName, MANIFEST_NAME, type Manifest, tableName } from "./manifest.ts";
import { readSnapshot } from "./snapshot.ts";
import { findTables, linesOf, type Table } from "./tables.ts";

/**
 * A backup of everything that is kept, as the bytes of an archive. The tables are first written to
 * the data directory, so that the database is held up no longer than reading takes, and a slow
 * receiver holds up nobody.
 */
export async function* writeBackup(db: Db, dataDir: string): AsyncGenerator<Buffer> {
  const spool = await draftPath(dataDir);
  await mkdir(spool, { mode: 0o700 });
  try {
    const manifest = await prepare(db, dataDir, spool);
    const madeOn = Math.floor(Date.parse(manifest.content.createdAt) / 1000);
    yield* writeArchive(partsOf(manifest, openStore(dataDir), spool), madeOn);
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}

interface Prepared {
  content: Manifest;
  anchors: Buffer;
}

async function prepare(db: Db, dataDir: string, spool: string): Promise<Prepared> {
  // Read first: whatever is anchored by then is in the snapshot.
  const kept = await readAnchors(anchorFile(dataDir));
  const anchors = Buffer.from(anchorLines(kept));
  const { files: named, ...content } = await readSnapshot(db, async (trx) => ({
    schema: await trx
      .selectFrom("schemaMigration")
      .select(["version", "name", "sha256"])
      .orderBy("version")
      .execute(),
    head: await trx.selectFrom("auditHead").select(["seq", "hash"]).executeTakeFirstOrThrow(),
    tables: await spoolTables(trx, spool),
    files: await trx.selectFrom("file").select(["sha256", "bytes"]).orderBy("sha256").execute(),
  }));
  const lost = await findLost(openStore(dataDir), named);
  return {
    anchors,
    content: {
      format: "dijie-backup-1",
      program: VERSION,
      createdAt: new Date().toISOString(),
      ...content,
      anchors: { count: kept.length, sha256: hashOf(anchors) },
      files: named.filter(({ sha256 }) => !lost.includes(sha256)),
      lost,
    },
  };
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function spoolTables(trx: Trx, spool: string): Promise<Manifest["tables"]> {
  const tables: Manifest["tables"] = [];
  for (const table of await findTables(trx)) tables.push(await spoolTable(trx, table, spool));
  return tables;
}

async function spoolTable(trx: Trx, table: Table, spool: string) {
  const hash = createHash("sha256");
  let rows = 0;
  const counted = async function* () {
    for await (const lines of linesOf(trx, table)) {
      const text = lines.join("");
      hash.update(text);
      rows += lines.length;
      yield text;
    }
  };
  await pipeline(
    Readable.from(counted(), { objectMode: true }),
    createGzip(),
    createWriteStream(spooled(spool, table.name), { mode: 0o600 }),
  );
  return { name: table.name, rows, sha256: hash.digest("hex") };
}

const spooled = (spool: string, table: string) => join(spool, `${table}.gz`);

async function findLost(store: FileStore, files: readonly { sha256: string }[]) {
  const lost: string[] = [];
  for (const { sha256 } of files) {
    if ((await store.check(sha256)) !== "whole") lost.push(sha256);
  }
  return lost;
}

async function* partsOf(
  { content, anchors }: Prepared,
  store: FileStore,
  spool: string,
): AsyncGenerator<ArchivePart> {
  const manifest = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  yield { name: MANIFEST_NAME, bytes: manifest.length, content: [manifest] };
  yield { name: ANCHORS_NAME, bytes: anchors.length, content: [anchors] };
  for (const { name } of content.tables) {
    const path = spooled(spool, name);
    yield {
      name: tableName(name),
      bytes: (await stat(path)).size,
      content: createReadStream(path),
    };
  }
  for (const { sha256, bytes } of content.files) {
    const handle = await store.open(sha256);
    if (!handle) throw new Error(`the file ${sha256} went while it was backed up`);
    yield { name: fileName(sha256), bytes, content: handle.createReadStream() };
  }
}
