import { appendFileSync, readFileSync } from "node:fs";
import { v7 as uuidv7 } from "uuid";
import { expect } from "vitest";
import {
  type Anchor,
  anchorFile,
  appendAnchors,
  keepAnchor,
  readAnchors,
} from "../../server/commit/anchor.ts";
import { commit } from "../../server/commit/commit.ts";
import type { Db } from "../../server/db/kysely.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { test } from "../support/bare.ts";

const anchor = (seq: number): Anchor => ({ seq, hash: String(seq % 10).repeat(64) });
const write = (db: Db) => commit(db, seedOperation(uuidv7()), async () => ({}));
const fail = (error: unknown) => {
  throw error;
};
const headOf = (db: Db) =>
  db.selectFrom("auditHead").select(["seq", "hash"]).executeTakeFirstOrThrow();

test("passes over a line cut short and loses no line to it", async ({ dataDir }) => {
  const file = anchorFile(dataDir);
  expect(await readAnchors(file)).toEqual([]);
  await appendAnchors(file, [anchor(1)]);
  appendFileSync(file, "2 22222");
  await appendAnchors(file, [anchor(3), anchor(4)]);
  expect(await readAnchors(file)).toEqual([anchor(1), anchor(3), anchor(4)]);
  expect(readFileSync(file, "utf8").split("\n")).toHaveLength(5);
});

test("keeps the head that is there when it begins and the last when it ends", async ({
  bare,
  dataDir,
}) => {
  await write(bare);
  const before = await headOf(bare);
  const stop = keepAnchor(bare, anchorFile(dataDir), fail);
  await expect.poll(() => readAnchors(anchorFile(dataDir))).toEqual([before]);
  await write(bare);
  await write(bare);
  await stop();
  expect(await readAnchors(anchorFile(dataDir))).toEqual([before, await headOf(bare)]);
});

test("keeps heads within a second of their commit", async ({ bare, dataDir }) => {
  const stop = keepAnchor(bare, anchorFile(dataDir), fail);
  await write(bare);
  const head = await headOf(bare);
  await expect.poll(() => readAnchors(anchorFile(dataDir)), { timeout: 2000 }).toEqual([head]);
  await stop();
});
