import { type QueryKeys, readingsOfQuery } from "./keys.ts";
import { soundAlikesOf } from "./sound-alikes.ts";
import { typosOf } from "./typo.ts";

/** A reading to look up exactly, and how far it is from what was typed. */
export type Variant = { readonly key: string; readonly cost: number };

/** The same sound; sounds that many confuse; a slip of the fingers. */
export const HOMOPHONE_COST = 0;
export const SOUND_ALIKE_COST = 1;
export const TYPO_COST = 2;

/**
 * What else may have been meant, when a query finds too little: for pinyin its sound-alikes and
 * typing errors, for Chinese its homophones and their sound-alikes. Each key once, at its least cost.
 */
export function variantsOf(query: QueryKeys): readonly Variant[] {
  const homophones = readingsOfQuery(query);
  const readings = query.isLatin ? [query.text] : homophones;
  const costs = new Map<string, number>(query.isLatin ? [[query.text, HOMOPHONE_COST]] : []);
  const add = (keys: readonly string[], cost: number) => {
    for (const key of keys) if (!costs.has(key)) costs.set(key, cost);
  };
  add(homophones, HOMOPHONE_COST);
  add(readings.flatMap(soundAlikesOf), SOUND_ALIKE_COST);
  if (query.isLatin) add(typosOf(query.text), TYPO_COST);
  // What was typed itself has been looked up already.
  costs.delete(query.text);
  return [...costs].map(([key, cost]) => ({ key, cost }));
}
