import type { IncomingMessage } from "node:http";
import { audienceOf } from "../auth/rights.ts";
import { commit, type Write } from "../commit/commit.ts";
import type { Db } from "../db/kysely.ts";
import type { Body, Receipt } from "../http/contract.ts";
import type * as contract from "./contract.ts";
import { fileNotStored, fileTooLarge, fileTypeMismatch, uploadCutShort } from "./problems.ts";
import { requirePlace } from "./queries.ts";
import { MAX_FILE_BYTES, type MediaType, mediaTypeOf } from "./rules.ts";
import { type FileStore, HEAD_BYTES, type StoredFile } from "./store.ts";

/**
 * Keeps the body of a request as a file, without holding it in memory.
 *
 * @throws Problem `file-too-large` (413), `file-type-mismatch` (415), `upload-cut-short` (400)
 */
export async function storeUpload(store: FileStore, request: IncomingMessage): Promise<StoredFile> {
  const declared = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (Number(request.headers["content-length"] ?? 0) > MAX_FILE_BYTES) {
    throw fileTooLarge(MAX_FILE_BYTES);
  }
  // The connection has to stay for the answer when the rest is not wanted.
  const content: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  try {
    return await store.put(content, {
      maxBytes: MAX_FILE_BYTES,
      inspect: (head) => {
        if (mediaTypeOf(head) !== declared) throw fileTypeMismatch(declared);
      },
    });
  } catch (error) {
    if (request.destroyed && !request.complete) throw uploadCutShort();
    request.resume();
    throw error;
  }
}

/**
 * Attaches an uploaded file to a place. That somebody knows its hash permits nothing: whoever may
 * attach may also read every file.
 */
export async function attachFile(
  db: Db,
  store: FileStore,
  write: Write<Body<typeof contract.attachFile>> & { subjectId: string },
): Promise<Receipt> {
  const { id, sha256, title } = write.body;
  // Asked before the operation begins, so that the same one can be sent again after the upload.
  const { bytes, mediaType } = await describe(store, sha256);
  return commit(db, write, async (trx) => {
    await requirePlace(trx, write.subjectId, audienceOf(write.actor));
    await trx
      .insertInto("file")
      .values({ sha256, bytes, mediaType, storedAt: new Date().toISOString() })
      .onConflict((conflict) => conflict.column("sha256").doNothing())
      .execute();
    await trx
      .insertInto("fileUse")
      .values({ id, sha256, title, subjectId: write.subjectId })
      .execute();
    return { id, version: 1 };
  });
}

/** Length and type of a stored file. @throws Problem `file-not-stored` (409) */
async function describe(
  store: FileStore,
  sha256: string,
): Promise<{ bytes: number; mediaType: MediaType }> {
  const handle = await store.open(sha256);
  if (!handle) throw fileNotStored(sha256);
  try {
    const { buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const mediaType = mediaTypeOf(buffer);
    if (!mediaType) throw fileNotStored(sha256);
    return { bytes: (await handle.stat()).size, mediaType };
  } finally {
    await handle.close();
  }
}
