import { type CustomTypesConfig, types } from "pg";

/** Numbers of PostgreSQL's types, from its catalog pg_type. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ_ARRAY = 1185;

const asText = (text: string) => text;

/** `2026-05-01 08:00:00.123+00` as `2026-05-01T08:00:00.123Z`; sessions run in UTC. */
const asInstant = (text: string) => text.replace(" ", "T").replace(/\+00$/, "Z");

function asSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number exactly`);
  return value;
}

const TEXT_ARRAY: number = 1009;

/** pg's own parser of text arrays, which leaves the elements alone. */
const splitArray: (text: string) => (string | null)[] = types.getTypeParser(TEXT_ARRAY);

const each =
  <T>(parse: (text: string) => T) =>
  (text: string) =>
    splitArray(text).map((element) => (element === null ? null : parse(element)));

const PARSERS = new Map<number, (text: string) => unknown>([
  [DATE, asText],
  [TIMESTAMPTZ, asInstant],
  [INT8, asSafeInteger],
  [DATE_ARRAY, each(asText)],
  [TIMESTAMPTZ_ARRAY, each(asInstant)],
  [INT8_ARRAY, each(asSafeInteger)],
]);

/** Values as the contracts have them: dates and instants as ISO text, counts as numbers. */
export const parsers: CustomTypesConfig = {
  getTypeParser: (oid, format) => PARSERS.get(oid) ?? types.getTypeParser(oid, format),
};
