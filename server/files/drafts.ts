import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** After this long nothing is still being written, ms. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

const draftsOf = (dataDir: string) => join(dataDir, "drafts");

/** A path on the volume of the data for what is not finished yet; whoever asks renames or removes it. */
export async function draftPath(dataDir: string): Promise<string> {
  await mkdir(draftsOf(dataDir), { recursive: true, mode: 0o700 });
  return join(draftsOf(dataDir), randomUUID());
}

/** Removes drafts whose writer died; other processes may be at work on younger ones. */
export async function sweepDrafts(dataDir: string, now = Date.now()): Promise<void> {
  await mkdir(draftsOf(dataDir), { recursive: true, mode: 0o700 });
  for (const name of await readdir(draftsOf(dataDir))) {
    const path = join(draftsOf(dataDir), name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}
