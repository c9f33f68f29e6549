import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { commit, type Write } from "../../server/commit/commit.ts";
import { verifyChain, verifyOperations } from "../../server/commit/verify.ts";
import type { Db } from "../../server/db/kysely.ts";
import { Problem } from "../../server/http/problems.ts";
import { test } from "../support/database.ts";

const write = (over: Partial<Write> = {}): Write => ({
  actor: null,
  address: "127.0.0.1",
  agent: "test",
  operationId: uuidv7(),
  contract: "POST /test",
  subjectId: null,
  base: null,
  body: { value: 1 },
  why: "a reason",
  ...over,
});

const addDictionary = (db: Db, operation: Write, key = uuidv7()) =>
  commit(db, operation, async (trx) => {
    const id = uuidv7();
    await trx
      .insertInto("dictionary")
      .values({ id, key, titleZh: "试", titleEn: "try", complete: false })
      .execute();
    return { id };
  });

const countAll = (db: Db, table: "audit" | "operation" | "rowChange") =>
  db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow()
    .then(({ count }) => count);

describe("one write path", () => {
  test("does the work once and answers the same again", async ({ db }) => {
    const operation = write();
    const first = await addDictionary(db, operation, "once");
    const again = await addDictionary(db, operation, "once");
    expect(again).toEqual(first);
    expect(await countAll(db, "audit")).toBe(1);
    expect(await countAll(db, "rowChange")).toBe(1);
  });

  test("refuses an operation id with another body", async ({ db }) => {
    const operation = write();
    await addDictionary(db, operation);
    await expect(addDictionary(db, { ...operation, body: { value: 2 } })).rejects.toMatchObject({
      status: 422,
      code: "operation-reused",
    });
  });

  test("keeps a refusal as the answer and undoes its rows", async ({ db }) => {
    const operation = write();
    const refuse = () =>
      commit(db, operation, async (trx) => {
        await trx
          .insertInto("dictionary")
          .values({ id: uuidv7(), key: "half", titleZh: "半", titleEn: "half", complete: false })
          .execute();
        throw new Problem(409, "no-way", { because: "test" });
      });
    const refused = { status: 409, code: "no-way", params: { because: "test" } };
    await expect(refuse()).rejects.toMatchObject(refused);
    await expect(commit(db, operation, async () => ({ id: "other" }))).rejects.toMatchObject(
      refused,
    );
    const half = await db.selectFrom("dictionary").select("id").where("key", "=", "half").execute();
    expect(half).toEqual([]);
    expect(await db.selectFrom("audit").select(["status", "changes"]).execute()).toEqual([
      { status: 409, changes: 0 },
    ]);
  });

  test("leaves no trace of a fault of the program", async ({ db }) => {
    const fault = commit(db, write(), async () => {
      throw new Error("a bug");
    });
    await expect(fault).rejects.toThrow("a bug");
    expect(await countAll(db, "operation")).toBe(0);
    expect(await countAll(db, "audit")).toBe(0);
  });

  test("tells a broken constraint by its name", async ({ db }) => {
    await addDictionary(db, write(), "twice");
    await expect(addDictionary(db, write(), "twice")).rejects.toMatchObject({
      status: 409,
      code: "dictionary-key-key",
    });
  });

  test("lets no versioned row be written outside an operation", async ({ db }) => {
    const stray = db
      .insertInto("dictionary")
      .values({ id: uuidv7(), key: "stray", titleZh: "散", titleEn: "stray", complete: false })
      .execute();
    await expect(stray).rejects.toThrow("written only by an operation");
  });

  test("numbers writers at once without gaps, in one chain", async ({ db }) => {
    await Promise.all(Array.from({ length: 20 }, () => addDictionary(db, write())));
    const rows = await db.selectFrom("audit").select("seq").orderBy("seq").execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await verifyChain(db, [])).toEqual({ entries: 20, findings: [] });
    expect(await verifyOperations(db)).toEqual([]);
  });
});
