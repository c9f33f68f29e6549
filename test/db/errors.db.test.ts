import { sql } from "kysely";
import { expect } from "vitest";
import { test } from "../support/database.ts";

test("an error in one query does not shift the answers of the next", async ({ db }) => {
  for (let round = 0; round < 20; round += 1) {
    await expect(sql`select 1 / ${0}::int`.execute(db)).rejects.toMatchObject({ code: "22012" });
    const { rows } = await sql<{ value: number }>`select ${round}::int as value`.execute(db);
    expect(rows).toEqual([{ value: round }]);
  }
});

test("an error inside a transaction is undone to a savepoint, and the rest is kept", async ({
  db,
}) => {
  const values = await db.transaction().execute(async (trx) => {
    await sql`savepoint before`.execute(trx);
    await expect(sql`select 1 / ${0}::int`.execute(trx)).rejects.toMatchObject({ code: "22012" });
    await sql`rollback to savepoint before`.execute(trx);
    return (await sql<{ value: number }>`select ${7}::int as value`.execute(trx)).rows;
  });
  expect(values).toEqual([{ value: 7 }]);
});
