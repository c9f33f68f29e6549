import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { createApp } from "../../server/app.ts";
import { LOCK_MIN, MAX_FAILURES } from "../../server/auth/throttle.ts";
import { readConfig } from "../../server/config.ts";
import { test, writing } from "../support/app.ts";

const signIn = (
  app: FastifyInstance,
  body: { username: string; password: string },
  options: {
    cookies?: Record<string, string>;
    remoteAddress?: string;
    headers?: Record<string, string>;
  } = {},
) => app.inject({ method: "POST", url: "/api/session", body, ...options });

const whoIs = (app: FastifyInstance, token: string) =>
  app
    .inject({ url: "/api/session", cookies: { "dijie-session": token } })
    .then((answer) => answer.json().account);

const tokenOf = (answer: Awaited<ReturnType<typeof signIn>>) => answer.cookies[0]?.value ?? "";

describe("refused is", () => {
  test("a wrong password, an unknown and a disabled account, all in the same words", async ({
    app,
    person,
  }) => {
    const known = await person("officer");
    const disabled = await person("officer");
    const admin = await person("administrator");
    await admin.inject({
      method: "PATCH",
      url: `/api/accounts/${disabled.id}`,
      headers: writing(1),
      body: { displayName: "gone", role: "officer", disabled: true },
    });
    const answers = await Promise.all([
      signIn(app, { username: known.username, password: "wrong" }),
      signIn(app, { username: "nobody-here", password: "wrong" }),
      signIn(app, { username: disabled.username, password: disabled.password }),
      signIn(app, { username: "' or 1=1 --", password: "x" }),
    ]);
    const [first, ...others] = answers.map(({ statusCode, headers, body }) => ({
      statusCode,
      type: headers["content-type"],
      cookie: headers["set-cookie"],
      body,
    }));
    expect(first).toMatchObject({ statusCode: 401, cookie: undefined });
    for (const other of others) expect(other).toEqual(first);
  });

  test("everything after five failures, with the time to wait, but for no other account", async ({
    app,
    db,
    person,
  }) => {
    const [locked, other] = [await person("officer"), await person("officer")];
    for (let failure = 1; failure <= MAX_FAILURES; failure += 1) {
      const answer = await signIn(app, { username: locked.username, password: "wrong" });
      expect(answer.statusCode).toBe(401);
    }
    const right = { username: locked.username, password: locked.password };
    const refused = await signIn(app, right);
    expect(refused.json()).toMatchObject({ status: 429, code: "sign-in-locked" });
    expect(refused.json().params.minutes).toBe(LOCK_MIN);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan((LOCK_MIN - 1) * 60);
    expect(
      (await signIn(app, { username: other.username, password: other.password })).statusCode,
    ).toBe(200);

    await db
      .updateTable("signInFailure")
      .set({ lockedUntil: new Date(Date.now() - 1000).toISOString() })
      .where("key", "=", `account:${locked.username}`)
      .execute();
    expect((await signIn(app, right)).statusCode).toBe(200);
  });

  test("a sixth guess, also when all are made at once", async ({ app, person }) => {
    const { username } = await person("officer");
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, guess) =>
        signIn(app, { username, password: `guess ${guess}` }),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(MAX_FAILURES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20 - MAX_FAILURES);
  });

  test("an unknown account after five failures, as a known one is", async ({ app }) => {
    const guess = () => signIn(app, { username: "nobody-here", password: "wrong" });
    for (let failure = 1; failure <= MAX_FAILURES; failure += 1) await guess();
    expect((await guess()).json()).toMatchObject({ status: 429, code: "sign-in-locked" });
  });

  test("an address that tries many accounts, but not another address", async ({ app, person }) => {
    const { username, password } = await person("officer");
    for (let guess = 0; guess < 50; guess += 1) {
      const answer = await signIn(
        app,
        { username: `guess-${guess}`, password: "x" },
        { remoteAddress: "10.1.1.1" },
      );
      expect(answer.statusCode).toBe(401);
    }
    const from = (remoteAddress: string) => signIn(app, { username, password }, { remoteAddress });
    expect((await from("10.1.1.1")).statusCode).toBe(429);
    expect((await from("10.1.1.2")).statusCode).toBe(200);
  });
});

describe("signing in", () => {
  test("forgets the failures before it", async ({ app, person }) => {
    const { username, password } = await person("officer");
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 1; failure < MAX_FAILURES; failure += 1) {
        await signIn(app, { username, password: "wrong" });
      }
      expect((await signIn(app, { username, password })).statusCode).toBe(200);
    }
  });

  test("takes the name however it is typed, and tells who is signed in", async ({
    app,
    person,
  }) => {
    const { id, username, password } = await person("planner");
    const answer = await signIn(app, { username: ` ${username.toUpperCase()} `, password });
    const account = { id, username, displayName: expect.any(String), role: "planner" };
    expect(answer.json()).toEqual({ account });
    expect(await whoIs(app, tokenOf(answer))).toEqual(account);
  });

  test("sets a cookie that no script and no other site can use", async ({ app, person }) => {
    const { username, password } = await person("planner");
    const [cookie] = (await signIn(app, { username, password })).cookies;
    expect(cookie).toEqual({
      name: "dijie-session",
      value: expect.stringMatching(/^[\w-]{43}$/),
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      maxAge: 12 * 3600,
    });
  });

  test("sets a cookie for TLS only where a proxy brings TLS", async ({
    database,
    app: _,
    person,
  }) => {
    const { username, password } = await person("planner");
    const config = readConfig({ NODE_ENV: "test", PUBLIC_URL: "https://names.example.cn" });
    const behind = await createApp(database, config);
    const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "names.example.cn" };
    const origin = "https://names.example.cn";
    const answer = await signIn(
      behind,
      { username, password },
      { headers: { ...headers, origin } },
    );
    await behind.close();
    expect(answer.cookies[0]).toMatchObject({ secure: true, httpOnly: true });
  });

  test("makes a new session and ends the one that the browser had", async ({ app, person }) => {
    const { username, password } = await person("planner");
    const planted = { "dijie-session": "planted-by-somebody-else" };
    const first = tokenOf(await signIn(app, { username, password }, { cookies: planted }));
    expect(first).not.toBe(planted["dijie-session"]);
    const second = tokenOf(
      await signIn(app, { username, password }, { cookies: { "dijie-session": first } }),
    );
    expect(await whoIs(app, first)).toBeNull();
    expect(await whoIs(app, second)).toMatchObject({ username });
  });

  test("stores no token and no password, only hashes", async ({ app, db, person }) => {
    const { username, password } = await person("planner");
    const token = tokenOf(await signIn(app, { username, password }));
    const rows = [
      ...(await db.selectFrom("session").selectAll().execute()),
      ...(await db.selectFrom("accountSecret").selectAll().execute()),
      ...(await db.selectFrom("operation").selectAll().execute()),
      ...(await db.selectFrom("audit").selectAll().execute()),
    ];
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(JSON.stringify(rows)).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  });
});
