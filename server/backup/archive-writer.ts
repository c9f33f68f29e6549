import { createHash } from "node:crypto";
import { type TarEntry, tarEnd, tarHeader, tarPadding } from "./tar.ts";

export interface ArchivePart extends TarEntry {
  content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** The file that ends a backup, over whose hash every byte before it is held. */
const SEAL_NAME = "seal.sha256";

/** The last bytes of an archive whose bytes before them have this hash. */
export function sealOf(sha256: string): Buffer {
  const content = Buffer.from(`${sha256}\n`);
  return Buffer.concat([
    tarHeader({ name: SEAL_NAME, bytes: content.length }, 0),
    content,
    tarPadding(content.length),
    tarEnd(),
  ]);
}

export const SEAL_BYTES = sealOf("0".repeat(64)).length;

/**
 * A tar archive of the parts, sealed with the hash of all its bytes.
 *
 * @param madeOn when it is made, seconds since 1970
 */
export async function* writeArchive(
  parts: AsyncIterable<ArchivePart>,
  madeOn: number,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const part of parts) {
    for await (const piece of bytesOf(part, madeOn)) {
      hash.update(piece);
      yield piece;
    }
  }
  yield sealOf(hash.digest("hex"));
}

async function* bytesOf(part: ArchivePart, madeOn: number): AsyncGenerator<Buffer> {
  yield tarHeader(part, madeOn);
  let bytes = 0;
  for await (const piece of part.content) {
    bytes += piece.length;
    yield piece;
  }
  if (bytes !== part.bytes) throw new Error(`${part.name} changed while it was backed up`);
  yield tarPadding(bytes);
}
