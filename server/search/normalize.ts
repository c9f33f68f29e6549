import { typedLetters } from "../romanization/letters.ts";

const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Spaces of any kind, the apostrophes of pinyin, and the dot in names of foreign origin. */
const SKIPPED = /[\s'’‘ʼ`·•・\u200b\ufeff]/gu;
/** As in Dì-9; a hyphen after a figure, as in 3-5, tells numbers apart and stays. */
const HYPHEN_OF_PINYIN = /(?<=[a-z])-/gu;

/**
 * The one form in which names are kept as keys and queries are asked: NFC, half-width, small
 * letters, no spaces or apostrophes, pinyin without tone marks and with v for ü.
 */
export const normalizeForSearch = (text: string): string =>
  typedLetters(
    text
      .normalize("NFC")
      .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
      .replace(SKIPPED, ""),
  ).replace(HYPHEN_OF_PINYIN, "");
