import { isEnd, LETTERS, ROOT, steps } from "./syllable-trie.ts";

/** A longer query is not corrected. */
const MOST_LETTERS = 48;
const READING = /^[a-z]+$/u;

/** Answers whether what follows from `index` completes syllables, begun at a node of the trie. */
function finisher(reading: string): (node: number, index: number) => boolean {
  const known = new Map<number, boolean>();
  const finishes = (node: number, index: number): boolean => {
    if (index >= reading.length) return isEnd(node);
    const at = node * (reading.length + 1) + index;
    const before = known.get(at);
    if (before !== undefined) return before;
    const answer = steps(node, reading.charAt(index)).some((each) => finishes(each, index + 1));
    known.set(at, answer);
    return answer;
  };
  return finishes;
}

/** For each place in `reading` the nodes that the letters before it lead to. */
function nodesBefore(reading: string): readonly (readonly number[])[] {
  const places: (readonly number[])[] = [[ROOT]];
  for (const letter of reading) {
    const here = places.at(-1) ?? [];
    places.push([...new Set(here.flatMap((node) => steps(node, letter)))]);
  }
  return places;
}

/**
 * Every string of whole Mandarin syllables that one slip of the fingers makes of `reading`: a letter
 * dropped, changed, added, or two neighbours exchanged.
 */
export function typosOf(reading: string): readonly string[] {
  if (!READING.test(reading) || reading.length > MOST_LETTERS) return [];
  const finishes = finisher(reading);
  const found = new Set<string>();
  nodesBefore(reading).forEach((nodes, index) => {
    if (nodes.length === 0) return;
    const [before, after] = [reading.slice(0, index), reading.slice(index)];
    const [first = "", second = ""] = after;
    const keep = (put: string, taken: number) => found.add(before + put + after.slice(taken));
    const ends = (reached: readonly number[], at: number) => reached.some((n) => finishes(n, at));
    if (first !== "" && ends(nodes, index + 1)) keep("", 1);
    for (const letter of LETTERS) {
      const reached = nodes.flatMap((node) => steps(node, letter));
      if (first !== "" && ends(reached, index + 1)) keep(letter, 1);
      if (ends(reached, index)) keep(letter, 0);
      if (second === letter) {
        const exchanged = reached.flatMap((node) => steps(node, first));
        if (ends(exchanged, index + 2)) keep(second + first, 2);
      }
    }
  });
  found.delete(reading);
  return [...found];
}
