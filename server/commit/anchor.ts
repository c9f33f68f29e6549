import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Db } from "../db/kysely.ts";
import { type ChainHead, onCommitted } from "./signal.ts";

/** The head of the chain is written outside the database at most this long after a commit. */
const DELAY_MS = 1000;

/** A line of the anchor file: at this number the chain had this hash. */
export interface Anchor {
  seq: number;
  hash: string;
}

/** The file that keeps the heads of the chain outside the database, where its owner cannot rewrite them. */
export const anchorFile = (dataDir: string): string => `${dataDir}/audit-heads.txt`;

/**
 * Writes and syncs the chain's head to a file after commits, in batches of a second. Together with
 * the chain it shows a cut tail or a chain rewritten as a whole, which the chain alone cannot.
 *
 * @returns what writes the last head and stops
 */
export function keepAnchor(
  db: Db,
  file: string,
  report: (error: unknown) => void,
): () => Promise<void> {
  let newest: ChainHead | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const flush = () => {
    timer = null;
    const head = newest;
    newest = null;
    if (head) writing = writing.then(() => appendAnchor(file, head)).catch(report);
    return writing;
  };
  const stop = onCommitted(db, (head) => {
    if (!newest || head.seq > newest.seq) newest = head;
    timer ??= setTimeout(flush, DELAY_MS);
  });
  return async () => {
    stop();
    if (timer) clearTimeout(timer);
    await flush();
  };
}

/** Appends one head and syncs the file. */
export async function appendAnchor(file: string, { seq, hash }: Anchor): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a");
  try {
    await handle.write(`${seq} ${hash}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The heads that were kept; a line cut short by a power failure is passed over. */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [, seq, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return seq && hash ? [{ seq: Number(seq), hash }] : [];
  });
}
