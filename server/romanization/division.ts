import { countedNumber, numeralsAtEnd } from "./numerals.ts";
import type { CharacterReading } from "./readings.ts";
import type { Segment } from "./spell.ts";

/** A name as it is divided before it is spelt; together both parts are the whole name. */
export type DividedName = {
  readonly specificPart: string;
  /** Empty where the name has none. */
  readonly genericPart: string;
  /** Five digits of the classification (domain.md §2.1). */
  readonly classCode: string;
  /** Places in the specific part, in characters, where rules 2 and 14 part it further: 北京|工人 is 2. */
  readonly breaks?: readonly number[];
  /** Whether numerals at the end of the specific part count; without it the rule decides (rule 7). */
  readonly ordinal?: boolean;
};

/** Settlements in town and country (22100, 22200): natural villages and towns, rule 3. */
const NATURAL_SETTLEMENT = /^22[12]/u;
/** Administrative villages as places (21610) and as organizations (27610). */
const ADMINISTRATIVE_VILLAGE = /^(?:21|27)610$/u;
/** Roads, streets and lanes of towns (2351x), in whose names ordinals are figures. */
const STREET = /^2351/u;
/** 第, which stays before an ordinal as Dì-. */
const ORDINAL_WORD = "第";
const ORDINAL_PREFIX = "Dì-";

/** Whether specific and generic part are written as one word (rule 3). */
export const isJoined = (classCode: string, joinsAdministrativeVillages: boolean): boolean =>
  NATURAL_SETTLEMENT.test(classCode) ||
  (joinsAdministrativeVillages && ADMINISTRATIVE_VILLAGE.test(classCode));

const LITERAL = /^[0-9A-Za-z]$/u;

/** Readings as one segment, but with figures and Latin letters standing by themselves. */
export function segmentsOf(readings: readonly CharacterReading[]): readonly Segment[] {
  const segments: { kind: "syllables" | "literal"; pieces: string[] }[] = [];
  for (const { char, syllable } of readings) {
    const kind = LITERAL.test(char) ? "literal" : "syllables";
    const last = segments.at(-1);
    if (last?.kind === kind) last.pieces.push(syllable);
    else segments.push({ kind, pieces: [syllable] });
  }
  return segments.map(({ kind, pieces }) =>
    kind === "literal" ? { kind, text: pieces.join("") } : { kind, syllables: pieces },
  );
}

const isOrdinal = ({ classCode, ordinal }: DividedName, numerals: string, hasWord: boolean) =>
  ordinal ?? (STREET.test(classCode) && (hasWord || countedNumber(numerals) !== null));

/** Parts an ordinal in Arabic figures from the end of the specific part (rule 7). */
function withoutOrdinal(name: DividedName, specific: readonly CharacterReading[]) {
  const numerals = numeralsAtEnd(name.specificPart);
  const number = countedNumber(numerals);
  const before = specific.slice(0, specific.length - [...numerals].length);
  const hasWord = before.at(-1)?.char === ORDINAL_WORD;
  if (number === null || !isOrdinal(name, numerals, hasWord))
    return { before: specific, figure: [] };
  const text = `${hasWord ? ORDINAL_PREFIX : ""}${number}`;
  return {
    before: hasWord ? before.slice(0, -1) : before,
    figure: [{ kind: "literal", text } satisfies Segment],
  };
}

function partedAt(readings: readonly CharacterReading[], breaks: readonly number[]) {
  const ends = [...new Set([...breaks, readings.length])].sort((a, b) => a - b);
  return ends.map((end, index) => readings.slice(ends[index - 1] ?? 0, end));
}

/** The segments of a name whose parts are written apart (rules 1, 2, 4, 5, 7, 14). */
export function segmentsApart(
  name: DividedName,
  readings: readonly CharacterReading[],
): readonly Segment[] {
  const length = [...name.specificPart].length;
  const { before, figure } = withoutOrdinal(name, readings.slice(0, length));
  return [
    ...partedAt(before, name.breaks ?? []).flatMap(segmentsOf),
    ...figure,
    ...segmentsOf(readings.slice(length)),
  ];
}
