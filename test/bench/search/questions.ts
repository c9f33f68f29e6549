import { readFileSync } from "node:fs";
import { type Random, seededRandom } from "../../../geodata/build/demonstration/random.ts";
import { readingsOf } from "../../../server/romanization/readings.ts";
import { syllableDivisions } from "../../../server/search/sound-alikes.ts";
import { COLUMNS } from "./rows.ts";

/** Something to type, and what must be found by it where that is asked. */
export interface Question {
  text: string;
  form: string;
  reading: string;
}

export type Questions = Record<string, Question[]>;

/** Ways in which fingers slip, and how many letters a reading must have for it. */
export const SLIPS = ["drop", "change", "add", "swap"] as const;
export type Slip = (typeof SLIPS)[number];

const SEED = 200;
const COMMONEST = 20;

export interface Entry {
  form: string;
  reading: string;
  isFormer: boolean;
}

/** So many questions of each class, drawn from the names, the same every time. */
export function questionsFrom(entries: readonly Entry[], count: number): Questions {
  const random = seededRandom(SEED);
  const ask = (textOf: (entry: Entry) => string | null, of = entries): Question[] =>
    drawn(count, () => asked(pick(of, random), textOf));
  const part = (length: number) => (entry: Entry) => partOf(entry.form, length, random);
  const letters = (length: number) => (entry: Entry) => beginning(entry.reading, length);
  const initials = (length: number) => (entry: Entry) => beginning(initialsOf(entry.form), length);
  const again = (texts: readonly string[]) =>
    drawn(count, (n) => ({ text: texts[n % texts.length] ?? "", form: "", reading: "" }));
  return {
    "1 character": ask(part(1)),
    "1 character, commonest": again(commonest(entries, 1)),
    "2 characters": ask(part(2)),
    "2 characters, commonest": again(commonest(entries, 2)),
    "3 characters": ask(part(3)),
    "pinyin, full": ask(({ reading }) => reading),
    "pinyin, 1 letter": ask(letters(1)),
    "pinyin, 3 letters": ask(letters(3)),
    "pinyin, 5 letters": ask(letters(5)),
    "pinyin, 7 letters": ask(letters(7)),
    "initials, 2": ask(initials(2)),
    "initials, 3": ask(initials(3)),
    "initials, all": ask(({ form }) => initialsOf(form)),
    "former name": ask(({ form }) => form, formerOnly(entries)),
    ...Object.fromEntries(
      SLIPS.map((slip) => [`typo, ${slip}`, slipped(entries, slip, count, random)]),
    ),
  };
}

/** Former names that no place bears now; of others the places that do come first, and may be many. */
function formerOnly(entries: readonly Entry[]): Entry[] {
  const borne = new Set(entries.filter(({ isFormer }) => !isFormer).map(({ form }) => form));
  return entries.filter(({ form, isFormer }) => isFormer && !borne.has(form));
}

/** So many readings with one slip of a kind each; what comes out must not itself be what was meant. */
export const slipped = (
  entries: readonly Entry[],
  slip: Slip,
  count: number,
  random: Random,
): Question[] =>
  drawn(count, () => asked(pick(entries, random), ({ reading }) => slipIn(reading, slip, random)));

export function readEntries(file: string): Entry[] {
  const at = (column: (typeof COLUMNS.entries)[number]) => COLUMNS.entries.indexOf(column);
  const [form, reading, relation] = [at("form"), at("reading"), at("relation")];
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"))
    .map((row) => ({
      form: row[form] ?? "",
      reading: row[reading] ?? "",
      isFormer: row[relation] === "former",
    }));
}

function asked(entry: Entry, textOf: (entry: Entry) => string | null): Question | null {
  const text = textOf(entry);
  return text === null ? null : { text, form: entry.form, reading: entry.reading };
}

const MOST_TRIES = 100;

/** So many results of `make`, which may refuse. */
function drawn(count: number, make: (n: number) => Question | null): Question[] {
  const found: Question[] = [];
  for (let n = 0; found.length < count && n < count * MOST_TRIES; n += 1) {
    const question = make(n);
    if (question) found.push(question);
  }
  return found;
}

function pick(entries: readonly Entry[], random: Random): Entry {
  const entry = entries[Math.floor(random() * entries.length)];
  if (!entry) throw new Error("there are no names to draw from");
  return entry;
}

function partOf(form: string, length: number, random: Random): string | null {
  const chars = [...form];
  const start = Math.floor(random() * (chars.length - length + 1));
  return start < 0 ? null : chars.slice(start, start + length).join("");
}

const beginning = (text: string, length: number) =>
  text.length < length ? null : text.slice(0, length);

/** What is typed for a name letter by letter; figures stay. */
const initialsOf = (form: string) =>
  readingsOf(form)
    .map(({ syllable }) => syllable.normalize("NFD").charAt(0))
    .join("")
    .toLowerCase();

function commonest(entries: readonly Entry[], length: number): string[] {
  const counts = new Map<string, number>();
  for (const { form } of entries) {
    const chars = [...form];
    for (let start = 0; start + length <= chars.length; start += 1) {
      const part = chars.slice(start, start + length).join("");
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, COMMONEST).map(([part]) => part);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const SHORTEST_SLIPPED = 5;

/** A reading with one slip at a random place; null where the reading is too short or nothing changed. */
function slipIn(reading: string, slip: Slip, random: Random): string | null {
  if (reading.length < SHORTEST_SLIPPED || syllableDivisions(reading).length === 0) return null;
  const at = Math.floor(random() * (reading.length - (slip === "swap" ? 1 : 0)));
  const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length));
  const [before, after] = [reading.slice(0, at), reading.slice(at)];
  const wrong = {
    drop: before + after.slice(1),
    change: before + letter + after.slice(1),
    add: before + letter + after,
    swap: before + after.charAt(1) + after.charAt(0) + after.slice(2),
  }[slip];
  return wrong === reading ? null : wrong;
}
