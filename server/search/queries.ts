import { type RawBuilder, sql } from "kysely";
import type { Audience } from "../auth/rights.ts";
import type { Db } from "../db/kysely.ts";
import { boundsMeet, lat, lon } from "../db/postgis.ts";
import type { Box } from "../geo/box.ts";
import type { SearchHit, SearchKind } from "./contract.ts";
import { bandsFor, type KeyRange, type QueryKeys, queryKeys } from "./keys.ts";
import { TYPO_COST, type Variant, variantsOf } from "./variants.ts";

export interface SearchQuestion {
  text: string;
  limit: number;
  audience: Audience;
  kind?: SearchKind | undefined;
  box?: Box | undefined;
}

/** A hit as the database has it, with how it was found. */
type Found = Omit<SearchHit, "location"> & {
  nearness: "exact" | "typed" | "close";
  lon: number | null;
  lat: number | null;
};

/** Fewer subjects than this bring homophones and typing errors in. */
const ENOUGH = 10;

/** What a person who types `text` means, best first: exact, beginning, inside; important before near. */
export async function findMatches(db: Db, question: SearchQuestion): Promise<SearchHit[]> {
  const keys = queryKeys(question.text);
  if (keys.text === "") return [];
  const [ranked, mixed, near] = await Promise.all([
    findInRange(db, { ...question, ...keys, variants: variantsOf(keys) }),
    findMixed(db, keys, question),
    question.box ? findNear(db, keys, question, question.box) : [],
  ]);
  const found = (nearness: Found["nearness"]) => ranked.filter((hit) => hit.nearness === nearness);
  // Exact matches stay first; then what the map shows; then the rest.
  const typed = distinct([...found("exact"), ...near, ...found("typed"), ...mixed]);
  const all = typed.length < ENOUGH ? distinct([...typed, ...found("close")]) : typed;
  return all.slice(0, question.limit).map(hitOf);
}

type RangeQuestion = SearchQuestion & {
  range: KeyRange;
  isLatin: boolean;
  variants: readonly Variant[];
};

async function findInRange(db: Db, question: RangeQuestion): Promise<Found[]> {
  const { range, isLatin, audience, variants, kind = null } = question;
  const { heads, all } = bandsFor(isLatin, audience);
  const { rows } = await sql<Found>`
    select * from find_by_key(
      ${range.from}, ${range.until}, ${heads}, ${all.slice(heads.length)},
      ${parted(variants, isAlike)}, ${parted(variants, isSlip)},
      ${kind}, ${candidatesOf(question)}, ${ENOUGH})`.execute(db);
  return rows;
}

const isSlip = ({ cost }: Variant) => cost === TYPO_COST;
const isAlike = (variant: Variant) => !isSlip(variant);

/** Parted by blanks, which keys have not: an array would have to be escaped element by element. */
const parted = (variants: readonly Variant[], which: (variant: Variant) => boolean): string =>
  variants
    .filter(which)
    .map(({ key }) => key)
    .join(" ");

/** A subject may be found by several texts; and where one kind is asked for, others may stand before. */
const candidatesOf = ({ limit, kind }: SearchQuestion): number =>
  Math.ceil(limit * (kind ? 20 : 1.5));

/** `舒lan`: found by how it reads, kept where the typed characters stand in the form. */
async function findMixed(db: Db, keys: QueryKeys, question: SearchQuestion): Promise<Found[]> {
  const wide = { ...question, limit: MIXED_CANDIDATES, isLatin: true, variants: [] };
  const found = await Promise.all(keys.mixed.map((range) => findInRange(db, { ...wide, range })));
  return found
    .flat()
    .filter(({ matched }) => keys.contains.every((characters) => matched.includes(characters)));
}

/** Readings are shared by many names, of which few hold the typed characters. */
const MIXED_CANDIDATES = 50;

/** At most this many entries of the window are looked at for nearness (search.md). */
const NEAR_ENTRIES = 500;

/** Matches whose place lies in the window that the map shows. */
async function findNear(
  db: Db,
  { text, isLatin }: QueryKeys,
  { audience, kind, limit }: SearchQuestion,
  box: Box,
): Promise<Found[]> {
  const matches = isLatin
    ? sql`starts_with(e.reading, ${text})`
    : sql`strpos(lower(e.form), ${text}) > 0`;
  const { rows } = await sql<Found>`
    select 'typed' as nearness, ${shown}
    from (select * from search_entry
          where ${boundsMeet(sql.ref("location"), box)} and audience <= ${audience}
          limit ${NEAR_ENTRIES}) e
    where ${matches} and ${kind ? sql`e.kind = ${kind}` : sql`true`}
    order by e.tier, e.id limit ${limit}`.execute(db);
  return rows;
}

/** What a hit shows of an entry `e`. */
const shown: RawBuilder<unknown> = sql`
  e.kind, e.subject_id as id, e.title as name, e.romanization, e.form as matched, e.relation,
  e.status, (select d.name from district d where d.id = e.district_id) as district,
  ${lon(sql.ref("e.location"))} as lon, ${lat(sql.ref("e.location"))} as lat`;

function distinct(hits: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const hit of hits) {
    const subject = `${hit.kind} ${hit.id}`;
    if (!best.has(subject)) best.set(subject, hit);
  }
  return [...best.values()];
}

const hitOf = ({ nearness: _, lon, lat, ...hit }: Found): SearchHit => ({
  ...hit,
  location: lon === null || lat === null ? null : [lon, lat],
});
