import { sql } from "kysely";
import type { Trx } from "../db/kysely.ts";
import { indexSubject } from "../search/entries.ts";
import { formerTier, relationOf, tierOf } from "./rules.ts";

/** Hands the names of a place over to the search, in the transaction that changed them. */
export async function indexPlace(trx: Trx, placeId: string): Promise<void> {
  const names = await trx
    .selectFrom("placeName")
    .innerJoin("place", "place.id", "placeName.placeId")
    .select(["kind", "status", "text", "romanization", "classCode", "districtId", "secrecy"])
    .select("location")
    .where("placeId", "=", placeId)
    .orderBy(sql`heading_rank(kind, status)`)
    .orderBy(sql`upper(valid) desc nulls first`)
    .orderBy("placeName.id")
    .execute();
  const [heading] = names;
  if (!heading) return;
  const tier = tierOf(heading.classCode);
  await indexSubject(trx, {
    kind: "place",
    subjectId: placeId,
    title: heading.text,
    romanization: heading.romanization,
    status: heading.status,
    audience: heading.secrecy === "public" ? 0 : 1,
    districtId: heading.districtId,
    location: heading.location,
    texts: names.map(({ kind, status, text, romanization }) => {
      const relation = relationOf(kind, status);
      const isHeading = text === heading.text;
      return { relation, form: text, romanization, tier: isHeading ? tier : formerTier(tier) };
    }),
  });
}
