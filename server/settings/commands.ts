import { sql } from "kysely";
import { commit, type Write } from "../commit/commit.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { dateRange } from "../db/validity.ts";
import type { Body, Receipt } from "../http/contract.ts";
import { invalidInput, notFound, stale } from "../http/problems.ts";
import type * as contract from "./contract.ts";

type Change<B> = Write<B> & { subjectId: string; base: number };
type SettingTable = "legalRule" | "dictionaryItem";

/** Adds a code to the end of a code list. */
export const addItem = (db: Db, write: Write<Body<typeof contract.addItem>>): Promise<Receipt> =>
  commit(db, write, async (trx) => {
    const { why: _, ...item } = write.body;
    await trx
      .insertInto("dictionaryItem")
      .values((eb) => ({
        ...item,
        position: eb
          .selectFrom("dictionaryItem")
          .select(sql<number>`coalesce(max(position), 0) + 1`.as("position"))
          .where("dictionaryId", "=", item.dictionaryId),
      }))
      .execute();
    return { id: item.id, version: 1 };
  });

export const changeItem = (
  db: Db,
  write: Change<Body<typeof contract.changeItem>>,
): Promise<Receipt> =>
  commit(db, write, async (trx) => {
    const { why: _, ...change } = write.body;
    const version = write.base + 1;
    const changed = await trx
      .updateTable("dictionaryItem")
      .set({ ...change, version })
      .where("id", "=", write.subjectId)
      .where("version", "=", write.base)
      .returning("id")
      .executeTakeFirst();
    if (!changed) throw await whyNotChanged(trx, "dictionaryItem", write, change);
    return { id: write.subjectId, version };
  });

/** Changes a rule. What was in force before stays in its history. */
export const changeRule = (
  db: Db,
  write: Change<Body<typeof contract.changeRule>>,
): Promise<Receipt> =>
  commit(db, write, async (trx) => {
    const { why: _, validFrom, validTo, value, ...change } = write.body;
    if (validFrom !== null && validTo !== null && validFrom >= validTo) {
      throw invalidInput([{ field: "/body/validTo", fault: "before-start" }]);
    }
    await refuseOtherKind(trx, write.subjectId, value);
    const version = write.base + 1;
    const changed = await trx
      .updateTable("legalRule")
      .set({
        ...change,
        version,
        value: JSON.stringify(value),
        valid: dateRange(validFrom, validTo),
      })
      .where("id", "=", write.subjectId)
      .where("version", "=", write.base)
      .returning("id")
      .executeTakeFirst();
    if (!changed) throw await whyNotChanged(trx, "legalRule", write, write.body);
    return { id: write.subjectId, version };
  });

/** A number of days stays a number and a list a list: who reads the rule counts on it. */
async function refuseOtherKind(trx: Trx, id: string, value: unknown): Promise<void> {
  const before = await trx
    .selectFrom("legalRule")
    .select("value")
    .where("id", "=", id)
    .executeTakeFirst();
  if (before && kindOf(before.value) !== kindOf(value)) {
    throw invalidInput([{ field: "/body/value", fault: "type" }]);
  }
}

const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : typeof value);

export const addCitation = (
  db: Db,
  write: Write<Body<typeof contract.addCitation>>,
): Promise<Receipt> =>
  commit(db, write, async (trx) => {
    const { why: _, ...citation } = write.body;
    await trx.insertInto("citation").values(citation).execute();
    return { id: citation.id, version: 1 };
  });

async function whyNotChanged(
  trx: Trx,
  table: SettingTable,
  write: Change<unknown>,
  yours: unknown,
) {
  const { subjectId: id, base } = write;
  const theirs = await trx.selectFrom(table).selectAll().where("id", "=", id).executeTakeFirst();
  if (!theirs) return notFound("setting");
  const history = `${table}Version` as const;
  const read = await trx
    .selectFrom(history)
    .selectAll()
    .where("id", "=", id)
    .where("version", "=", base)
    .executeTakeFirst();
  return stale({ base: read ?? null, theirs, yours });
}
