import { parseArgs } from "node:util";
import { type Measure, rounded } from "../measure.ts";
import { loadedEmbedded, loadedServer } from "./databases.ts";
import { questionsFrom, readEntries } from "./questions.ts";
import { formerNames, recalls } from "./recall.ts";
import { searchFiles } from "./rows.ts";
import { speeds } from "./speed.ts";
import { startSearchProgram } from "./start-program.ts";

const NAMES = 1_000_000;
const QUESTIONS = 200;

/**
 * P3 and the recall of P4: what is typed, over HTTP through the program's own route, against
 * `select 1` through its pool. `--names N` for fewer names, `--embedded` for the embedded database.
 */
export async function* search(args: readonly string[]): AsyncGenerator<Measure> {
  const { values } = parseArgs({
    args: [...args],
    options: { names: { type: "string" }, embedded: { type: "boolean", default: false } },
  });
  const names = Number(values.names ?? NAMES);
  const files = await searchFiles(names);
  const entries = readEntries(files.entries);
  const questions = questionsFrom(entries, QUESTIONS);
  const loaded = await (values.embedded ? loadedEmbedded : loadedServer)(files);
  try {
    const database = values.embedded ? "embedded" : "server";
    yield { measure: "P3 names loaded", names, database, seconds: rounded(loaded.loadS, 1) };
    const { origin, stop } = await startSearchProgram(loaded.where);
    try {
      yield* speeds(origin, questions);
      yield await formerNames(origin, questions["former name"] ?? []);
      yield* recalls(origin, entries);
    } finally {
      await stop();
    }
  } finally {
    await loaded.stop();
  }
}
