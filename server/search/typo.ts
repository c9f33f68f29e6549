import { edges, isEnd, NODES, ROOT, steps } from "./syllable-trie.ts";

/** A longer query is not corrected. */
const MOST_LETTERS = 48;
const READING = /^[a-z]+$/u;

const [UNKNOWN, YES, NO] = [0, 1, 2];

/** Answers whether what follows from `index` completes syllables, begun at a node of the trie. */
function finisher(reading: string): (node: number, index: number) => boolean {
  const known = new Uint8Array(NODES * reading.length);
  const finishes = (node: number, index: number): boolean => {
    if (index >= reading.length) return isEnd(node);
    const at = node * reading.length + index;
    if (known[at] === UNKNOWN) {
      const reached = steps(node, reading.charAt(index));
      known[at] = reached.some((each) => finishes(each, index + 1)) ? YES : NO;
    }
    return known[at] === YES;
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
    const [before, after] = [reading.slice(0, index), reading.slice(index)];
    const [first = "", second = ""] = after;
    const keep = (put: string, taken: number) => found.add(before + put + after.slice(taken));
    for (const node of nodes) {
      if (first !== "" && finishes(node, index + 1)) keep("", 1);
      for (const { letter, to } of edges(node)) {
        if (first !== "" && finishes(to, index + 1)) keep(letter, 1);
        if (finishes(to, index)) keep(letter, 0);
        if (second === letter && steps(to, first).some((each) => finishes(each, index + 2)))
          keep(second + first, 2);
      }
    }
  });
  found.delete(reading);
  return [...found];
}
