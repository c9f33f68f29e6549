import { sql } from "kysely";
import { commit, type Write } from "../commit/commit.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { geomFromGeoJson } from "../db/postgis.ts";
import type { Body } from "../http/contract.ts";
import { withoutTones } from "../romanization/letters.ts";
import { faultsOfCodes, refuseFaults, warningsOf } from "./checks.ts";
import type * as contract from "./contract.ts";
import type { NameView, PlaceChange, PlaceReceipt } from "./contract.ts";
import { findVersion } from "./history.ts";
import { changeName, rewriteName } from "./name-commands.ts";
import { nothingChanged } from "./problems.ts";
import { findPlace } from "./queries.ts";
import { faultsOfGeometry, faultsOfName } from "./rules.ts";
import { indexPlace } from "./search-index.ts";
import { requireFresh, whyNotChanged } from "./staleness.ts";

type Change<B> = Write<B> & { subjectId: string; base: number };

/** Registers a place under a proposed name, or a vanished one under a historical name. */
export const createPlace = (
  db: Db,
  write: Write<Body<typeof contract.createPlace>>,
): Promise<PlaceReceipt> =>
  commit(db, write, async (trx) => {
    const { id, nameId, geometry, specificPart, genericPart, romanization, status, ...rest } =
      write.body;
    refuseFaults([
      ...faultsOfName({ specificPart, genericPart, romanization }),
      ...faultsOfGeometry(geometry),
      ...(await faultsOfCodes(trx, rest)),
    ]);
    const source = rest.source ?? "register";
    await trx
      .insertInto("place")
      .values({
        id,
        classCode: rest.classCode,
        districtId: rest.districtId,
        geom: geomFromGeoJson(geometry),
        positionQuality: rest.positionQuality,
        description: rest.description ?? "",
        source,
      })
      .execute();
    await trx
      .insertInto("placeName")
      .values({
        id: nameId,
        placeId: id,
        status,
        text: specificPart + genericPart,
        specificPart,
        genericPart,
        romanization,
        romanizationPlain: withoutTones(romanization),
        meaning: rest.meaning ?? "",
        origin: rest.origin ?? "",
        history: rest.history ?? "",
        source,
      })
      .execute();
    await indexPlace(trx, id);
    return { id, version: 1, warnings: await warningsOf(trx, geometry) };
  });

/** Changes a place's facts or the text about the name that heads its record. */
export const changePlace = (db: Db, write: Change<PlaceChange>): Promise<PlaceReceipt> =>
  commit(db, write, async (trx) => {
    const { why: _, ...change } = write.body;
    const before = await findPlace(trx, write.subjectId, 1);
    await requireFresh(trx, before, write.base, change);
    refuseFaults([
      ...faultsOfName({ ...partsOf(before.name), ...change }),
      ...(change.geometry ? faultsOfGeometry(change.geometry) : []),
      ...(await faultsOfCodes(trx, change)),
    ]);
    const version = await changeFacts(trx, write, change);
    await changeName(trx, before.name, change);
    await indexPlace(trx, before.id);
    return { id: before.id, version, warnings: await warningsOf(trx, change.geometry) };
  });

/** A spelling that is there already is not judged again when something else changes. */
const partsOf = ({ specificPart, genericPart }: NameView) => ({ specificPart, genericPart });

/** Makes an earlier version the newest one again: a new version with the old contents. */
export const restoreVersion = (
  db: Db,
  write: Change<Body<typeof contract.restoreVersion>>,
): Promise<PlaceReceipt> =>
  commit(db, write, async (trx) => {
    const { subjectId: id, base } = write;
    const before = await findPlace(trx, id, 1);
    await requireFresh(trx, before, base, { restore: write.body.version });
    if (write.body.version === base) throw nothingChanged();
    const earlier = await findVersion(trx, id, write.body.version, 1);
    const { classCode, positionQuality, description, secrecy } = earlier;
    const version = base + 1;
    const restored = await trx
      .updateTable("place")
      .set({
        classCode,
        districtId: earlier.district.id,
        positionQuality,
        description,
        secrecy,
        version,
      })
      .set({ geom: shapeOfVersion(trx, id, earlier.version) })
      .where("id", "=", id)
      .where("version", "=", base)
      .returning("id")
      .executeTakeFirst();
    if (!restored) throw await whyNotChanged(trx, id, base, { restore: write.body.version });
    const texts = new Map([earlier.name, ...earlier.otherNames].map((name) => [name.id, name]));
    for (const name of [before.name, ...before.otherNames]) {
      const old = texts.get(name.id);
      if (old) await rewriteName(trx, name, old);
    }
    await indexPlace(trx, id);
    return { id, version, warnings: [] };
  });

/** The shape as it was stored: its GeoJSON is rounded. */
const shapeOfVersion = (trx: Trx, id: string, version: number) =>
  trx
    .selectFrom("placeVersion")
    .select("geom")
    .where("id", "=", id)
    .where("version", "=", version)
    .orderBy(sql`lower(known) desc`)
    .limit(1);

/** Writes the facts of the place itself; its version counts every change, of its names too. */
async function changeFacts(
  trx: Trx,
  write: Change<PlaceChange>,
  change: PlaceChange,
): Promise<number> {
  const { subjectId: id, base } = write;
  const { classCode, districtId, geometry, positionQuality, description } = change;
  const version = base + 1;
  const changed = await trx
    .updateTable("place")
    .set({
      version,
      ...(classCode !== undefined && { classCode }),
      ...(districtId !== undefined && { districtId }),
      ...(positionQuality !== undefined && { positionQuality }),
      ...(description !== undefined && { description }),
      ...(geometry !== undefined && { geom: geomFromGeoJson(geometry) }),
    })
    .where("id", "=", id)
    .where("version", "=", base)
    .returning("id")
    .executeTakeFirst();
  if (!changed) throw await whyNotChanged(trx, id, base, change);
  return version;
}
