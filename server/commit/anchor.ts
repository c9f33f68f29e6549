import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Db } from "../db/kysely.ts";
import { syncDirectory } from "../files/sync-directory.ts";
import { onCommitted } from "./signal.ts";

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
 * Writes and syncs the chain's head to a file, at once and then after commits, in batches of a second.
 * Together with the chain it shows a cut tail or a chain rewritten as a whole, which the chain alone
 * cannot.
 *
 * @returns what writes the last head and stops
 */
export function keepAnchor(
  db: Db,
  file: string,
  report: (error: unknown) => void,
): () => Promise<void> {
  let newest: Anchor | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing = anchorPresentHead(db, file).catch(report);
  const flush = () => {
    timer = null;
    const head = newest;
    newest = null;
    if (head) writing = writing.then(() => appendAnchors(file, [head])).catch(report);
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

/** After a crash within the second, the newest entries have no anchor yet. */
async function anchorPresentHead(db: Db, file: string): Promise<void> {
  const { seq, hash } = await db
    .selectFrom("auditHead")
    .select(["seq", "hash"])
    .executeTakeFirstOrThrow();
  const last = (await readAnchors(file)).at(-1);
  if (seq > (last?.seq ?? 0)) await appendAnchors(file, [{ seq, hash }]);
}

/** Appends heads and syncs the file. A line that a power cut left half written stays by itself. */
export async function appendAnchors(file: string, heads: readonly Anchor[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a+");
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    const isCut = size > 0 && buffer.toString() !== "\n";
    await handle.appendFile((isCut ? "\n" : "") + anchorLines(heads));
    await handle.sync();
    if (size === 0) await syncDirectory(dirname(file));
  } finally {
    await handle.close();
  }
}

/** Heads as the file has them. */
export const anchorLines = (heads: readonly Anchor[]): string =>
  heads.map(({ seq, hash }) => `${seq} ${hash}\n`).join("");

/** The heads that were kept; a line cut short by a power failure is passed over. */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parseAnchors(text);
}

export const parseAnchors = (text: string): Anchor[] =>
  text.split("\n").flatMap((line) => {
    const [, seq, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return seq && hash ? [{ seq: Number(seq), hash }] : [];
  });
