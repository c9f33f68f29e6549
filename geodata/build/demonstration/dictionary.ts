import { COUNTY_PATH } from "../gazetteer.ts";

/** All names and texts of the demonstration. None is taken from a map; each text says so itself. */
export const DEMONSTRATION_AUTHORITY = "演示机关（虚构）";

export const documentNo = (year: string, serial: number) =>
  `演示〔${year}〕${String(serial).padStart(2, "0")} 号（虚构）`;

/** Longest first: a name ends with the first that fits. */
export const GENERIC_PARTS = [
  "湿地公园",
  "家属院",
  "客运站",
  "大街",
  "大路",
  "胡同",
  "公园",
  "广场",
  "水库",
  "家园",
  "砬子",
  "街",
  "路",
  "桥",
  "屯",
  "泉",
];

export const inventedMeaning = (text: string) => `【虚构】${text}`;
export const inventedOrigin = (text: string) => `【虚构，仅供演示】${text}`;

export const BUILT_UP_AREA_NAME = "演示建成区（虚构）";

export const districtPath = (township: string | null) =>
  township ? `${COUNTY_PATH}/${township}` : COUNTY_PATH;
