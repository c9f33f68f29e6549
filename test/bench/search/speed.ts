import { type Measure, median, quantile, rounded } from "../measure.ts";
import { openClient, type SearchClient } from "./client.ts";
import type { Question, Questions } from "./questions.ts";

const GOAL = 10;
const ROUNDS = 5;
/** Hits of an answer whose time is measured. */
const RANKED = 10;

/** The times of one class in one round, milliseconds. */
interface Round {
  search: number[];
  /** Of `select 1`, asked after each search: in the program, and the whole request. */
  pool: number[];
  bare: number[];
  http: number[];
}

interface QuestionClass {
  name: string;
  questions: Question[];
  client: SearchClient;
  rounds: Round[];
}

/** How long each class of questions takes over HTTP, against `select 1` asked in between. */
export async function* speeds(origin: string, questions: Questions): AsyncGenerator<Measure> {
  const classes = Object.entries(questions).map(
    ([name, list]): QuestionClass => ({
      name,
      questions: list,
      client: openClient(origin),
      rounds: [],
    }),
  );
  for (let round = 0; round <= ROUNDS; round += 1) {
    process.stderr.write(`round ${round} of ${ROUNDS}\n`);
    for (const each of classes) {
      const times = await askAll(each);
      // The first round warms caches and the compiler and is not counted.
      if (round > 0) each.rounds.push(times);
    }
  }
  for (const { client } of classes) client.close();
  yield baseOf(classes.flatMap(({ rounds }) => rounds));
  for (const each of classes) yield speedOf(each);
}

async function askAll({ questions, client }: QuestionClass): Promise<Round> {
  const times: Round = { search: [], pool: [], bare: [], http: [] };
  for (const { text } of questions) {
    times.search.push((await client.search(text, RANKED)).tookMs);
    const { body, tookMs } = await client.selectOne();
    times.http.push(tookMs);
    times.pool.push(body.pool);
    if (body.bare !== null) times.bare.push(body.bare);
  }
  return times;
}

const medianOf = (rounds: readonly Round[], part: keyof Round) =>
  rounded(median(rounds.map((round) => median(round[part]))));

const baseOf = (rounds: readonly Round[]): Measure => ({
  measure: "P3 select 1 in the program through its pool, ms",
  p50ms: medianOf(rounds, "pool"),
  barePoolMs: medianOf(rounds, "bare"),
  wholeRequestMs: medianOf(rounds, "http"),
});

/** Both were asked in turn, so the ratio within a round counts; of the rounds the median. */
function speedOf({ name, questions, rounds }: QuestionClass): Measure {
  const ratioTo = (part: "pool" | "bare") =>
    rounded(median(rounds.map((round) => median(round.search) / median(round[part]))), 1);
  const ratio = ratioTo("pool");
  return {
    measure: `P3 ${name}: over HTTP ÷ select 1`,
    questions: questions.length,
    p50ms: medianOf(rounds, "search"),
    p95ms: rounded(median(rounds.map(({ search }) => quantile(search, 0.95)))),
    ratio,
    goal: GOAL,
    reached: ratio <= GOAL,
    ...(rounds.some(({ bare }) => bare.length > 0) && { ratioToBarePool: ratioTo("bare") }),
  };
}
