import { type RawBuilder, sql } from "kysely";
import type { Audience } from "../auth/rights.ts";
import type { Db } from "../db/kysely.ts";
import { boundsMeet, lonLat } from "../db/postgis.ts";
import type { Box } from "../geo/box.ts";
import type { SearchHit, SearchKind } from "./contract.ts";
import { bandsFor, type KeyRange, type QueryKeys, queryKeys } from "./keys.ts";
import { variantsOf } from "./variants.ts";

export interface SearchQuestion {
  text: string;
  limit: number;
  audience: Audience;
  kind?: SearchKind | undefined;
  box?: Box | undefined;
}

type Hit = SearchHit & { band: number };

/** Fewer hits than this bring homophones and typing errors in. */
const ENOUGH = 10;

/** What a person who types `text` means, best first: exact, beginning, inside; important before near. */
export async function findMatches(db: Db, question: SearchQuestion): Promise<SearchHit[]> {
  const keys = queryKeys(question.text);
  if (keys.text === "") return [];
  const found = distinct(await findTyped(db, keys, question));
  const close = found.length < ENOUGH ? await findClose(db, keys, question) : [];
  return distinct([...found, ...close])
    .slice(0, question.limit)
    .map(({ band: _, ...hit }) => hit);
}

async function findTyped(db: Db, keys: QueryKeys, question: SearchQuestion): Promise<Hit[]> {
  const ranked = await findInRange(db, keys.range, keys.isLatin, question);
  const mixed = keys.mixed.length > 0 ? await findMixed(db, keys, question) : [];
  const near = question.box ? await findNear(db, keys, question, question.box) : [];
  return nearFirst([...ranked, ...mixed], near);
}

/** `舒lan`: found by how it reads, kept where the typed characters stand in the form. */
async function findMixed(db: Db, keys: QueryKeys, question: SearchQuestion): Promise<Hit[]> {
  const wide = { ...question, limit: MIXED_CANDIDATES };
  const found = await Promise.all(keys.mixed.map((range) => findInRange(db, range, true, wide)));
  return found
    .flat()
    .filter(({ matched }) => keys.contains.every((characters) => matched.includes(characters)));
}

/** Readings are shared by many names, of which few hold the typed characters. */
const MIXED_CANDIDATES = 100;

async function findInRange(
  db: Db,
  { from, until }: KeyRange,
  isLatin: boolean,
  question: SearchQuestion,
): Promise<Hit[]> {
  const { heads, all } = bandsFor(isLatin, question.audience);
  const { rows } = await sql<Hit>`
    select k.band, hit.* from (
      (select -1 as band, entry_id from unnest(${heads}::smallint[]) with ordinality as b(band, place)
       cross join lateral (select entry_id from search_key
                           where band = b.band and key = ${from} ${limitOf(question)}) k
       order by place limit ${candidatesOf(question)})
      union all
      (select place::int as band, entry_id
       from unnest(${all}::smallint[]) with ordinality as b(band, place)
       cross join lateral (select entry_id from search_key
                           where band = b.band and key >= ${from} and key < ${until}
                           order by key, entry_id ${limitOf(question)}) k
       order by place limit ${candidatesOf(question)})
    ) k ${shown(question)} order by k.band`.execute(db);
  return rows;
}

/** A filter by kind sees more candidates, since others may stand before the wanted ones. */
const candidatesOf = ({ limit, kind }: SearchQuestion): number => (kind ? limit * 20 : limit * 2);
const limitOf = (question: SearchQuestion) => sql`limit ${candidatesOf(question)}`;

/** Joins what a hit shows, for keys `k`. */
const shown = ({ kind }: SearchQuestion): RawBuilder<unknown> => sql`
  join search_entry e on e.id = k.entry_id
  cross join lateral (
    select e.kind as kind, e.subject_id as id, e.title as name, e.romanization as romanization,
           e.form as matched, e.relation as relation, e.status as status,
           (select d.name from district d where d.id = e.district_id) as district,
           ${lonLat(sql.ref("e.location"))} as location) hit
  ${kind ? sql`where e.kind = ${kind}` : sql``}`;

/** At most this many entries of the window are looked at for nearness (search.md). */
const NEAR_ENTRIES = 500;

/** Matches whose place lies in the window that the map shows. */
async function findNear(
  db: Db,
  { text, isLatin }: QueryKeys,
  question: SearchQuestion,
  box: Box,
): Promise<Hit[]> {
  const matches = isLatin
    ? sql`starts_with(k.reading, ${text})`
    : sql`strpos(lower(k.form), ${text}) > 0`;
  const { rows } = await sql<Hit>`
    select 0 as band, hit.* from (
      select id as entry_id, form, reading, tier from search_entry
      where ${boundsMeet(sql.ref("location"), box)} and audience <= ${question.audience}
      limit ${NEAR_ENTRIES}) k ${shown(question)} ${question.kind ? sql`and` : sql`where`} ${matches}
    order by k.tier limit ${question.limit}`.execute(db);
  return rows;
}

/** Exact matches stay first; then what the map shows; then the rest. */
const nearFirst = (ranked: Hit[], near: Hit[]): Hit[] => [
  ...ranked.filter(({ band }) => band < 0),
  ...near,
  ...ranked.filter(({ band }) => band >= 0),
];

/** Homophones, sounds that many confuse, and slips of the fingers, the likeliest first. */
async function findClose(db: Db, query: QueryKeys, question: SearchQuestion): Promise<Hit[]> {
  const variants = variantsOf(query);
  if (variants.length === 0) return [];
  const { all } = bandsFor(false, question.audience);
  const { rows } = await sql<Hit>`
    select v.cost + 100 as band, hit.*
    from unnest(${variants.map(({ key }) => key)}::text[], ${variants.map(({ cost }) => cost)}::int[]) v(key, cost)
    cross join lateral (
      select entry_id from search_key
      where key = v.key and key < '{' and band = any(${all}::smallint[])
      order by band, entry_id limit 5) k
    ${shown(question)} order by v.cost, k.entry_id limit ${question.limit * 2}`.execute(db);
  return rows;
}

function distinct(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const subject = `${hit.kind} ${hit.id}`;
    if (!best.has(subject)) best.set(subject, hit);
  }
  return [...best.values()];
}
