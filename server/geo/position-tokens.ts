import { type Parsed, parsed, unreadable } from "../exchange/parsed.ts";
import { CHINESE_AXES, ENGLISH_AXES, IDLE_WORDS, MARKS } from "./position-words.ts";

/** One written number and the sign behind it. */
export type Written = { readonly digits: string; readonly mark: string };
/** A letter for the axis; west and south turn the sign. */
export type AxisLetter = "e" | "w" | "n" | "s";
/** The numbers of one value, largest unit first, and the letter found beside them. */
export type WrittenValue = { readonly parts: readonly Written[]; readonly letter?: AxisLetter };

type Token =
  | { readonly kind: "number"; readonly number: Written }
  | { readonly kind: "letter"; readonly letter: AxisLetter }
  | { readonly kind: "separator" };

const TOKEN = /\s*(?:([+-]?\d+(?:\.\d+)?)\s*([°'":]?)|([nsew])|([,;/|\n]))\s*/uy;
const THOUSANDS = /(?<![\d.])\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)/gu;
const DEGREE_LETTERS = /(\d)\s*d\s*(\d+(?:\.\d+)?)\s*m(?:\s*(\d+(?:\.\d+)?)\s*s)?/gu;
const IDLE_SIGNS = /[()[\]{}=]|(?<!\d):|:(?!\s*\d)/gu;

/** One sign for each meaning: marks, axis letters, half-width digits, no thousands separators. */
function plainPositionText(text: string): string {
  const replaceAll = (from: string, pairs: readonly (readonly [RegExp, string])[]) =>
    pairs.reduce((result, [pattern, sign]) => result.replace(pattern, sign), from);
  const signs = replaceAll(replaceAll(text, CHINESE_AXES), MARKS)
    .replace(THOUSANDS, (group) => group.replace(/\D/gu, ""))
    .normalize("NFKC")
    .toLowerCase()
    .replace(DEGREE_LETTERS, (_, degrees, minutes, seconds) =>
      seconds ? `${degrees}°${minutes}'${seconds}"` : `${degrees}°${minutes}'`,
    )
    .replace(IDLE_WORDS, " ");
  return replaceAll(signs, ENGLISH_AXES)
    .replace(/(?<=\d)-(?=\d)/gu, ":")
    .replace(IDLE_SIGNS, " ");
}

function tokensOf(plain: string): Parsed<readonly Token[], "unreadable"> {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < plain.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(plain);
    if (!match) return unreadable({ code: "unreadable", params: { at: plain.slice(at, at + 20) } });
    const [, digits, mark, letter] = match;
    if (digits !== undefined) tokens.push({ kind: "number", number: { digits, mark: mark ?? "" } });
    else if (letter !== undefined) tokens.push({ kind: "letter", letter: letter as AxisLetter });
    else tokens.push({ kind: "separator" });
  }
  return parsed(tokens);
}

type Group = { parts: Written[]; letter?: AxisLetter; closed: boolean };

/** Whether `next` belongs to `group`: minutes after degrees, seconds after minutes, or no marks at all. */
function continues({ parts, closed }: Group, next: Written): boolean {
  const last = parts.at(-1);
  if (closed) return false;
  if (!last) return true;
  if (last.mark === "") return next.mark === "" && parts.every(({ mark }) => mark === "");
  if (parts.length > 2) return false;
  if (last.mark === "°") return next.mark !== "°";
  return last.mark === ":" || (last.mark === "'" && next.mark !== "°");
}

function addNumber(groups: Group[], number: Written): void {
  const last = groups.at(-1);
  if (last && continues(last, number)) last.parts.push(number);
  else groups.push({ parts: [number], closed: false });
}

/** Gathers tokens into values; a letter belongs to what follows it when the text begins with one. */
function groupsOf(tokens: readonly Token[]): Group[] {
  const lettersLead = tokens[0]?.kind === "letter";
  const groups: Group[] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (token.kind === "number") addNumber(groups, token.number);
    else if (token.kind === "letter" && lettersLead)
      groups.push({ parts: [], letter: token.letter, closed: false });
    else if (last) {
      if (token.kind === "letter") last.letter = token.letter;
      last.closed = last.parts.length > 0;
    }
  }
  return groups.filter(({ parts }) => parts.length > 0);
}

/** Halves a run of unmarked numbers without letters: 2 are two values, 4 and 6 two values in parts. */
function halved(groups: readonly Group[]): readonly WrittenValue[] {
  const parts = groups.flatMap((group) => group.parts);
  const unmarked = groups.every(({ letter }) => !letter) && parts.every(({ mark }) => mark === "");
  if (!unmarked || ![2, 4, 6].includes(parts.length)) return groups;
  const half = parts.length / 2;
  return [{ parts: parts.slice(0, half) }, { parts: parts.slice(half) }];
}

/** The values written in `text`, two when it is a position. */
export function writtenValues(text: string): Parsed<readonly WrittenValue[], "unreadable"> {
  const tokens = tokensOf(plainPositionText(text).trim());
  return tokens.ok ? parsed(halved(groupsOf(tokens.value))) : tokens;
}
