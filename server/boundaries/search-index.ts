import type { Trx } from "../db/kysely.ts";
import { indexSubject } from "../search/entries.ts";

/** Hands a boundary line over to the search. */
export async function indexBoundaryLine(trx: Trx, id: string): Promise<void> {
  const { name, nameEn, districtId, center } = await trx
    .selectFrom("boundaryLine")
    .select(["name", "nameEn", "districtId"])
    .select((eb) => eb.fn<string>("st_pointonsurface", ["geom"]).as("center"))
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  // The two names are what somebody types, not the word between or after them.
  const romanization = nameEn.replace(/ Line$/, "");
  await indexSubject(trx, {
    kind: "boundary-line",
    subjectId: id,
    title: name,
    romanization,
    status: "standard",
    audience: 0,
    districtId,
    location: center,
    texts: [{ relation: "standard", form: name, romanization, tier: 1 }],
  });
}
