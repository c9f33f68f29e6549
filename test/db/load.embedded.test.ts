import { sql } from "kysely";
import { expect } from "vitest";
import { test } from "../support/database.ts";

/** Long enough for some thousand answers. */
const DURATION_MS = 2_000;

test("gives two writers and four readers at once their own answers only", async ({ db }) => {
  const end = performance.now() + DURATION_MS;
  let answers = 0;
  const read = async (reader: number) => {
    for (let n = 0; performance.now() < end; n += 1) {
      const question = `${reader}:${n}:${"x".repeat(n % 300)}`;
      const { rows } = await sql`select ${question}::text as answer`.execute(db);
      expect(rows).toEqual([{ answer: question }]);
      answers += 1;
    }
  };
  const write = async (writer: number) => {
    for (let n = 0; performance.now() < end; n += 1) {
      const key = `${writer}:${n}`;
      const failures = await db.transaction().execute(async (trx) => {
        await trx.insertInto("signInFailure").values({ key, failures: n }).execute();
        return trx
          .selectFrom("signInFailure")
          .select(["key", "failures"])
          .where("key", "=", key)
          .execute();
      });
      expect(failures).toEqual([{ key, failures: n }]);
      answers += 1;
    }
  };
  await Promise.all([write(1), write(2), read(1), read(2), read(3), read(4)]);
  expect(answers).toBeGreaterThan(500);
});
