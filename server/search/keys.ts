import type { Audience } from "../auth/rights.ts";
import { typedLetters } from "../romanization/letters.ts";
import { isHan, readingsOf } from "../romanization/readings.ts";
import { normalizeForSearch } from "./normalize.ts";

/** One row of `search_key` without its entry. */
export type SearchKey = { readonly band: number; readonly key: string };

/** Tiers of importance, 0 the highest; former names stand one lower than their class. */
export const TIERS = 8;
/** Added to the band of a key that starts inside the form. */
const INSIDE = TIERS;
const AUDIENCE = 2 * TIERS;
/** Readings indexed for one form; beyond it the rarer readings of its last polyphones are left out. */
export const MOST_READINGS = 8;

/** The band of a key: audience first, then beginnings before insides, then tier (search.md). */
export const bandOf = (audience: Audience, startsInside: boolean, tier: number): number =>
  audience * AUDIENCE + (startsInside ? INSIDE : 0) + tier;

/** Every combination of one choice from each list, at most `most`, the first choices first. */
function combinations(choices: readonly (readonly string[])[], most: number): readonly string[] {
  return choices.reduce<readonly string[]>(
    (begun, options) =>
      options
        .slice(0, Math.max(1, Math.floor(most / begun.length)))
        .flatMap((option) => begun.map((start) => start + option)),
    [""],
  );
}

const typed = new Map<string, string>();

/** Letters of a syllable, remembered: there are some 1,500 syllables with tones. */
function lettersOf(syllable: string): string {
  const letters = typed.get(syllable) ?? typedLetters(syllable);
  typed.set(syllable, letters);
  return letters;
}

/** For each character the letters that may be typed for it, the proposed reading first. */
function typedChoices(form: string): readonly (readonly string[])[] {
  return readingsOf(form).map(({ char, candidates }) =>
    isHan(char) ? [...new Set(candidates.map(lettersOf))] : [char],
  );
}

const firstLetters = (choices: readonly string[]) => [
  ...new Set(choices.map((choice) => choice.charAt(0))),
];

/** The readings of a form, all polyphones combined, and its initials; none where it has no Chinese. */
function latinKeys(form: string): readonly string[] {
  const choices = typedChoices(form).filter((options) => options.length > 0);
  if (![...form].some(isHan)) return [];
  return [
    ...combinations(choices, MOST_READINGS),
    ...combinations(choices.map(firstLetters), MOST_READINGS),
  ];
}

/** Every suffix of a text, itself first, by whole characters. */
const suffixesOf = (text: string): readonly string[] => {
  const chars = [...text];
  return chars.map((_, start) => chars.slice(start).join(""));
};

/** A text by which something is found. */
export type SearchForm = {
  /** The text that matches, as written. */
  readonly form: string;
  /** How it is really read, in letters, when a person has said so; the dictionary's readings are added. */
  readonly reading?: string;
  /** Importance of the class, 0 to 7, 0 the highest. */
  readonly tier: number;
  /** 0 the public, 1 only people who are signed in. */
  readonly audience: Audience;
};

/** The keys of a form: its suffixes, and from its beginning its readings and initials. */
export function keysOf({ form, reading = "", tier, audience }: SearchForm): readonly SearchKey[] {
  const text = normalizeForSearch(form);
  const [whole, ...rest] = suffixesOf(text);
  if (whole === undefined) return [];
  const heads = [whole, ...latinKeys(text), normalizeForSearch(reading)].filter(
    (key) => key !== "",
  );
  const [head, inside] = [bandOf(audience, false, tier), bandOf(audience, true, tier)];
  return [
    ...[...new Set(heads)].map((key) => ({ band: head, key })),
    ...[...new Set(rest)].map((key) => ({ band: inside, key })),
  ];
}

/** A stretch of the index: every key that begins with `from`. */
export type KeyRange = { readonly from: string; readonly until: string };

export type QueryKeys = {
  /** The query as keys are kept; empty when there is nothing to look for. */
  readonly text: string;
  /** Letters without Chinese: only beginnings are searched, and typing errors in pinyin are possible. */
  readonly isLatin: boolean;
  readonly range: KeyRange;
  /** Chinese with letters among it (舒lan): the same as readings and as initials, likeliest first. */
  readonly mixed: readonly KeyRange[];
  /** The Chinese that a form found through `mixed` must contain. */
  readonly contains: readonly string[];
};

/** The greatest code point, above every character that may follow in a key. */
const ABOVE_ALL = "\u{10ffff}";
const HAS_LETTER = /[a-z]/u;
const HAN_RUN = /\p{Script=Han}+/gu;

const rangeOf = (from: string): KeyRange => ({ from, until: from + ABOVE_ALL });

/** What to look up for a typed query. */
export function queryKeys(query: string): QueryKeys {
  const text = normalizeForSearch(query);
  const hasHan = [...text].some(isHan);
  const hasLetter = HAS_LETTER.test(text);
  const isMixed = hasHan && hasLetter;
  return {
    text,
    isLatin: hasLetter && !hasHan,
    range: rangeOf(text),
    mixed: isMixed ? [...new Set(latinKeys(text))].map(rangeOf) : [],
    contains: isMixed ? (text.match(HAN_RUN) ?? []) : [],
  };
}

/** The readings of a query in Chinese, by which its homophones are found; none where a part has none. */
export function readingsOfQuery({ text, isLatin }: QueryKeys): readonly string[] {
  const choices = typedChoices(text);
  if (isLatin || text === "" || choices.some((options) => options.length === 0)) return [];
  return combinations(choices, MOST_READINGS);
}

/** The bands to walk for a query, in the order of their results; `heads` are those of beginnings. */
export function bandsFor(isLatin: boolean, audience: Audience) {
  const tiers = Array.from({ length: TIERS }, (_, tier) => tier);
  const audiences: readonly Audience[] = audience === 1 ? [0, 1] : [0];
  const bands = (startsInside: boolean) =>
    tiers.flatMap((tier) => audiences.map((each) => bandOf(each, startsInside, tier)));
  const heads = bands(false);
  return { heads, all: isLatin ? heads : [...heads, ...bands(true)] };
}
