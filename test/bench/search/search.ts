import { parseArgs } from "node:util";
import { seededRandom } from "../../../geodata/build/demonstration/random.ts";
import { type Measure, median, quantile, rounded } from "../measure.ts";
import { openClient } from "./client.ts";
import { loadedEmbedded, loadedServer } from "./databases.ts";
import { type Question, questionsFrom, readEntries, SLIPS, slipped } from "./questions.ts";
import { type SearchFiles, searchFiles } from "./rows.ts";
import { type SearchProgram, startSearchProgram } from "./start-program.ts";

const NAMES = 1_000_000;
const QUESTIONS = 200;
const ROUNDS = 5;
/** Hits of an answer whose time is measured, and of one that is looked through. */
const [RANKED, LISTED] = [10, 20];
const RATIO_GOAL = 10;
const RECALL_GOAL = 0.97;
const RECALL_QUESTIONS = 400;
const SELECT_ONES = 1_000;

/**
 * P3 and the first half of P4: what is typed, over HTTP through the program's own route, against
 * `select 1` through its pool. `--names N` for fewer names, `--embedded` for the embedded database.
 */
export async function* search(args: readonly string[]): AsyncGenerator<Measure> {
  const { values } = parseArgs({
    args: [...args],
    options: { names: { type: "string" }, embedded: { type: "boolean", default: false } },
  });
  const names = Number(values.names ?? NAMES);
  const files = await searchFiles(names);
  const loaded = await (values.embedded ? loadedEmbedded : loadedServer)(files);
  try {
    const kind = values.embedded ? "embedded" : "server";
    yield { measure: "P3 names loaded", names, database: kind, seconds: rounded(loaded.loadS, 1) };
    const program = await startSearchProgram(loaded.where);
    try {
      yield* speeds(program, files);
      yield await formerNames(program, files);
      yield* recalls(program, files);
    } finally {
      await program.stop();
    }
  } finally {
    await loaded.stop();
  }
}

async function* speeds(program: SearchProgram, files: SearchFiles): AsyncGenerator<Measure> {
  const classes = Object.entries(questionsFrom(files, QUESTIONS)).map(([name, questions]) => ({
    name,
    questions,
    client: openClient(program.origin),
    rounds: [] as number[][],
  }));
  const [byProgram, bare]: [number[], number[]] = [[], []];
  // The first round warms caches and the compiler and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    process.stderr.write(`round ${round} of ${ROUNDS}\n`);
    const one = await program.selectOne(SELECT_ONES);
    byProgram.push(median(one.program));
    bare.push(median(one.bare));
    for (const { questions, client, rounds } of classes)
      rounds.push(await timesOf(client, questions));
  }
  yield {
    measure: "P3 select 1 through the pool, ms",
    program: rounded(median(byProgram.slice(1))),
    bare: rounded(median(bare.slice(1))),
  };
  for (const { name, client, rounds, questions } of classes) {
    client.close();
    yield speedOf(name, questions.length, rounds.slice(1), byProgram.slice(1), bare.slice(1));
  }
}

/** The rounds of a class and of `select 1` stand next to each other in time: their ratio counts. */
function speedOf(
  name: string,
  questions: number,
  rounds: number[][],
  byProgram: number[],
  bare: number[],
): Measure {
  const p50 = rounds.map(median);
  const ratioTo = (ones: number[]) => median(p50.map((time, i) => time / (ones[i] ?? Number.NaN)));
  const ratio = ratioTo(byProgram);
  return {
    measure: `P3 ${name}, over HTTP ÷ select 1`,
    questions,
    p50ms: rounded(median(p50)),
    p95ms: rounded(median(rounds.map((times) => quantile(times, 0.95)))),
    ratio: rounded(ratio, 1),
    ...(bare.some(Number.isFinite) && { ratioToBare: rounded(ratioTo(bare), 1) }),
    goal: RATIO_GOAL,
    reached: ratio <= RATIO_GOAL,
  };
}

async function timesOf(
  client: ReturnType<typeof openClient>,
  questions: readonly Question[],
): Promise<number[]> {
  const times: number[] = [];
  for (const { text } of questions) times.push((await client.search(text, RANKED)).tookMs);
  return times;
}

/** Each former name must be among the hits, as itself. */
async function formerNames(program: SearchProgram, files: SearchFiles): Promise<Measure> {
  const client = openClient(program.origin);
  const questions = questionsFrom(files, QUESTIONS)["former name"] ?? [];
  let found = 0;
  for (const { text } of questions) {
    const { items } = await client.search(text, RANKED);
    if (items.some(({ matched, relation }) => matched === text && relation === "former"))
      found += 1;
  }
  client.close();
  const asked = questions.length;
  return { measure: "P3 former names found", found, asked, goal: asked, reached: found === asked };
}

/** How often what was meant is among the first hits, in spite of one slip. */
async function* recalls(program: SearchProgram, files: SearchFiles): AsyncGenerator<Measure> {
  const entries = readEntries(files.entries);
  const readings = new Map(entries.map(({ form, reading }) => [form, reading]));
  for (const [seed, slip] of SLIPS.entries()) {
    const client = openClient(program.origin);
    const questions = slipped(entries, slip, RECALL_QUESTIONS, seededRandom(seed));
    const places: number[] = [];
    const formPlaces: number[] = [];
    for (const { text, form, reading } of questions) {
      const { items } = await client.search(text, LISTED);
      places.push(items.findIndex(({ matched }) => readings.get(matched) === reading));
      formPlaces.push(items.findIndex(({ matched }) => matched === form));
    }
    client.close();
    const share = (list: number[], most: number) =>
      rounded(list.filter((place) => place >= 0 && place < most).length / questions.length, 4);
    yield {
      measure: `P4 recall of the reading meant, one letter: ${slip}`,
      questions: questions.length,
      top10: share(places, RANKED),
      top20: share(places, LISTED),
      // Many names read alike, and nobody can tell by the letters which of them was meant.
      top10SameName: share(formPlaces, RANKED),
      top20SameName: share(formPlaces, LISTED),
      goal: RECALL_GOAL,
      reached: share(places, RANKED) >= RECALL_GOAL,
    };
  }
}
