import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { ABSOLUTE_H, IDLE_MIN } from "../../server/auth/sessions.ts";
import type { Db } from "../../server/db/kysely.ts";
import { type Person, test, writing } from "../support/app.ts";

const isSignedIn = async ({ inject }: Person) =>
  (await inject({ url: "/api/session" })).json().account !== null;

/** Makes a session as old as if its times lay that far back. */
const age = (db: Db, { id }: Person, minutes: { created: number; seen: number }) =>
  db
    .updateTable("session")
    .set({
      createdAt: new Date(Date.now() - minutes.created * 60_000).toISOString(),
      lastSeenAt: new Date(Date.now() - minutes.seen * 60_000).toISOString(),
    })
    .where("accountId", "=", id)
    .execute();

const changeAccount = (admin: Person, { id }: Person, over: object, base = 1) =>
  admin.inject({
    method: "PATCH",
    url: `/api/accounts/${id}`,
    headers: writing(base),
    body: { displayName: "somebody", role: "officer", disabled: false, ...over },
  });

const anotherSession = async (app: FastifyInstance, { username, password }: Person) => {
  const answer = await app.inject({
    method: "POST",
    url: "/api/session",
    body: { username, password },
  });
  return { "dijie-session": answer.cookies[0]?.value ?? "" };
};

describe("a session ends", () => {
  test("by signing out, for every copy of its cookie", async ({ person }) => {
    const officer = await person("officer");
    const answer = await officer.inject({ method: "DELETE", url: "/api/session" });
    expect(answer.json()).toEqual({ account: null });
    expect(answer.cookies[0]).toMatchObject({ name: "dijie-session", value: "", path: "/" });
    expect(await isSignedIn(officer)).toBe(false);
  });

  test("after half an hour without a request, not before", async ({ db, person }) => {
    const officer = await person("officer");
    await age(db, officer, { created: 60, seen: IDLE_MIN - 1 });
    expect(await isSignedIn(officer)).toBe(true);
    await age(db, officer, { created: 60, seen: IDLE_MIN + 1 });
    expect(await isSignedIn(officer)).toBe(false);
  });

  test("twelve hours after it began, however busy it was", async ({ db, person }) => {
    const officer = await person("officer");
    await age(db, officer, { created: ABSOLUTE_H * 60 - 1, seen: 0 });
    expect(await isSignedIn(officer)).toBe(true);
    await age(db, officer, { created: ABSOLUTE_H * 60 + 1, seen: 0 });
    expect(await isSignedIn(officer)).toBe(false);
  });

  test("when its account is disabled, and does not come back with it", async ({ person }) => {
    const [officer, admin] = [await person("officer"), await person("administrator")];
    await changeAccount(admin, officer, { disabled: true });
    expect(await isSignedIn(officer)).toBe(false);
    await changeAccount(admin, officer, { disabled: false }, 2);
    expect(await isSignedIn(officer)).toBe(false);
  });

  test("when an administrator sets another password", async ({ app, person }) => {
    const [officer, admin] = [await person("officer"), await person("administrator")];
    const password = "another long one";
    const answer = await admin.inject({
      method: "POST",
      url: `/api/accounts/${officer.id}/password`,
      headers: writing(1),
      body: { password },
    });
    expect(answer.statusCode).toBe(200);
    expect(await isSignedIn(officer)).toBe(false);
    expect(await anotherSession(app, officer)).toEqual({ "dijie-session": "" });
    expect(await anotherSession(app, { ...officer, password })).not.toEqual({
      "dijie-session": "",
    });
  });
});

test("a request keeps a session alive", async ({ db, person }) => {
  const officer = await person("officer");
  await age(db, officer, { created: 60, seen: IDLE_MIN - 1 });
  await isSignedIn(officer);
  const { lastSeenAt } = await db
    .selectFrom("session")
    .select("lastSeenAt")
    .where("accountId", "=", officer.id)
    .executeTakeFirstOrThrow();
  expect(Date.now() - Date.parse(lastSeenAt)).toBeLessThan(60_000);
});

test("a change of role counts from the next request", async ({ person }) => {
  const [officer, admin] = [await person("officer"), await person("administrator")];
  const rights = async () => [
    (await officer.inject({ method: "POST", url: "/api/places" })).statusCode,
    (await officer.inject({ url: "/api/accounts" })).statusCode,
  ];
  expect(await rights()).toEqual([400, 403]);
  await changeAccount(admin, officer, { role: "administrator" });
  expect(await rights()).toEqual([403, 200]);
});

describe("one's own password", () => {
  const change = ({ inject }: Person, current: string, password: string) =>
    inject({ method: "POST", url: "/api/session/password", body: { current, password } });

  test("is not changed without the current one, which cannot be guessed for long", async ({
    person,
  }) => {
    const officer = await person("officer");
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await change(officer, `guess ${guess}`, "a new long password");
      expect(answer.json()).toMatchObject({ status: 409, code: "wrong-current-password" });
    }
    const answer = await change(officer, officer.password, "a new long password");
    expect(answer.json()).toMatchObject({ status: 429, code: "sign-in-locked" });
  });

  test("is not changed to a short one", async ({ person }) => {
    const officer = await person("officer");
    const answer = await change(officer, officer.password, "123456789");
    expect(answer.json().params.faults).toEqual([
      { field: "/body/password", fault: "too-short", limit: 10 },
    ]);
  });

  test("changes, and the other sessions end but this one goes on", async ({ app, person }) => {
    const officer = await person("officer");
    const cookies = await anotherSession(app, officer);
    const answer = await change(officer, officer.password, "a new long password");
    expect(answer.statusCode).toBe(200);
    expect(await isSignedIn(officer)).toBe(true);
    expect((await app.inject({ url: "/api/session", cookies })).json()).toEqual({ account: null });
    expect(await anotherSession(app, officer)).toEqual({ "dijie-session": "" });
  });
});
