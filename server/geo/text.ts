import type { Language, Message } from "../text/message.ts";
import type { PositionFault, PositionReading } from "./parse-position.ts";

/** Where the hemisphere stands, and what it is called. */
export const HEMISPHERE = {
  zh: { before: true, letters: { east: "东经", west: "西经", north: "北纬", south: "南纬" } },
  en: { before: false, letters: { east: "E", west: "W", north: "N", south: "S" } },
} as const;

/** Why a position was refused. */
export const POSITION_FAULT_TEXT: Record<PositionFault, Message> = {
  empty: { zh: "没有填写坐标", en: "No coordinates given" },
  "too-long": { zh: "文字过长，不是坐标", en: "Too long to be coordinates" },
  unreadable: {
    zh: ({ at }) => `无法识别“${at}”`,
    en: ({ at }) => `“${at}” is not understood`,
  },
  "other-datum": {
    zh: ({ datum }) => `“${datum}”坐标须先换算为 CGCS2000`,
    en: ({ datum }) => `Coordinates in “${datum}” must first be converted to CGCS2000`,
  },
  "not-two-values": {
    zh: ({ count }) => `需要经度和纬度两个值，读到 ${count} 个`,
    en: ({ count }) => `Longitude and latitude are needed; ${count} values were read`,
  },
  "not-below-60": {
    zh: ({ at }) => `分、秒应小于 60：“${at}”`,
    en: ({ at }) => `Minutes and seconds must be below 60: “${at}”`,
  },
  "fraction-before-smaller-unit": {
    zh: ({ at }) => `小数只能写在最后一个单位上：“${at}”`,
    en: ({ at }) => `Only the last unit may have decimals: “${at}”`,
  },
  "axes-unknown": {
    zh: "分不清哪个是经度、哪个是纬度",
    en: "Which value is the longitude cannot be told",
  },
  "axes-contradict": {
    zh: "两个值标注的方向相互矛盾",
    en: "The directions given with the two values contradict each other",
  },
  "not-a-grid-position": {
    zh: "不是本地区的高斯坐标：应为 7 位纵坐标和 6 位或 8 位横坐标",
    en: "Not a grid position here: a northing of 7 and an easting of 6 or 8 digits are needed",
  },
  "unknown-zone": {
    zh: ({ zone }) => `带号 ${zone} 不在本地区（3° 带 42、43，6° 带 22）`,
    en: ({ zone }) => `Zone ${zone} is not one of this area (3° zones 42 and 43, 6° zone 22)`,
  },
  "zone-missing": {
    zh: "横坐标没有带号，无法确定所在的带",
    en: "The easting carries no zone number and its zone cannot be told",
  },
  "not-finite": { zh: "坐标不是数字", en: "The coordinates are not numbers" },
  swapped: {
    zh: "经度与纬度似乎颠倒了",
    en: "Longitude and latitude seem to be exchanged",
  },
  "outside-provinces": {
    zh: "位置不在吉林省和黑龙江省范围内",
    en: "The position is outside Jilin and Heilongjiang",
  },
};

const ORDER = {
  zh: { "lon-lat": "先经度后纬度", "lat-lon": "先纬度后经度" },
  en: { "lon-lat": "longitude first", "lat-lon": "latitude first" },
} as const;

const FORM = {
  zh: { degrees: "十进制度", dms: "度分秒", "packed-dms": "度.分秒（ddd.mmss）" },
  en: {
    degrees: "decimal degrees",
    dms: "degrees, minutes, seconds",
    "packed-dms": "degrees.minutes-seconds (ddd.mmss)",
  },
} as const;

/** How a typed position was understood, to be shown before it is used. */
export function describeReading(read: PositionReading, language: Language): string {
  if (read.form !== "gauss-kruger") {
    return [FORM[language][read.form], ORDER[language][read.order]].join(
      language === "zh" ? "，" : ", ",
    );
  }
  const { zone, northingM, eastingM } = read;
  const [north, east] = [northingM.toFixed(1), (zone.no * 1_000_000 + eastingM).toFixed(1)];
  return language === "zh"
    ? `北 ${north} m，东 ${east} m，${zone.widthDeg}° 带 ${zone.no}`
    : `N ${north} m, E ${east} m, ${zone.widthDeg}° zone ${zone.no}`;
}
