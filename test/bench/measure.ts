import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** One line of a bench: what was measured, or why it was not. */
export type Measure = Record<string, string | number | boolean | number[]> & { measure: string };

/** A bench prints its measures as they come; its arguments are what stood after its name. */
export type Bench = (args: readonly string[]) => AsyncIterable<Measure>;

/** What stops a bench: a program that is not there, with the line that installs it. */
export class ToolMissing extends Error {
  override name = "ToolMissing";
}

/** Path of a program of Debian. @throws ToolMissing */
export function findTool(name: string, debianPackage: string, ...places: string[]): string {
  const directories = [...places, ...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  const found = directories.map((directory) => join(directory, name)).find(isExecutable);
  if (!found) throw new ToolMissing(`needs ${name}: apt-get install -y ${debianPackage}`);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** Interleaves rounds of several works, so that what else the machine does meets all of them alike. */
export async function interleave<K extends string>(
  rounds: number,
  works: Record<K, () => Promise<number>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(works) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    K,
    number[]
  >;
  for (let round = 0; round < rounds; round++)
    for (const name of names) results[name].push(rounded(await works[name](), 1));
  return results;
}

/** The figures of two sides, and how the first compares with the second, against its goal. */
export function compared(measure: string, ours: number[], peer: number[], goal: number): Measure {
  // The rounds of a pair stand next to each other in time, so their ratio is what counts.
  const ratio = median(ours.map((value, i) => value / (peer[i] ?? Number.NaN)));
  return { measure, ratio: rounded(ratio), goal, reached: ratio >= goal, ours, peer };
}
