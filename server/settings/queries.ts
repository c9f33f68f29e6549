import { sql } from "kysely";
import type { Db, Trx } from "../db/kysely.ts";
import { lowerDate, upperDate } from "../db/validity.ts";
import { notFound } from "../http/problems.ts";
import type { RuleView } from "./contract.ts";

/** Whether `code` is an item of the dictionary `key` that may still be used. */
export async function isItem(db: Db | Trx, key: string, code: string): Promise<boolean> {
  const item = await db
    .selectFrom("dictionaryItem")
    .innerJoin("dictionary", "dictionary.id", "dictionaryItem.dictionaryId")
    .select("dictionaryItem.id")
    .where("dictionary.key", "=", key)
    .where("code", "=", code)
    .where("retired", "=", false)
    .executeTakeFirst();
  return item !== undefined;
}

/** All code lists with their items, in their order. */
export async function findDictionaries(db: Db) {
  const dictionaries = await db
    .selectFrom("dictionary")
    .select(["id", "key", "titleZh", "titleEn", "complete", "note"])
    .orderBy("key")
    .execute();
  const items = await findItems(db);
  return dictionaries.map((dictionary) => ({
    ...dictionary,
    items: items
      .filter(({ dictionaryId }) => dictionaryId === dictionary.id)
      .map(({ dictionaryId: _, ...item }) => item),
  }));
}

const findItems = (db: Db) =>
  db
    .selectFrom("dictionaryItem")
    .select(["dictionaryId", "id", "code", "labelZh", "labelEn", "basis", "note", "retired"])
    .select("version")
    .orderBy("position")
    .orderBy(sql`code collate "C"`)
    .execute();

/** All rules, each with its citation, by key and validity. */
export async function findRules(db: Db) {
  const rules = await db
    .selectFrom("legalRule")
    .select(["id", "key", "region", "classCode", "basis", "citationId", "note", "version"])
    .select((eb) => [
      eb.ref("value").$castTo<RuleView["value"]>().as("value"),
      lowerDate(eb.ref("valid")).as("validFrom"),
      upperDate(eb.ref("valid")).as("validTo"),
    ])
    .orderBy("key")
    .orderBy("region")
    .orderBy("classCode")
    .orderBy(sql`lower(valid) nulls first`)
    .execute();
  const citations = new Map((await findCitations(db)).map((citation) => [citation.id, citation]));
  return rules.map(({ citationId, ...rule }) => ({
    ...rule,
    citation: citations.get(citationId ?? "") ?? null,
  }));
}

export const findCitations = (db: Db) =>
  db.selectFrom("citation").selectAll().orderBy("key").execute();

const HISTORIES = ["legal_rule_version", "dictionary_item_version", "citation_version"] as const;

/** Every version of a rule, code or citation, the newest first. @throws Problem `not-found` (404) */
export async function findSettingVersions(db: Db, id: string) {
  for (const history of HISTORIES) {
    const { rows } = await sql<{
      version: number;
      at: string;
      actor: string | null;
      why: string | null;
      content: Record<string, unknown>;
    }>`
      select h.version, a.at, person.display_name as actor, a.why,
             to_jsonb(h) - '{known,operation_id,content_hash,id,version}'::text[] as content
      from ${sql.table(history)} h
      join audit a on a.operation_id = h.operation_id
      left join account person on person.id = a.actor_id
      where h.id = ${id} order by h.version desc`.execute(db);
    if (rows.length > 0) return rows;
  }
  throw notFound("setting");
}
