import { v7 as uuidv7 } from "uuid";
import { commit } from "../../server/commit/commit.ts";
import type { Db } from "../../server/db/kysely.ts";
import { geomFromGeoJson, multi } from "../../server/db/postgis.ts";
import { seedId } from "../../server/seed/ids.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { insertPlace, type SeedPlace } from "../../server/seed/place.ts";

/** A county with a square for its area, and a township in it. */
export async function givenDistricts(db: Db) {
  const [county, township] = [uuidv7(), uuidv7()];
  const ring = [
    [126.4, 43.9],
    [127.7, 43.9],
    [127.7, 44.7],
    [126.4, 44.7],
    [126.4, 43.9],
  ];
  await commit(db, seedOperation(`given ${county}`), async (trx) => {
    await trx
      .insertInto("district")
      .values({
        id: county,
        level: "county",
        name: "舒兰市",
        romanization: "Shūlán Shì",
        romanizationPlain: "Shulan Shi",
        geom: multi(geomFromGeoJson({ type: "Polygon", coordinates: [ring] })),
        source: "test",
      })
      .execute();
    await trx
      .insertInto("district")
      .values({
        id: township,
        level: "town",
        name: "法特镇",
        romanization: "Fǎtè Zhèn",
        romanizationPlain: "Fate Zhen",
        parentId: county,
        seat: geomFromGeoJson({ type: "Point", coordinates: [126.52, 44.48] }),
        seatQuality: "approximate",
        source: "test",
      })
      .execute();
    return {};
  });
  return { county, township };
}

/** A neighbor of the county with the line between them. */
export async function givenNeighbor(db: Db, county: string) {
  const [neighbor, line] = [uuidv7(), uuidv7()];
  await commit(db, seedOperation(`given ${line}`), async (trx) => {
    await trx
      .insertInto("district")
      .values({
        id: neighbor,
        level: "county",
        name: "蛟河市",
        romanization: "Jiāohé Shì",
        romanizationPlain: "Jiaohe Shi",
        neighbor: true,
        source: "test",
      })
      .execute();
    const coordinates = [
      [127, 43.9],
      [127, 44],
    ];
    await trx
      .insertInto("boundaryLine")
      .values({
        id: line,
        name: "舒兰市—蛟河市线",
        nameEn: "Shulan–Jiaohe Line",
        level: "county",
        districtId: county,
        neighborId: neighbor,
        geom: multi(geomFromGeoJson({ type: "LineString", coordinates })),
        source: "test",
      })
      .execute();
    return {};
  });
  return { neighbor, line };
}

/** A village in `districtId` under its standard name, with what `over` says otherwise. */
export async function givenPlace(db: Db, districtId: string, over: Partial<SeedPlace> = {}) {
  const key = over.key ?? uuidv7();
  await commit(db, seedOperation(`given ${key}`), async (trx) => {
    await insertPlace(trx, {
      key,
      classCode: "21610",
      geometry: { type: "Point", coordinates: [126.9, 44.4] },
      positionQuality: "digitized",
      districtId,
      source: "test",
      demonstration: false,
      names: [{ kind: "name", status: "standard", specificPart: "嘎呀河", genericPart: "村" }],
      ...over,
    });
    return {};
  });
  return seedId(`place ${key}`);
}

/** What an officer sends to register a place: a click on the map, and the name's parts. */
export const newPlace = (districtId: string, over: object = {}) => ({
  id: uuidv7(),
  nameId: uuidv7(),
  classCode: "22200",
  districtId,
  geometry: { type: "Point", coordinates: [126.95, 44.41] },
  positionQuality: "digitized",
  status: "proposed",
  specificPart: "云岭",
  genericPart: "屯",
  romanization: "Yúnlǐng Tún",
  ...over,
});
