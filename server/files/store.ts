import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { draftPath } from "./drafts.ts";
import { fileTooLarge } from "./problems.ts";
import { syncDirectory } from "./sync-directory.ts";

/** How a stored file is: as it was stored, not there, or with other bytes. */
export type Soundness = "whole" | "missing" | "damaged";

export interface PutOptions {
  maxBytes: number;
  /** Sees the first bytes before anything is kept, and throws to refuse the file. */
  inspect?: (head: Buffer) => void;
}

/** Files by the hash of their bytes. Nothing is ever changed or removed in it. */
export interface FileStore {
  /** Keeps a file; it is on the disk, under its name, when this returns. */
  put(content: AsyncIterable<Buffer>, options: PutOptions): Promise<StoredFile>;
  /** Opens a file for reading; null when there is none. Whoever opens it closes it. */
  open(sha256: string): Promise<FileHandle | null>;
  check(sha256: string): Promise<Soundness>;
  /** The names of all files, in order. */
  list(): AsyncIterable<string>;
}

export interface StoredFile {
  sha256: string;
  bytes: number;
}

/** How many first bytes tell what kind of file it is. */
export const HEAD_BYTES = 16;

/** The store of a data directory, in `files/ab/cd/abcd…`. */
export function openStore(dataDir: string): FileStore {
  const root = join(dataDir, "files");
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const openFile = (sha256: string) => open(pathOf(sha256), "r").catch(nullWhenMissing);
  return {
    open: openFile,
    async put(content, options) {
      const draft = await draftPath(dataDir);
      try {
        const stored = await writeDraft(draft, content, options);
        await publish(draft, pathOf(stored.sha256), root);
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async check(sha256) {
      const handle = await openFile(sha256);
      if (!handle) return "missing";
      return (await hashOf(handle)) === sha256 ? "whole" : "damaged";
    },
    list: () => listNames(root),
  };
}

const nullWhenMissing = (error: unknown): null => {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
};

/** Writes and syncs the content under a temporary name while hashing and counting it. */
async function writeDraft(
  draft: string,
  content: AsyncIterable<Buffer>,
  { maxBytes, inspect }: PutOptions,
): Promise<StoredFile> {
  const handle = await open(draft, "wx", 0o600);
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  let bytes = 0;
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw fileTooLarge(maxBytes);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
    inspect?.(head);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** A file that is there already is replaced by its equal, which also mends a damaged one. */
async function publish(draft: string, path: string, root: string): Promise<void> {
  const directory = dirname(path);
  await mkdir(directory, { recursive: true });
  await rename(draft, path);
  for (const level of [directory, dirname(directory), root, dirname(root)]) {
    await syncDirectory(level);
  }
}

/** The hash of an open file, which is closed. */
async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of handle.createReadStream()) hash.update(chunk);
  return hash.digest("hex");
}

async function* listNames(root: string): AsyncGenerator<string> {
  for (const first of await namesIn(root)) {
    for (const second of await namesIn(join(root, first))) {
      const names = await namesIn(join(root, first, second));
      yield* names.filter((name) => /^[0-9a-f]{64}$/.test(name));
    }
  }
}

const namesIn = async (directory: string): Promise<string[]> =>
  ((await readdir(directory).catch(nullWhenMissing)) ?? []).sort();
