import { commit } from "../commit/commit.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { CITATIONS, type CitationKey, DICTIONARIES, RULES } from "../settings/defaults.ts";
import { seedId } from "./ids.ts";
import { seedOperation } from "./operation.ts";

const citationId = (key: CitationKey) => seedId(`citation ${key}`);

/** Enters the sources, rules and code lists that a new database starts with, once. */
export const seedSettings = (db: Db) =>
  commit(db, seedOperation("settings-1"), async (trx) => {
    await insertCitations(trx);
    await insertRules(trx);
    await insertDictionaries(trx);
    return {
      detail: {
        citations: Object.keys(CITATIONS).length,
        rules: RULES.length,
        dictionaries: Object.keys(DICTIONARIES).length,
      },
    };
  });

const insertCitations = (trx: Trx) =>
  trx
    .insertInto("citation")
    .values(
      Object.entries(CITATIONS).map(([key, citation]) => ({
        id: citationId(key as CitationKey),
        key,
        ...citation,
      })),
    )
    .execute();

const insertRules = (trx: Trx) =>
  trx
    .insertInto("legalRule")
    .values(
      RULES.map(({ key, classCode = "", value, citation, ...rule }) => ({
        ...rule,
        id: seedId(`rule ${key} ${classCode}`),
        key,
        classCode,
        value: JSON.stringify(value),
        citationId: citationId(citation),
      })),
    )
    .execute();

async function insertDictionaries(trx: Trx): Promise<void> {
  for (const [key, { items, citation, ...dictionary }] of Object.entries(DICTIONARIES)) {
    const dictionaryId = seedId(`dictionary ${key}`);
    await trx
      .insertInto("dictionary")
      .values({ id: dictionaryId, key, ...dictionary })
      .execute();
    await trx
      .insertInto("dictionaryItem")
      .values(
        items.map(([code, labelZh, labelEn, basis], position) => ({
          id: seedId(`dictionary ${key} ${code}`),
          dictionaryId,
          code,
          labelZh,
          labelEn,
          position,
          basis,
          citationId: citationId(citation),
        })),
      )
      .execute();
  }
}
