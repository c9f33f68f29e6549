import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Value } from "typebox/value";
import { SEAL_BYTES, sealOf } from "./archive-writer.ts";
import { ANCHORS_NAME, fileName, MANIFEST_NAME, Manifest, tableName } from "./manifest.ts";
import { BackupRefused } from "./refusals.ts";
import { BLOCK_BYTES, readTarHeader, tarPadding } from "./tar.ts";

/** A backup that was found to be whole. */
export interface Archive {
  manifest: Manifest;
  anchors(): Promise<Buffer>;
  /** The rows of a table, each as a line of JSON without its end. */
  lines(table: string): AsyncIterable<string>;
  file(sha256: string): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

/** Where in the archive a file's bytes are. */
interface Place {
  from: number;
  bytes: number;
}

/**
 * Opens a backup after holding all its bytes against its seal.
 *
 * @throws BackupRefused when one byte is not as it was written
 */
export async function openArchive(path: string): Promise<Archive> {
  const handle = await open(path, "r").catch((error: Error) => {
    throw new BackupRefused("file-unusable", { file: path, reason: error.message });
  });
  try {
    return await readArchive(path, handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readArchive(path: string, handle: FileHandle): Promise<Archive> {
  const damaged = (what: string) => new BackupRefused("damaged", { file: path, what });
  const length = await requireSealed(handle, damaged);
  const places = await indexOf(handle, length, damaged);
  const piecesOf = (name: string) => {
    const place = places.get(name);
    if (!place) throw damaged(name);
    return piecesAt(handle, place);
  };
  const whole = async (name: string) => Buffer.concat(await Array.fromAsync(piecesOf(name)));
  const manifest = Value.Parse(Manifest, JSON.parse((await whole(MANIFEST_NAME)).toString()));
  for (const name of namesIn(manifest)) if (!places.has(name)) throw damaged(name);
  return {
    manifest,
    anchors: () => whole(ANCHORS_NAME),
    lines: (table) => {
      const unpacked = Readable.from(piecesOf(tableName(table))).compose(createGunzip());
      return linesIn(unpacked.setEncoding("utf8"));
    },
    file: (sha256) => piecesOf(fileName(sha256)),
    close: () => handle.close(),
  };
}

const namesIn = ({ tables, files }: Manifest): string[] => [
  ANCHORS_NAME,
  ...tables.map(({ name }) => tableName(name)),
  ...files.map(({ sha256 }) => fileName(sha256)),
];

type Damaged = (what: string) => BackupRefused;

/** Compares the hash of all bytes with the seal at the end; answers how many bytes it covers. */
async function requireSealed(handle: FileHandle, damaged: Damaged): Promise<number> {
  const { size } = await handle.stat();
  const length = size - SEAL_BYTES;
  if (length < BLOCK_BYTES) throw damaged("seal");
  const hash = createHash("sha256");
  for await (const piece of piecesAt(handle, { from: 0, bytes: length })) hash.update(piece);
  const { buffer: seal } = await handle.read(Buffer.alloc(SEAL_BYTES), 0, SEAL_BYTES, length);
  if (!seal.equals(sealOf(hash.digest("hex")))) throw damaged("seal");
  return length;
}

async function indexOf(handle: FileHandle, length: number, damaged: Damaged) {
  const places = new Map<string, Place>();
  for (let at = 0; at < length; ) {
    const { buffer } = await handle.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, at);
    const entry = readTarHeader(buffer);
    if (!entry) throw damaged(`byte ${at}`);
    const from = at + BLOCK_BYTES;
    places.set(entry.name, { from, bytes: entry.bytes });
    at = from + entry.bytes + tarPadding(entry.bytes).length;
  }
  return places;
}

const PIECE_BYTES = 256 * 1024;

/** Bytes of an open file, which stays open. */
async function* piecesAt(handle: FileHandle, { from, bytes }: Place): AsyncGenerator<Buffer> {
  for (let at = from; at < from + bytes; ) {
    const length = Math.min(PIECE_BYTES, from + bytes - at);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead === 0) throw new Error("the file became shorter while it was read");
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** The lines of a text in pieces. Only a line feed ends one: a name may hold U+2028. */
async function* linesIn(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
