import { type Parsed, parsed, unreadable } from "../exchange/parsed.ts";
import type { LonLat } from "./coordinates.ts";
import {
  type DegreesFault,
  type DegreesReading,
  parseDegrees,
  parsePackedDegrees,
  type ReadDegrees,
} from "./parse-degrees.ts";
import { type GridFault, type GridReading, isGrid, parseGrid } from "./parse-grid.ts";
import { type Implausible, whyNotPlausible } from "./plausibility.ts";
import { type WrittenValue, writtenValues } from "./position-tokens.ts";
import { OTHER_DATUM } from "./position-words.ts";

/** How a typed position was understood; to be shown, and confirmed, before it is used. */
export type PositionReading = DegreesReading | GridReading;

export type PositionFault =
  | "empty"
  | "too-long"
  | "unreadable"
  | "other-datum"
  | "not-two-values"
  | DegreesFault
  | GridFault
  | Implausible;

export type ReadPosition = LonLat & {
  readonly read: PositionReading;
  /** The text read as ddd.mmsss, where it could be that too: ask which was meant. */
  readonly alternative: ReadDegrees | null;
};

/** The middle of the county's extent, 126°24′ to 127°45′E (features.md §3.4). */
export const COUNTY_MIDDLE_LON = 127.1;
/** No position takes more characters than this, however it is written. */
const MOST_CHARACTERS = 200;

const isPlausible = ({ lon, lat }: LonLat) => whyNotPlausible(lon, lat) === null;

function readValues(
  values: readonly [WrittenValue, WrittenValue],
  nearLon: number,
): Parsed<ReadPosition, PositionFault> {
  const reading = isGrid(values) ? parseGrid(values, nearLon) : parseDegrees(values);
  if (!reading.ok) return reading;
  const why = whyNotPlausible(reading.value.lon, reading.value.lat);
  const packed = parsePackedDegrees(values);
  const alternative = packed && isPlausible(packed) ? packed : null;
  return why ? unreadable({ code: why }) : parsed({ ...reading.value, alternative });
}

/** How many values to say were read; numbers in a row count each, as nothing shows how they go together. */
const countOf = (values: readonly WrittenValue[]) =>
  values.length === 1 ? (values[0]?.parts.length ?? 0) : values.length;

/**
 * Reads a position typed in any form: decimal degrees or degrees, minutes and seconds in either
 * order, or CGCS2000 Gauss-Krüger metres with or without zone number in either order. Nothing is
 * guessed between readings that differ: `read` says what was understood, `alternative` what else
 * the text may mean.
 */
export function parsePosition(
  text: string,
  nearLon = COUNTY_MIDDLE_LON,
): Parsed<ReadPosition, PositionFault> {
  if (text.trim() === "") return unreadable({ code: "empty" });
  if (text.length > MOST_CHARACTERS) return unreadable({ code: "too-long" });
  const datum = OTHER_DATUM.exec(text.normalize("NFKC").toLowerCase())?.[0];
  if (datum) return unreadable({ code: "other-datum", params: { datum } });
  const values = writtenValues(text);
  if (!values.ok) return values;
  const [first, second, ...more] = values.value;
  if (!first || !second || more.length > 0)
    return unreadable({ code: "not-two-values", params: { count: countOf(values.value) } });
  return readValues([first, second], nearLon);
}
