/** What people write for one sign; read before NFKC, which would spoil some of these. */
export const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[º˚∘度]/gu, "°"],
  [/''|′′|’’|[″"“”„＂〃秒]/gu, '"'],
  [/[′'‘’`´＇分]/gu, "'"],
  [/[−–—－]/gu, "-"],
  [/[，、；。]/gu, ","],
];

/** Chinese words for an axis or a hemisphere; read before the marks, as 经度 holds a degree sign. */
export const CHINESE_AXES: readonly (readonly [RegExp, string])[] = [
  [/[东東][经經]|[经經]度|横坐标|横|[东東]/gu, " e "],
  [/北[纬緯]|[纬緯]度|纵坐标|纵|北/gu, " n "],
  [/西[经經]/gu, " w "],
  [/南[纬緯]/gu, " s "],
];

/** The English words, in lower case. */
export const ENGLISH_AXES: readonly (readonly [RegExp, string])[] = [
  [/longitude|long|lon|lng|east(?:ing)?/gu, " e "],
  [/latitude|lat|north(?:ing)?/gu, " n "],
  [/west/gu, " w "],
  [/south/gu, " s "],
];

/** Words that say nothing about the numbers: the datum that is assumed anyway, units, X and Y. */
export const IDLE_WORDS =
  /2000国家大地坐标系?|cgcs\s*2000|wgs[\s-]*84|epsg:(?:4326|4490)|point|geo|坐标|位置|(?<=\d)\s*(?:m(?![a-z])|米)|(?<![a-z])[xy](?![a-z])/gu;

/** Data that cannot be turned into CGCS2000 here, whatever the numbers are. */
export const OTHER_DATUM =
  /北京\s*54|西安\s*80|(?<![\d.])19(?:54|80)(?![\d.])|beijing[\s-]*54|xi'?an[\s-]*80|gcj[\s-]*02|bd[\s-]*09|火星|百度|高德/u;
