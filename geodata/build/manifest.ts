import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

const START = "<!-- manifest:start -->";
const END = "<!-- manifest:end -->";

/** The committed data files, in the order of the table in the README. */
export const DATA_FILES = [
  "districts.json",
  "edition-differences.json",
  "counties.geojson",
  "boundary-lines.geojson",
  "demonstration.json",
  "fonts/dijie-rare.woff2",
  "fonts/dijie-rare.json",
] as const;

/** How many records a file holds; `null` for one that has no records. */
function countRecords(name: string, text: string): number | null {
  if (!/json$/.test(name)) return null;
  const content: unknown = JSON.parse(text);
  if (Array.isArray(content)) return content.length;
  if (typeof content !== "object" || content === null) return null;
  if ("features" in content && Array.isArray(content.features)) return content.features.length;
  return "characters" in content && typeof content.characters === "string"
    ? [...content.characters].length
    : null;
}

/** One row of the README's table: name, records, bytes, SHA-256. */
async function manifestRow(name: string, folder: URL): Promise<string> {
  const bytes = await readFile(new URL(name, folder));
  const records = countRecords(name, bytes.toString("utf8"));
  const digest = createHash("sha256").update(bytes).digest("hex");
  return `| \`${name}\` | ${records ?? "–"} | ${bytes.length} | \`${digest}\` |`;
}

/** The table of the files as they stand on disk. */
export async function manifestTable(folder: URL): Promise<string> {
  const rows = await Promise.all(DATA_FILES.map((name) => manifestRow(name, folder)));
  return ["| file | records | bytes | SHA-256 |", "| --- | ---: | ---: | --- |", ...rows].join(
    "\n",
  );
}

/** Puts the table into the README, between its two marks. */
export async function updateManifest(readme: URL): Promise<void> {
  const text = await readFile(readme, "utf8");
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error("README.md has no manifest marks");
  const table = await manifestTable(new URL(".", readme));
  await writeFile(
    readme,
    `${text.slice(0, start + START.length)}\n\n${table}\n\n${text.slice(end)}`,
  );
}
