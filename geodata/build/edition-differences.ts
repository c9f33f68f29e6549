import type { EditionDifference, EditionDifferenceKind, FormerSpelling } from "../records.ts";
import type { Edition, EditionUnit } from "./editions.ts";
import { GENERIC_PART } from "./gazetteer.ts";

type Units = ReadonlyMap<string, EditionUnit>;

const unitsByCode = (edition: Edition): Units =>
  new Map([...edition.townships, ...edition.villages].map((unit) => [unit.codeNbs, unit]));

/** Whether `name` stands under the same parent in `units`, with another code than `unit`. */
const isElsewhere = (units: Units, unit: EditionUnit, name: string) =>
  [...units.values()].some(
    (other) =>
      other.parentCode === unit.parentCode && other.codeNbs !== unit.codeNbs && other.name === name,
  );

/** 001–199 are communities, 200–399 villages: the first digit of the last three tells the two apart. */
const isSibling = (a: EditionUnit, b: EditionUnit) =>
  a.parentCode === b.parentCode && (a.codeNbs.at(-3) === "0") === (b.codeNbs.at(-3) === "0");

const hasChangedSiblings = (older: Units, newer: Units, unit: EditionUnit) =>
  [...older.values()].some((o) => isSibling(o, unit) && !newer.has(o.codeNbs)) ||
  [...newer.values()].some((n) => isSibling(n, unit) && !older.has(n.codeNbs));

const sharesCharacter = (a: string, b: string) => {
  const characters = new Set(a.replace(GENERIC_PART, ""));
  return [...b.replace(GENERIC_PART, "")].some((character) => characters.has(character));
};

/** Classes the two spellings of one code. */
function classify(older: Units, newer: Units, before: EditionUnit, after: EditionUnit) {
  if (before.name === after.name) return "designation";
  if (isElsewhere(newer, before, before.name) || isElsewhere(older, after, after.name))
    return "moved";
  // A wholly other name while units of its kind came or went: the code may have been given to
  // another unit, so nothing says that one is the former spelling of the other.
  if (!sharesCharacter(before.name, after.name) && hasChangedSiblings(older, newer, after))
    return "reorganized";
  return "spelling";
}

/** Everything that differs between two editions of one county, in the order of the codes. */
export function differencesBetween(older: Edition, newer: Edition): EditionDifference[] {
  const [before, after] = [unitsByCode(older), unitsByCode(newer)];
  const difference = (
    kind: EditionDifferenceKind,
    from: EditionUnit | null,
    to: EditionUnit | null,
  ): EditionDifference => ({
    kind,
    codeNbs: (to ?? from)?.codeNbs ?? "",
    fromYear: older.year,
    toYear: newer.year,
    before: from?.sourceName ?? null,
    after: to?.sourceName ?? null,
  });
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return codes.flatMap((code) => {
    const [from, to] = [before.get(code), after.get(code)];
    if (from && to)
      return from.sourceName === to.sourceName
        ? []
        : [difference(classify(before, after, from, to), from, to)];
    if (from)
      return [difference(isElsewhere(after, from, from.name) ? "moved" : "removed", from, null)];
    if (to) return [difference(isElsewhere(before, to, to.name) ? "moved" : "added", null, to)];
    return [];
  });
}

/** Differences of each pair of successive editions, oldest pair first. */
export const differencesThrough = (editions: readonly Edition[]): EditionDifference[] =>
  editions.flatMap((newer, index) => {
    const older = editions[index - 1];
    return older ? differencesBetween(older, newer) : [];
  });

/** The former spellings of the unit that bears `codeNbs`, oldest first. */
export const formerSpellingsOf = (
  codeNbs: string,
  differences: readonly EditionDifference[],
  plain: (sourceName: string) => string,
): FormerSpelling[] =>
  differences.flatMap(({ kind, codeNbs: code, before, fromYear }) =>
    kind === "spelling" && code === codeNbs && before !== null
      ? [{ name: plain(before), editionYear: fromYear }]
      : [],
  );
