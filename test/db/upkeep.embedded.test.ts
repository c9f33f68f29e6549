import { sql } from "kysely";
import { expect } from "vitest";
import type { Db } from "../../server/db/kysely.ts";
import { tidy } from "../../server/db/upkeep.ts";
import { test } from "../support/database.ts";

test("gives back the room of deleted rows", async ({ db }) => {
  await sql`
    insert into sign_in_failure (key, failures)
    select 'row ' || n, 1 from generate_series(1, 1000) n`.execute(db);
  await db.deleteFrom("signInFailure").execute();
  expect(await sizeOf(db, "sign_in_failure")).toBeGreaterThan(0);
  await tidy(db);
  expect(await sizeOf(db, "sign_in_failure")).toBe(0);
});

async function sizeOf(db: Db, table: string): Promise<number | undefined> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_relation_size(${table}::regclass) as bytes`.execute(db);
  return rows[0]?.bytes;
}
