import { sql } from "kysely";
import { expect } from "vitest";
import { test } from "../support/database.ts";

test("reads dates as text, instants as ISO text in UTC and counts as numbers", async ({ db }) => {
  const { rows } = await sql`
    select date '2026-05-01' as day, timestamptz '2026-05-01 08:00:00.123+08' as instant,
           9007199254740991::int8 as count, array[date '2026-05-01', null] as days,
           array[1::int8, 2] as counts, null::timestamptz as never`.execute(db);
  expect(rows).toEqual([
    {
      day: "2026-05-01",
      instant: "2026-05-01T00:00:00.123Z",
      count: 9_007_199_254_740_991,
      days: ["2026-05-01", null],
      counts: [1, 2],
      never: null,
    },
  ]);
});

test("refuses a count that a number cannot hold", async ({ db }) => {
  await expect(sql`select 9007199254740993::int8 as count`.execute(db)).rejects.toThrow(RangeError);
});

test("keeps rare characters", async ({ db }) => {
  const { rows } = await sql<{ name: string }>`select ${"㙍𬭬屯"}::text as name`.execute(db);
  expect(rows[0]?.name).toBe("㙍𬭬屯");
});

test("refuses `db` inside a transaction and allows it afterwards", async ({ db }) => {
  const inside = db.transaction().execute(async () => sql`select 1`.execute(db));
  await expect(inside).rejects.toThrow("only `trx` may be used");
  await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
});

test("hears what a transaction said, but only when it commits", async ({ db, database }) => {
  const heard: string[] = [];
  const stop = await database.listen("test_news", (payload) => heard.push(payload));
  await db.transaction().execute((trx) => sql`select pg_notify('test_news', 'kept')`.execute(trx));
  const undone = db.transaction().execute(async (trx) => {
    await sql`select pg_notify('test_news', 'undone')`.execute(trx);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await expect.poll(() => heard).toEqual(["kept"]);
  stop();
});
