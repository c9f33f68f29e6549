import type { Trx } from "../db/kysely.ts";
import { indexSubject } from "../search/entries.ts";

/** Hands a unit that is no place here, such as a neighbor, over to the search. */
export async function indexDistrict(trx: Trx, id: string): Promise<void> {
  const { name, romanization, center } = await trx
    .selectFrom("district")
    .select(["name", "romanization"])
    .select((eb) => eb.fn<string | null>("st_pointonsurface", ["geom"]).as("center"))
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await indexSubject(trx, {
    kind: "district",
    subjectId: id,
    title: name,
    romanization,
    status: "standard",
    audience: 0,
    districtId: null,
    location: center,
    texts: [{ relation: "standard", form: name, romanization, tier: 0 }],
  });
}
