import { SYLLABLES } from "../romanization/syllables.ts";
import { isEnd, NOWHERE, next, ROOT } from "./syllable-trie.ts";

/** Sound-alikes of one reading; those with the fewest syllables changed come first. */
const MOST_SOUND_ALIKES = 64;
/** Ways to part a reading into syllables that are tried: xian is also xi an. */
const MOST_DIVISIONS = 4;
/** A longer reading is not varied. */
const MOST_LETTERS = 48;

/** Beginnings and endings that many speakers do not tell apart. */
const ALIKE_INITIALS = [
  ["zh", "z"],
  ["ch", "c"],
  ["sh", "s"],
  ["n", "l"],
] as const;
const ALIKE_FINALS = [
  ["ang", "an"],
  ["eng", "en"],
  ["ing", "in"],
] as const;

const isSyllable = new Set(SYLLABLES);

/** A syllable and what it becomes when `replace` puts one of a pair for the other. */
const withPairs = (
  syllable: string,
  pairs: readonly (readonly [string, string])[],
  replace: (syllable: string, from: string, to: string) => string | null,
): readonly string[] => {
  for (const [long, short] of pairs) {
    const other = replace(syllable, long, short) ?? replace(syllable, short, long);
    if (other !== null) return [syllable, other];
  }
  return [syllable];
};

const atStart = (syllable: string, from: string, to: string) =>
  syllable.startsWith(from) ? to + syllable.slice(from.length) : null;
const atEnd = (syllable: string, from: string, to: string) =>
  syllable.endsWith(from) ? syllable.slice(0, -from.length) + to : null;

const alikeSyllables = new Map(
  SYLLABLES.map((syllable) => [
    syllable,
    withPairs(syllable, ALIKE_INITIALS, atStart)
      .flatMap((each) => withPairs(each, ALIKE_FINALS, atEnd))
      .filter((each) => each !== syllable && isSyllable.has(each)),
  ]),
);
const alike = (syllable: string) => alikeSyllables.get(syllable) ?? [];

/** The ways, at most `MOST_DIVISIONS`, in which a reading is made of whole syllables. */
export function syllableDivisions(reading: string): readonly (readonly string[])[] {
  const dead = new Set<number>();
  const divide = (from: number): readonly (readonly string[])[] => {
    if (from === reading.length) return [[]];
    if (dead.has(from)) return [];
    const found: (readonly string[])[] = [];
    let node = next(ROOT, reading.charAt(from));
    for (let end = from + 1; node !== NOWHERE && found.length < MOST_DIVISIONS; end++) {
      if (isEnd(node)) {
        const syllable = reading.slice(from, end);
        found.push(...divide(end).map((rest) => [syllable, ...rest]));
      }
      node = next(node, reading.charAt(end));
    }
    if (found.length === 0) dead.add(from);
    return found.slice(0, MOST_DIVISIONS);
  };
  return reading === "" || reading.length > MOST_LETTERS ? [] : divide(0);
}

/** The readings that differ from these syllables in sounds often confused, one changed syllable first. */
function alikeOf(syllables: readonly string[]): readonly string[] {
  const found: string[] = [];
  let level = [{ parts: syllables, from: 0 }];
  while (level.length > 0 && found.length < MOST_SOUND_ALIKES) {
    level = level.flatMap(({ parts, from }) =>
      parts.flatMap((syllable, at) =>
        at < from
          ? []
          : alike(syllable).map((other) => ({ parts: parts.with(at, other), from: at + 1 })),
      ),
    );
    found.push(...level.map(({ parts }) => parts.join("")));
  }
  return found.slice(0, MOST_SOUND_ALIKES);
}

/** Readings that sound like `reading` to many: zh z, ch c, sh s, n l, ang an, eng en, ing in. */
export const soundAlikesOf = (reading: string): readonly string[] => {
  const found = new Set(syllableDivisions(reading).flatMap(alikeOf));
  found.delete(reading);
  return [...found].slice(0, MOST_SOUND_ALIKES);
};
