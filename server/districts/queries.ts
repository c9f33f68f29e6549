import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Audience } from "../auth/rights.ts";
import type { Db } from "../db/kysely.ts";
import { areaM2, boundsOf, lonLat } from "../db/postgis.ts";
import { notFound } from "../http/problems.ts";
import type { DistrictLevel, DistrictRecord, DistrictRow } from "./contract.ts";

const selectRows = (db: Db) =>
  db
    .selectFrom("district")
    .select(["id", "name", "romanization", "level", "codeMca", "codeNbs", "parentId", "neighbor"])
    .select("demonstration")
    .select((eb) => lonLat(eb.ref("seat")).as("seat"))
    // Enums sort in the order of the levels; within one, in pinyin order.
    .orderBy("level")
    .orderBy(sql`romanization_plain collate "C"`)
    .orderBy("id");

/** The units of a level, or those directly in a unit, the highest level first. */
export const findDistricts = (
  db: Db,
  filter: { parentId?: string | undefined; level?: DistrictLevel | undefined },
): Promise<DistrictRow[]> =>
  selectRows(db)
    .$if(filter.parentId !== undefined, (query) =>
      query.where("parentId", "=", filter.parentId as string),
    )
    .$if(filter.level !== undefined, (query) => query.where("level", "=", filter.level ?? "county"))
    .execute();

/** One unit with its parent, the units in it and its lines. @throws Problem `not-found` (404) */
export async function findDistrict(
  db: Db,
  id: string,
  audience: Audience,
): Promise<DistrictRecord> {
  const district = await selectRows(db)
    .select(["version", "source"])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom("district as parent")
          .select(["parent.id", "parent.name"])
          .whereRef("parent.id", "=", "district.parentId"),
      ).as("parent"),
      eb
        .selectFrom("place")
        .select("place.id")
        .whereRef("representsId", "=", "district.id")
        .as("placeId"),
      sql<number | null>`${areaM2(eb.ref("geom"))} / 1000000`.as("areaKm2"),
      boundsOf(eb.ref("geom")).as("box"),
      placesIn(db, audience).as("places"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!district) throw notFound("district");
  const { box, places, ...facts } = district;
  const bounds: DistrictRecord["bounds"] = box && [box.west, box.south, box.east, box.north];
  const children = await findDistricts(db, { parentId: id });
  return { ...facts, bounds, places: places ?? 0, children, lines: await findLinesOf(db, id) };
}

const findLinesOf = (db: Db, districtId: string) =>
  db
    .selectFrom("boundaryLine")
    .select(["id", "name", "nameEn"])
    .where((eb) => eb.or([eb("districtId", "=", districtId), eb("neighborId", "=", districtId)]))
    .orderBy("level")
    .orderBy("name")
    .execute();

/** How many places lie in a unit or in the units in it. */
const placesIn = (db: Db, audience: Audience) =>
  db
    .selectFrom("place")
    .innerJoin("district as own", "own.id", "place.districtId")
    .select((eb) => eb.fn.countAll<number>().as("places"))
    .where(sql<boolean>`district.id in (own.id, own.parent_id)`)
    .$if(audience === 0, (query) => query.where("secrecy", "=", "public"));
