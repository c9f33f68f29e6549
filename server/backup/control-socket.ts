import { join, relative } from "node:path";

/** A socket's path is cut off by the system beyond this many bytes. */
const MAX_PATH_BYTES = 100;

/**
 * The socket in the data directory on which a running server hears commands, since nobody else may
 * open the embedded database meanwhile; null where its path is too long for the system.
 */
export function controlSocket(dataDir: string): string | null {
  const path = join(dataDir, "control.sock");
  const candidates = [relative(process.cwd(), path), path];
  return candidates.find((candidate) => Buffer.byteLength(candidate) <= MAX_PATH_BYTES) ?? null;
}
