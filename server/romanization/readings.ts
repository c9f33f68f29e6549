import { pinyin, polyphonic } from "pinyin-pro";
import { FULL_ER, LOCAL_READINGS, type LocalReading, settledReading } from "./place-readings.ts";

/** How one character of a name is read. */
export type CharacterReading = {
  readonly char: string;
  /** The toned syllable, `r` for the ending 儿; letters, digits and unknown characters stay themselves. */
  readonly syllable: string;
  /** Every reading that a place name may have here, the chosen one first; empty when none is known. */
  readonly candidates: readonly string[];
  /** False while a person has to say which reading holds. */
  readonly confirmed: boolean;
};

const HAN = /^\p{Script=Han}$/u;
const ER_SUFFIX = "r";

export const isHan = (char: string): boolean => HAN.test(char);

const candidatesOfHan = (char: string): readonly string[] => {
  const settled = settledReading(char);
  if (settled !== undefined) return [settled];
  return [
    ...new Set((polyphonic(char, { type: "array" })[0] ?? []).filter((each) => each !== char)),
  ];
};

const known = new Map<string, readonly string[]>();

/** The toned readings that a character may have in place names, the commonest first. */
export function candidatesOf(char: string): readonly string[] {
  const found = known.get(char) ?? (isHan(char) ? candidatesOfHan(char) : []);
  known.set(char, found);
  return found;
}

/** Whether a character has several readings in place names, so that a person confirms one. */
export const isPolyphonic = (char: string): boolean => candidatesOf(char).length > 1;

/** For each character the local reading that covers it; of several the longest word wins. */
function localAt(chars: readonly string[], local: readonly LocalReading[]) {
  const at = new Map<number, { syllable: string; confirmed: boolean }>();
  const text = chars.join("");
  const words = local.filter((word) => text.includes(word.text));
  for (const word of words.toSorted((a, b) => a.text.length - b.text.length)) {
    const length = [...word.text].length;
    for (let start = 0; start + length <= chars.length; start++) {
      if (chars.slice(start, start + length).join("") !== word.text) continue;
      word.syllables.forEach((syllable, offset) => {
        at.set(start + offset, { syllable, confirmed: word.confirmed });
      });
    }
  }
  return at;
}

/** The dictionary's reading of each character in its context, tones as written in a dictionary. */
function dictionaryReadings(chars: readonly string[]): readonly string[] {
  const readings = pinyin(chars.join(""), { type: "array", toneSandhi: false });
  return readings.length === chars.length ? readings : chars;
}

function isErSuffix(chars: readonly string[], index: number): boolean {
  const around = chars.slice(Math.max(0, index - 1), index + 2).join("");
  return chars[index] === "儿" && index > 0 && !FULL_ER.test(around);
}

/** How each character of `text` is read; `local` are the words whose reading is known here. */
export function readingsOf(
  text: string,
  local: readonly LocalReading[] = LOCAL_READINGS,
): readonly CharacterReading[] {
  const chars = [...text];
  const byDictionary = dictionaryReadings(chars);
  const byPlace = localAt(chars, local);
  return chars.map((char, index) => {
    const here = byPlace.get(index);
    const listed = candidatesOf(char);
    if (here) {
      const candidates = [...new Set([here.syllable, ...listed])];
      const confirmed = here.confirmed || candidates.length === 1;
      return { char, syllable: here.syllable, candidates, confirmed };
    }
    if (isErSuffix(chars, index))
      return { char, syllable: ER_SUFFIX, candidates: [ER_SUFFIX, ...listed], confirmed: false };
    const guess = byDictionary[index] ?? char;
    const syllable = listed.includes(guess) ? guess : (listed[0] ?? char);
    const candidates = [...new Set([syllable, ...listed])].filter((each) => listed.includes(each));
    return { char, syllable, candidates, confirmed: isHan(char) ? listed.length === 1 : true };
  });
}
