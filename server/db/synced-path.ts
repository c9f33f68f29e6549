import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Syncs one file or directory to the disk. */
export function syncPath(path: string) {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Syncs a directory with all that is in it, and the entry that names it. */
export function syncTree(directory: string) {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true }))
    syncPath(join(entry.parentPath, entry.name));
  syncPath(directory);
  syncPath(dirname(directory));
}
