import { sql } from "kysely";
import { expect } from "vitest";
import { test } from "../support/database.ts";
import { textsOf } from "../support/texts.ts";

/** Tables that requests write into. */
const WRITTEN = ["account", "citation", "dictionary_item", "legal_rule", "place", "place_name"];

/** Laws that no request can break, and why. */
const OUT_OF_REACH: Record<string, string> = {
  "legal-rule-pkey": "no route adds a rule",
  "dictionary-item-citation-id-fkey": "no route sets it",
  "place-district-id-fkey": "the command looks the district up",
  "place-represents-id-fkey": "no route sets it",
  "place-represents-key": "no route sets it",
  "place-name-place-id-fkey": "the name is added together with its place",
  "place-name-parts-make-text": "the command joins the parts",
  "place-name-edition-for-spellings": "no route sets it",
};

test("every law of the database that a request can break has its sentence", async ({ db }) => {
  const { rows } = await sql<{ code: string }>`
    select replace(conname, '_', '-') as code
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where relname in (${sql.join(WRITTEN)}) and contype in ('c', 'f', 'p', 'u', 'x')
      -- What a column's own check says, the contract says too; only a shape's validity is left to the database.
      and (contype <> 'c' or conname = 'place_geom_check' or conname not like relname || '\_%\_check')
    union select replace(indexname, '_', '-') from pg_indexes join pg_class on relname = indexname
      join pg_index on indexrelid = pg_class.oid
    where tablename in (${sql.join(WRITTEN)}) and indisunique and not indisprimary`.execute(db);
  const codes = rows.map(({ code }) => code).filter((code) => !(code in OUT_OF_REACH));
  const texts = await textsOf("Problems");
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !texts.has(code))).toEqual([]);
});
