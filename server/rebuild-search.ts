import { indexBoundaryLine } from "./boundaries/search-index.ts";
import type { Trx } from "./db/kysely.ts";
import { indexDistrict } from "./districts/search-index.ts";
import { indexPlace } from "./names/search-index.ts";

/** Makes the search again from the records of all slices, with nothing left of what it held. */
export async function rebuildSearch(trx: Trx): Promise<{ subjects: number }> {
  await trx.deleteFrom("searchEntry").execute();
  const places = await trx.selectFrom("place").select("id").orderBy("id").execute();
  const districts = await trx
    .selectFrom("district")
    .select("id")
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom("place").select("id").whereRef("representsId", "=", "district.id")),
      ),
    )
    .orderBy("id")
    .execute();
  const lines = await trx.selectFrom("boundaryLine").select("id").orderBy("id").execute();
  for (const { id } of places) await indexPlace(trx, id);
  for (const { id } of districts) await indexDistrict(trx, id);
  for (const { id } of lines) await indexBoundaryLine(trx, id);
  return { subjects: places.length + districts.length + lines.length };
}
