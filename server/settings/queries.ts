import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
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
export const findDictionaries = (db: Db) =>
  db
    .selectFrom("dictionary")
    .select(["id", "key", "titleZh", "titleEn", "complete", "note"])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("dictionaryItem")
          .select(["id", "code", "labelZh", "labelEn", "basis", "note", "retired", "version"])
          .whereRef("dictionaryId", "=", "dictionary.id")
          .orderBy("position")
          .orderBy(sql`code collate "C"`),
      ).as("items"),
    )
    .orderBy("key")
    .execute();

/** All rules with their citation, by key and validity. */
export const findRules = (db: Db) =>
  db
    .selectFrom("legalRule")
    .select(["id", "key", "region", "classCode", "basis", "note", "version"])
    .select((eb) => [
      eb.ref("value").$castTo<RuleView["value"]>().as("value"),
      lowerDate(eb.ref("valid")).as("validFrom"), upperDate(eb.ref("valid")).as("validTo")])
    .select((eb) =>
      jsonObjectFrom(
        eb.selectFrom("citation").selectAll().whereRef("citation.id", "=", "legalRule.citationId"),
      ).as("citation"),
    )
    .orderBy("key")
    .orderBy("region")
    .orderBy(sql`lower(valid) nulls first`)
    .execute();

export const findCitations = (db: Db) => db.selectFrom("citation").selectAll().orderBy("key").execute();

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
