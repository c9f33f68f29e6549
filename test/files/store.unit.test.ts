import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { draftPath, sweepDrafts } from "../../server/files/drafts.ts";
import { openStore } from "../../server/files/store.ts";

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("dataDir", ({}, { onCleanup }): string => {
    const dataDir = mkdtempSync(join(tmpdir(), "dijie-store-"));
    onCleanup(() => rmSync(dataDir, { recursive: true }));
    return dataDir;
  });

async function* inPieces(content: Buffer, size = 1000): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

const hashOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");
const pathOf = (dataDir: string, sha256: string) =>
  join(dataDir, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const drafts = (dataDir: string) => readdirSync(join(dataDir, "drafts"));
const limits = { maxBytes: 100_000 };

test("keeps nothing of a file that is too large", async ({ dataDir }) => {
  const store = openStore(dataDir);
  const content = randomBytes(limits.maxBytes + 1);
  await expect(store.put(inPieces(content), limits)).rejects.toMatchObject({
    status: 413,
    code: "file-too-large",
  });
  expect(await Array.fromAsync(store.list())).toEqual([]);
  expect(drafts(dataDir)).toEqual([]);
});

test("keeps nothing of a file that breaks off or that its inspection refuses", async ({
  dataDir,
}) => {
  const store = openStore(dataDir);
  async function* breaking() {
    yield randomBytes(5000);
    throw new Error("cut");
  }
  await expect(store.put(breaking(), limits)).rejects.toThrow("cut");
  const refuse = (head: Buffer) => {
    throw new Error(`begins with ${head.length}`);
  };
  const put = store.put(inPieces(randomBytes(50), 7), { ...limits, inspect: refuse });
  await expect(put).rejects.toThrow("begins with 16");
  expect(await Array.fromAsync(store.list())).toEqual([]);
  expect(drafts(dataDir)).toEqual([]);
});

test("keeps a file under the hash of its bytes, the same one once", async ({ dataDir }) => {
  const store = openStore(dataDir);
  const content = randomBytes(12_345);
  const stored = { sha256: hashOf(content), bytes: content.length };
  expect(await store.put(inPieces(content), limits)).toEqual(stored);
  expect(await store.put(inPieces(content, 17), limits)).toEqual(stored);
  expect(readFileSync(pathOf(dataDir, stored.sha256))).toEqual(content);
  expect(await Array.fromAsync(store.list())).toEqual([stored.sha256]);
});

test("finds a flipped byte at any place, a missing file, and mends one that is sent again", async ({
  dataDir,
}) => {
  const store = openStore(dataDir);
  const content = randomBytes(3000);
  const { sha256 } = await store.put(inPieces(content), limits);
  expect(await store.check(sha256)).toBe("whole");
  for (const at of [0, 1, 1499, 2999]) {
    const flipped = Buffer.from(content);
    flipped.writeUInt8(content.readUInt8(at) ^ 1, at);
    writeFileSync(pathOf(dataDir, sha256), flipped);
    expect(await store.check(sha256)).toBe("damaged");
  }
  await store.put(inPieces(content), limits);
  expect(await store.check(sha256)).toBe("whole");
  expect(await store.check(hashOf(Buffer.from("never")))).toBe("missing");
});

test("sweeps away drafts of a day ago and leaves those of now", async ({ dataDir }) => {
  const [old, young] = [await draftPath(dataDir), await draftPath(dataDir)];
  for (const path of [old, young]) writeFileSync(path, "half");
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  utimesSync(old, twoDaysAgo, twoDaysAgo);
  await sweepDrafts(dataDir);
  expect([old, young].map((path) => existsSync(path))).toEqual([false, true]);
});
