import { type Random, seededRandom } from "../../../geodata/build/demonstration/random.ts";
import { type Measure, rounded } from "../measure.ts";
import { openClient } from "./client.ts";
import { type Entry, type Question, SLIPS, type Slip, slipped } from "./questions.ts";

const GOAL = 0.97;
const QUESTIONS = 400;
const [RANKED, LISTED] = [10, 20];

/** Each former name must be among the hits, as itself. */
export async function formerNames(
  origin: string,
  questions: readonly Question[],
): Promise<Measure> {
  const client = openClient(origin);
  let found = 0;
  for (const { text } of questions) {
    const { items } = (await client.search(text, RANKED)).body;
    if (items.some(({ matched, relation }) => matched === text && relation === "former"))
      found += 1;
  }
  client.close();
  const goal = questions.length;
  return { measure: "P3 former names found", found, goal, reached: found === goal };
}

/** How often what was meant is among the first hits, in spite of one slip. */
export async function* recalls(origin: string, entries: readonly Entry[]): AsyncGenerator<Measure> {
  const readings = new Map(entries.map(({ form, reading }) => [form, reading]));
  const known = new Set(readings.values());
  for (const [seed, slip] of SLIPS.entries()) {
    const places = await placesOf(origin, slip, { entries, readings, random: seededRandom(seed) });
    const told = places.filter(({ text }) => !known.has(text));
    const top10 = share(told, "reading", RANKED);
    yield {
      measure: `P4 recall of the reading meant after one slip: ${slip}`,
      questions: told.length,
      top10,
      top20: share(told, "reading", LISTED),
      goal: GOAL,
      reached: top10 >= GOAL,
      // Many names read alike, and nobody can tell by the letters which of them was meant.
      top10SameName: share(told, "form", RANKED),
      top20SameName: share(told, "form", LISTED),
      // With those where the slip made the reading of another name, which is then what is found.
      allQuestions: places.length,
      allTop10: share(places, "reading", RANKED),
      allTop20: share(places, "reading", LISTED),
    };
  }
}

/** At which place of the hits the reading and the very name stood; -1 where they did not. */
interface Places {
  text: string;
  reading: number;
  form: number;
}

async function placesOf(
  origin: string,
  slip: Slip,
  {
    entries,
    readings,
    random,
  }: {
    entries: readonly Entry[];
    readings: ReadonlyMap<string, string>;
    random: Random;
  },
): Promise<Places[]> {
  const client = openClient(origin);
  const places: Places[] = [];
  for (const { text, form, reading } of slipped(entries, slip, QUESTIONS, random)) {
    const { items } = (await client.search(text, LISTED)).body;
    places.push({
      text,
      reading: items.findIndex(({ matched }) => readings.get(matched) === reading),
      form: items.findIndex(({ matched }) => matched === form),
    });
  }
  client.close();
  return places;
}

function share(places: readonly Places[], part: "reading" | "form", most: number): number {
  const found = places.filter((place) => place[part] >= 0 && place[part] < most);
  return rounded(found.length / places.length, 4);
}
