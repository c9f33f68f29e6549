import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, seededRandom } from "../../../geodata/build/demonstration/random.ts";
import { formerTier } from "../../../server/names/rules.ts";
import { villagePackage } from "../cache.ts";

/** A text by which a bench finds something. */
export interface BenchName {
  form: string;
  /** The standard name that heads the record. */
  title: string;
  relation: "standard" | "former";
  /** Importance: counties 0, townships 1, villages 2, natural villages 3, former names one lower. */
  tier: number;
  /** Number of the record; a former name has that of its standard name. */
  subject: number;
  /** Number of the township whose name stands beside it in the list. */
  township: number;
}

const SEED = 2_700;
const FORMER_SHARE = 0.04;
/** Up to a million names two thirds are real units; the rest are natural villages put together. */
const REAL_SHARE = 0.66;

/** What the list of villages calls the committee that sits there. */
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/(村民委员会|村委会)$/u, "村"],
  [/(社区居民委员会|社区居委会|居民委员会|居委会)$/u, "社区"],
  [/委员会$/u, ""],
];
const GENERIC_PART = /(社区|嘎查|[村屯庄寨])$/u;
const NATURAL_GENERICS = ["屯", "村", "沟", "窝堡", "岗", "营子", "泡", "店"] as const;

interface Unit {
  name: string;
  tier: number;
  township: number;
}

/**
 * So many names made of the real ones of the whole country, in no order, the same every time:
 * counties, townships and villages as they are, and natural villages whose front and back come from
 * two of them; some have a former name, which counts as a name.
 */
export async function recombinedNames(count: number) {
  const { townships, units } = readUnits(await villagePackage());
  return { townships, names: recombine(units, count) };
}

function readUnits(folder: string) {
  const read = (file: string): { name: string; code: string }[] =>
    JSON.parse(readFileSync(join(folder, "dist", file), "utf8"));
  const streets = read("streets.json");
  const indexes = new Map(streets.map(({ code }, index) => [code, index]));
  const townshipOf = (code: string) => indexes.get(code.slice(0, 9)) ?? 0;
  const units: Unit[] = [
    ...read("areas.json").map(({ name }) => ({ name, tier: 0, township: 0 })),
    ...streets.map(({ name }, township) => ({ name, tier: 1, township })),
    ...read("villages.json").map(({ name, code }) => ({
      name: withoutCommittee(name),
      tier: 2,
      township: townshipOf(code),
    })),
  ];
  return { townships: streets.map(({ name }) => name), units };
}

function withoutCommittee(name: string): string {
  const [ending, generic] = COMMITTEES.find(([each]) => each.test(name)) ?? [/$/u, ""];
  const bare = name.replace(ending, "");
  // 东华门社区居委会 is 东华门社区, not 东华门社区社区.
  return bare.endsWith(generic) ? bare : bare + generic;
}

function* recombine(units: Unit[], count: number): Generator<BenchName> {
  const random = seededRandom(SEED);
  shuffle(units, random);
  let real = 0;
  for (let made = 0, subject = 0; made < count; subject += 1) {
    const unit = random() < REAL_SHARE ? units[real++] : undefined;
    const { name, tier, township } = unit ?? naturalVillage(units, random);
    const shown = { title: name, subject, township };
    yield { ...shown, form: name, relation: "standard", tier };
    made += 1;
    if (made === count || random() >= FORMER_SHARE / (1 - FORMER_SHARE)) continue;
    const { name: form } = naturalVillage(units, random);
    yield { ...shown, form, relation: "former", tier: formerTier(tier) };
    made += 1;
  }
}

/** The front half of one real name and the back half of another. */
function naturalVillage(units: readonly Unit[], random: Random): Unit {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const halves = () => {
    const { name, township } = pick(units) ?? { name: "", township: 0 };
    const chars = [...name.replace(GENERIC_PART, "")];
    const middle = Math.ceil(chars.length / 2);
    return { front: chars.slice(0, middle).join(""), back: chars.slice(middle).join(""), township };
  };
  const { front, township } = halves();
  return { name: front + halves().back + (pick(NATURAL_GENERICS) ?? ""), tier: 3, township };
}

/** Fisher and Yates, in place: a million are too many to copy. */
function shuffle(list: unknown[], random: Random) {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
}
