import type { Trx } from "../db/kysely.ts";
import type { Geometry } from "../geo/geometry-schema.ts";
import { type FieldFault, invalidInput } from "../http/problems.ts";
import { isItem } from "../settings/queries.ts";
import type { PlaceReceipt } from "./contract.ts";
import { isInsideCounty } from "./surroundings.ts";

/** @throws Problem `invalid-input` (400) with every fault, when there is one */
export const refuseFaults = (faults: readonly FieldFault[]): void => {
  if (faults.length > 0) throw invalidInput(faults);
};

/** Codes and references that the database's lists do not hold. */
export async function faultsOfCodes(
  trx: Trx,
  { classCode, districtId }: { classCode?: string | undefined; districtId?: string | undefined },
): Promise<FieldFault[]> {
  const isClass = classCode === undefined || (await isItem(trx, "place-class", classCode));
  const isDistrict = districtId === undefined || (await hasDistrict(trx, districtId));
  return [
    ...(isClass ? [] : [{ field: "/body/classCode", fault: "not-in-dictionary" }]),
    ...(isDistrict ? [] : [{ field: "/body/districtId", fault: "not-in-dictionary" }]),
  ];
}

async function hasDistrict(trx: Trx, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom("district")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  return found !== undefined;
}

/** What a person should look at again, though it is saved. */
export const warningsOf = async (
  trx: Trx,
  geometry: Geometry | undefined,
): Promise<PlaceReceipt["warnings"]> =>
  geometry && !(await isInsideCounty(trx, geometry)) ? ["outside-county"] : [];
