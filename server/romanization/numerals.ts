const DIGITS = "零一二三四五六七八九";
const TENS_AND_UNITS = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u;
const NUMERALS_AT_END = new RegExp(`(?:[${DIGITS}〇十])+$`, "u");

const digit = (char: string) => Math.max(0, DIGITS.indexOf(char === "〇" ? "零" : char));

/**
 * The number that Chinese numerals count, below 100, or `null` where they only name figures side by
 * side, as in 三八 and 九一八 (dates): such are spelt, never written in figures.
 */
export function countedNumber(numerals: string): number | null {
  const match = TENS_AND_UNITS.exec(numerals);
  if (!match || numerals === "") return null;
  const [, tens = "", ten = "", units = ""] = match;
  if (ten === "") return tens === "" || units === "" ? digit(tens || units) : null;
  return (tens === "" ? 1 : digit(tens)) * 10 + (units === "" ? 0 : digit(units));
}

/** The numerals with which `text` ends, if it does. */
export const numeralsAtEnd = (text: string): string => NUMERALS_AT_END.exec(text)?.[0] ?? "";
