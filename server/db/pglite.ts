import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { postgis } from "@electric-sql/pglite-postgis";
import { DatabaseRefused } from "./refusals.ts";
import { SyncedFs } from "./synced-fs.ts";
import { syncPath, syncTree } from "./synced-path.ts";

/** `-F` would turn fsync off; PGlite starts with it. */
const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...["fsync=on", "wal_sync_method=fsync", "full_page_writes=on"].flatMap(setting),
  ...["max_wal_size=128MB", "timezone=UTC"].flatMap(setting),
];

function setting(assignment: string) {
  return ["-c", assignment];
}

/**
 * Opens the embedded database of a directory that this process has locked, and creates it when there
 * is none.
 *
 * @throws DatabaseRefused when a commit does not reach the disk
 */
export async function openPglite(directory: string): Promise<PGlite> {
  const isNew = prepareCreation(directory);
  const fs = new SyncedFs(directory);
  const pglite = await PGlite.create({
    fs,
    startParams: START_PARAMS,
    extensions: { postgis, btree_gist },
  });
  if (isNew) finishCreation(directory);
  await requireDurability(pglite, fs);
  return pglite;
}

/**
 * A creation that was cut off leaves a directory that never opens again. A mark beside it, there
 * while it is being made, tells such a directory, in which nothing was ever confirmed, from a good
 * one.
 */
function prepareCreation(directory: string): boolean {
  const mark = creationMark(directory);
  if (existsSync(mark)) rmSync(directory, { recursive: true, force: true });
  else if (existsSync(directory)) return false;
  writeFileSync(mark, "", { flush: true });
  syncPath(dirname(directory));
  return true;
}

function finishCreation(directory: string) {
  syncTree(directory);
  rmSync(creationMark(directory));
  syncPath(dirname(directory));
}

const creationMark = (directory: string) => `${directory}.creating`;

/** The self-check: a commit must sync at least once, or the patched filesystem is not in effect. */
async function requireDurability(pglite: PGlite, fs: SyncedFs) {
  const before = fs.syncs;
  await pglite.exec("select pg_logical_emit_message(true, 'self-check', '')");
  if (!(fs.syncs > before)) throw new DatabaseRefused("not-durable");
}
