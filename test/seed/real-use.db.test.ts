import { expect } from "vitest";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { seed } from "../../server/seed/seed.ts";
import { emptyWholly, test } from "../support/database.ts";

const real = readConfig({ NODE_ENV: "test", DEMO: "0" });

test("opens with real data and one administrator, whose random password is told once", async ({
  database,
}) => {
  const { db } = database;
  await emptyWholly(db);
  const first = await seed(db, real);
  expect(first.administratorPassword).toMatch(/^[a-z2-9]{20}$/);
  expect(await seed(db, real)).toEqual({});

  const accounts = await db
    .selectFrom("account")
    .select(["username", "role", "demonstration"])
    .execute();
  expect(accounts).toEqual([{ username: "admin", role: "administrator", demonstration: false }]);
  const invented = await db
    .selectFrom("place")
    .select("id")
    .where("demonstration", "=", true)
    .execute();
  expect(invented).toEqual([]);
  const kept = JSON.stringify([
    await db.selectFrom("accountSecret").selectAll().execute(),
    await db
      .selectFrom("operation")
      .selectAll()
      .where("contract", "like", "%administrator%")
      .execute(),
  ]);
  expect(kept).not.toContain(first.administratorPassword);

  const app = await createApp(database, real);
  const signIn = (password = "") =>
    app.inject({ method: "POST", url: "/api/session", body: { username: "admin", password } });
  expect((await signIn(first.administratorPassword)).statusCode).toBe(200);
  expect((await signIn("admin-demo")).statusCode).toBe(401);
  expect((await app.inject("/api/app")).json()).toMatchObject({
    demonstration: false,
    demonstrationAccounts: [],
    county: { name: "舒兰市" },
  });
  await app.close();
});
