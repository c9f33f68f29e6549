import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { seededRandom } from "../../../geodata/build/demonstration/random.ts";
import { readingsOf } from "../../../server/romanization/readings.ts";
import { readingOf } from "../../../server/romanization/romanize.ts";
import { keysOf } from "../../../server/search/keys.ts";
import { BENCH_CACHE } from "../cache.ts";
import { type BenchName, recombinedNames } from "./names.ts";

/** Files of tab-separated rows, as COPY reads them. */
export interface SearchFiles {
  districts: string;
  entries: string;
  keys: string;
}

const ROOT = join(import.meta.dirname, "../../..");
/** What decides how the rows look. */
const INGREDIENTS = [
  "test/bench/search/names.ts",
  "test/bench/search/rows.ts",
  "server/search/keys.ts",
  "server/search/normalize.ts",
  "server/romanization/readings.ts",
  "server/romanization/place-readings.ts",
];

/** Columns of the rows of `SearchFiles`, in order. */
export const COLUMNS = {
  districts: ["id", "level", "name", "romanization", "romanization_plain", "source"],
  entries: [
    "id",
    "kind",
    "subject_id",
    "relation",
    "form",
    "title",
    "romanization",
    "reading",
    "status",
    "tier",
    "audience",
    "district_id",
    "location",
  ],
  keys: ["band", "key", "entry_id"],
} as const;

/** The rows of so many names; made once, which takes minutes for a million, and kept. */
export async function searchFiles(count: number): Promise<SearchFiles> {
  const folder = join(BENCH_CACHE, `search-${count}-${fingerprint()}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await writeFiles(filesIn(draft), count);
    renameSync(draft, folder);
  }
  return filesIn(folder);
}

const filesIn = (folder: string): SearchFiles => ({
  districts: join(folder, "districts.tsv"),
  entries: join(folder, "entries.tsv"),
  keys: join(folder, "keys.tsv"),
});

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of INGREDIENTS) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 12);
}

async function writeFiles(files: SearchFiles, count: number) {
  const { townships, names } = await recombinedNames(count);
  const { write: writeDistrict, end: endDistricts } = tableFile(files.districts);
  for (const [index, name] of townships.entries())
    await writeDistrict([idOf("8", index), "township", name, name, name, "bench"]);
  await endDistricts();

  const { write: writeEntry, end: endEntries } = tableFile(files.entries);
  const { write: writeKey, end: endKeys } = tableFile(files.keys);
  const random = seededRandom(count);
  let id = 0;
  for (const name of names) {
    id += 1;
    if (id % 50_000 === 0) process.stderr.write(`keys of ${id} of ${count} names\n`);
    const reading = readingOf(readingsOf(name.form));
    await writeEntry(entryRow(id, name, reading, random));
    for (const { band, key } of keysOf({ ...name, reading, audience: 0 }))
      await writeKey([band, key, id]);
  }
  await Promise.all([endEntries(), endKeys()]);
}

function entryRow(id: number, name: BenchName, reading: string, random: () => number) {
  const { form, title, relation, tier, subject, township } = name;
  const location = `SRID=4490;POINT(${(73 + random() * 62).toFixed(6)} ${(18 + random() * 35).toFixed(6)})`;
  return [
    ...[id, "place", idOf("9", subject), relation, form, title, capitalized(reading), reading],
    ...["standard", tier, 0, idOf("8", township), location],
  ];
}

/** Ids as the program makes them: a time in front, so that rows made together lie together. */
const idOf = (group: "8" | "9", number: number) =>
  `01900000-0000-7000-${group}000-${number.toString(16).padStart(12, "0")}`;

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A file of rows; none of the values has a tab, a line end or a backslash. */
function tableFile(path: string) {
  const stream = createWriteStream(path);
  let buffered = "";
  const flush = async () => {
    const text = buffered;
    buffered = "";
    if (!stream.write(text)) await once(stream, "drain");
  };
  return {
    async write(row: readonly (string | number)[]) {
      buffered += `${row.join("\t")}\n`;
      if (buffered.length > 1_000_000) await flush();
    },
    async end() {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
}
