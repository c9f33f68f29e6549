import { SYLLABLES } from "../romanization/syllables.ts";

/** Letters a to z as 0 to 25. */
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const A = "a".charCodeAt(0);

/** The node before any letter; no syllable ends there. */
export const ROOT = 0;
/** What `next` answers when no syllable goes on so. */
export const NOWHERE = -1;

const children: number[][] = [[]];
const ends: boolean[] = [false];

for (const syllable of SYLLABLES) {
  let node = ROOT;
  for (const letter of syllable) {
    const index = letter.charCodeAt(0) - A;
    const row = children[node] ?? [];
    let child = row[index];
    if (child === undefined) {
      child = children.push([]) - 1;
      ends.push(false);
      row[index] = child;
    }
    node = child;
  }
  ends[node] = true;
}

/** The node that `letter` leads to within the same syllable. */
export const next = (node: number, letter: string): number =>
  children[node]?.[letter.charCodeAt(0) - A] ?? NOWHERE;

/** Whether a syllable may end at a node. */
export const isEnd = (node: number): boolean => ends[node] ?? false;

const stepsFrom = (node: number): readonly (readonly number[])[] =>
  [...LETTERS].map((letter) => {
    const anew = isEnd(node) ? next(ROOT, letter) : NOWHERE;
    return [next(node, letter), anew].filter((each) => each !== NOWHERE);
  });
const allSteps = children.map((_, node) => stepsFrom(node));
const NO_STEPS: readonly number[] = [];

const allEdges = allSteps.map((row) =>
  row.flatMap((reached, index) => reached.map((to) => ({ letter: LETTERS.charAt(index), to }))),
);
const NO_EDGES: readonly Edge[] = [];

/** A letter that may come next, and the node that it leads to. */
export type Edge = { readonly letter: string; readonly to: number };

/** How many nodes there are; they are numbered from 0. */
export const NODES = allSteps.length;

/** Every letter that may come after a node, in the same syllable or in a new one. */
export const edges = (node: number): readonly Edge[] => allEdges[node] ?? NO_EDGES;

/** The nodes that `letter` leads to: on in the same syllable, and into a new one where one may end. */
export const steps = (node: number, letter: string): readonly number[] =>
  allSteps[node]?.[letter.charCodeAt(0) - A] ?? NO_STEPS;
