import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { syncDirectory } from "../files/sync-directory.ts";
import { openArchive } from "./archive-reader.ts";
import type { Manifest } from "./manifest.ts";
import { BackupRefused } from "./refusals.ts";

/**
 * Writes a backup to a file, which is there only when it is whole: it is synced, read again as for a
 * restoration, and then given its name.
 *
 * @throws BackupRefused when there is such a file already, or it cannot be written
 */
export async function saveBackup(content: AsyncIterable<Buffer>, file: string): Promise<Manifest> {
  refuseOverwriting(file);
  const draft = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(content, createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }));
    const archive = await openArchive(draft);
    await archive.close();
    refuseOverwriting(file);
    await rename(draft, file);
    await syncDirectory(dirname(file));
    return archive.manifest;
  } catch (error) {
    if (error instanceof Error && "code" in error && "syscall" in error) {
      throw new BackupRefused("file-unusable", { file, reason: error.message });
    }
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

export function refuseOverwriting(file: string): void {
  if (existsSync(file)) throw new BackupRefused("file-exists", { file });
}
