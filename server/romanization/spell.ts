/** A part of a spelling that stands by itself: toned syllables, or figures and letters as they are. */
export type Segment =
  | { readonly kind: "syllables"; readonly syllables: readonly string[] }
  | { readonly kind: "literal"; readonly text: string };

/** A syllable that would run into the one before it (rule 11). */
const NEEDS_APOSTROPHE = /^[aoe]/u;

const startsWithVowel = (syllable: string) => NEEDS_APOSTROPHE.test(syllable.normalize("NFD"));

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** One segment: joined, first letter capital (rule 10), an apostrophe before inner a, o, e (rule 11). */
function spellSegment(segment: Segment): string {
  if (segment.kind === "literal") return segment.text;
  const [first = "", ...rest] = segment.syllables;
  const joined = rest.map((syllable) => (startsWithVowel(syllable) ? `'${syllable}` : syllable));
  return capitalized([first, ...joined].join(""));
}

/** The spelling with tone marks (rule 9): segments apart, each with a capital. */
export const spell = (segments: readonly Segment[]): string =>
  segments.map(spellSegment).join(" ").normalize("NFC");
