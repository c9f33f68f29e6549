import type { Audience } from "../auth/rights.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { notFound } from "../http/problems.ts";
import type { FileRow } from "./contract.ts";
import { MEDIA_TYPES, type MediaType } from "./rules.ts";

/** Refuses a place that is not there, or not for `audience`. @throws Problem `not-found` (404) */
export async function requirePlace(db: Db | Trx, id: string, audience: Audience): Promise<void> {
  const place = await db
    .selectFrom("place")
    .select("id")
    .where("id", "=", id)
    .$if(audience === 0, (query) => query.where("secrecy", "=", "public"))
    .executeTakeFirst();
  if (!place) throw notFound("place");
}

/** The files attached to a place, in the order in which they were. */
export async function findFiles(db: Db, placeId: string, audience: Audience): Promise<FileRow[]> {
  await requirePlace(db, placeId, audience);
  const rows = await db
    .selectFrom("fileUse")
    .innerJoin("file", "file.sha256", "fileUse.sha256")
    .select(["fileUse.id", "title", "mediaType", "bytes", "version"])
    .where("subjectId", "=", placeId)
    .where("withdrawn", "=", false)
    .orderBy("fileUse.id")
    .execute();
  return rows.map((row) => ({ ...row, mediaType: knownType(row.mediaType) }));
}

/** An attachment, when what it is attached to may be seen. @throws Problem `not-found` (404) */
export async function findAttachment(db: Db, id: string, audience: Audience) {
  const found = await db
    .selectFrom("fileUse")
    .innerJoin("file", "file.sha256", "fileUse.sha256")
    .select(["subjectId", "title", "mediaType", "bytes", "file.sha256"])
    .where("fileUse.id", "=", id)
    .where("withdrawn", "=", false)
    .executeTakeFirst();
  if (!found) throw notFound("file");
  await requirePlace(db, found.subjectId, audience);
  return { ...found, mediaType: knownType(found.mediaType) };
}

function knownType(text: string): MediaType {
  const type = MEDIA_TYPES.find((known) => known === text);
  if (!type) throw new Error(`a file of the type ${text} was attached`);
  return type;
}
