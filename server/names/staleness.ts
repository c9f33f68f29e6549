import type { Trx } from "../db/kysely.ts";
import { Problem, stale } from "../http/problems.ts";
import type { PlaceRecord } from "./contract.ts";
import { findVersion } from "./history.ts";
import { findPlace } from "./queries.ts";

/** @throws Problem `stale` (412) with base, theirs and yours, when `before` is not the version `base` */
export async function requireFresh(
  trx: Trx,
  before: PlaceRecord,
  base: number,
  yours: unknown,
): Promise<void> {
  if (before.version !== base) throw await threeSides(trx, before, base, yours);
}

/** The three sides of an edit that another one overtook; or that the place is not there. */
export const whyNotChanged = async (trx: Trx, id: string, base: number, yours: unknown) =>
  threeSides(trx, await findPlace(trx, id, 1), base, yours);

async function threeSides(trx: Trx, theirs: PlaceRecord, base: number, yours: unknown) {
  return stale({ base: await findBase(trx, theirs.id, base), theirs, yours });
}

/** The version that the edit was based on, or null when it never was. */
async function findBase(trx: Trx, id: string, version: number): Promise<PlaceRecord | null> {
  try {
    return await findVersion(trx, id, version, 1);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
