import { open } from "node:fs/promises";

/** Syncs a directory, so that an entry made or renamed in it outlasts a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
