import type { Audience } from "../auth/rights.ts";
import type { Trx } from "../db/kysely.ts";
import type { SearchKind, SearchRelation } from "../db/types.ts";
import { typedLetters } from "../romanization/letters.ts";
import { readingsOf } from "../romanization/readings.ts";
import { readingOf } from "../romanization/romanize.ts";
import { keysOf } from "./keys.ts";

/** A thing that can be found, as its slice hands it over inside its commit. */
export interface Searchable {
  kind: SearchKind;
  subjectId: string;
  title: string;
  romanization: string;
  status: string;
  audience: Audience;
  districtId: string | null;
  /** As stored; generalized where the subject's own is restricted. */
  location: string | null;
  texts: readonly { relation: SearchRelation; form: string; romanization: string; tier: number }[];
}

/** Makes a subject findable by its texts and by no others. */
export async function indexSubject(trx: Trx, subject: Searchable): Promise<void> {
  const { kind, subjectId, texts, ...shown } = subject;
  await trx
    .deleteFrom("searchEntry")
    .where("kind", "=", kind)
    .where("subjectId", "=", subjectId)
    .execute();
  const distinct = new Map(texts.map((text) => [`${text.relation} ${text.form}`, text]));
  for (const { relation, form, romanization, tier } of distinct.values()) {
    const { id } = await trx
      .insertInto("searchEntry")
      .values({
        ...shown,
        kind,
        subjectId,
        relation,
        form,
        tier,
        reading: readingOf(readingsOf(form)),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    // The officer's own spelling is a key beside what the characters may be read as.
    const reading = typedLetters(romanization).replace(/[^a-z0-9]/g, "");
    const keys = keysOf({ form, reading, tier, audience: subject.audience });
    await trx
      .insertInto("searchKey")
      .values(keys.map(({ band, key }) => ({ band, key, entryId: id })))
      .execute();
  }
}
