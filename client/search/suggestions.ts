import type { LonLat } from "../../server/geo/coordinates.ts";
import { parsePosition } from "../../server/geo/parse-position.ts";
import { describeReading, POSITION_FAULT_TEXT } from "../../server/geo/text.ts";
import type { SearchHit, SearchKind } from "../../server/search/contract.ts";
import { type Language, say } from "../../server/text/message.ts";

/** Something that the search box offers: a record, or a position that was typed. */
export type Suggestion =
  | { of: "hit"; hit: SearchHit; path: string }
  | { of: "position"; at: LonLat; reading: string };

/** Where the records of each kind open; kinds that have no panels are not offered. */
const PATHS: Partial<Record<SearchKind, string>> = {
  place: "/names",
  district: "/districts",
  "boundary-line": "/boundaries",
};

export const suggestionsOf = (hits: readonly SearchHit[]): Suggestion[] =>
  hits.flatMap((hit) => {
    const base = PATHS[hit.kind];
    return base ? [{ of: "hit" as const, hit, path: `${base}/${hit.id}` }] : [];
  });

/** A position has at least two groups of digits; a name with a number in it has one. */
const MAY_BE_POSITION = /\d{2}.*\D\d{2}/;
/** Who types only this wants to know why it is no position; half of one is still being typed. */
const IS_MEANT_AS_POSITION = /^[\s\d.,;°′″'"NSEW东西南北经纬度分秒，；XY=:：+-]*$/i;

export interface TypedPosition {
  readings: Suggestion[];
  /** Why what looks like a position is none, or `null`. */
  fault: string | null;
}

/** What a typed text means as a position, each reading to be read back before it is used. */
export function positionIn(text: string, language: Language): TypedPosition {
  if (!MAY_BE_POSITION.test(text)) return { readings: [], fault: null };
  const read = parsePosition(text);
  if (!read.ok) {
    const [fault] = read.faults;
    const isMeant = fault?.code !== "not-two-values" && IS_MEANT_AS_POSITION.test(text);
    return {
      readings: [],
      fault: fault && isMeant ? say(POSITION_FAULT_TEXT[fault.code], language, fault.params) : null,
    };
  }
  const { lon, lat, alternative } = read.value;
  const readings: Suggestion[] = [
    { of: "position", at: { lon, lat }, reading: describeReading(read.value.read, language) },
  ];
  if (alternative) {
    const at = { lon: alternative.lon, lat: alternative.lat };
    readings.push({ of: "position", at, reading: describeReading(alternative.read, language) });
  }
  return { readings, fault: null };
}
