import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { type Person, test, writing } from "../support/app.ts";

const account = (over: object = {}) => ({
  id: uuidv7(),
  username: "new.person",
  displayName: "新来的人",
  role: "officer",
  password: "a long password",
  ...over,
});

const create = ({ inject }: Person, body: object, headers: object = writing()) =>
  inject({ method: "POST", url: "/api/accounts", headers: { ...headers }, body });

const change = ({ inject }: Person, id: string, over: object, base = 1) =>
  inject({
    method: "PATCH",
    url: `/api/accounts/${id}`,
    headers: writing(base),
    body: { displayName: "somebody", role: "administrator", disabled: false, ...over },
  });

describe("an administrator cannot", () => {
  test.for([
    ["a short password", { password: "123456789" }, "/body/password"],
    ["capitals in the user name", { username: "New" }, "/body/username"],
    ["a user name with a line after it", { username: "new\n" }, "/body/username"],
    ["an unknown role", { role: "root" }, "/body/role"],
    ["no name", { displayName: "" }, "/body/displayName"],
    ["a name of 101 characters", { displayName: "名".repeat(101) }, "/body/displayName"],
    ["what only the program sets", { demonstration: true }, "/body/demonstration"],
  ] as const)("create an account with %s", async ([, over, field], { person }) => {
    const answer = await create(await person("administrator"), account(over));
    expect(answer.statusCode).toBe(400);
    expect(answer.json().params.faults).toMatchObject([{ field }]);
  });

  test("give two accounts one user name or one id", async ({ person }) => {
    const admin = await person("administrator");
    const first = account();
    expect((await create(admin, first)).statusCode).toBe(200);
    expect((await create(admin, account())).json().code).toBe("account-username-key");
    const sameId = account({ id: first.id, username: "other" });
    expect((await create(admin, sameId)).json().code).toBe("account-pkey");
  });

  test("disable or re-role themselves", async ({ person }) => {
    const admin = await person("administrator");
    for (const over of [{ disabled: true }, { role: "officer" }]) {
      const answer = await change(admin, admin.id, over);
      expect(answer.json()).toMatchObject({ status: 409, code: "own-account" });
    }
    expect((await change(admin, admin.id, { displayName: "renamed" })).statusCode).toBe(200);
  });

  test("disable each other at once, which would leave nobody", async ({ person }) => {
    const [one, other] = [await person("administrator"), await person("administrator")];
    const answers = await Promise.all([
      change(one, other.id, { disabled: true }),
      change(other, one.id, { disabled: true }),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses[0]).toBe(200);
    expect([401, 403]).toContain(statuses[1]);
  });

  test("change what another administrator changed meanwhile", async ({ person }) => {
    const [admin, officer] = [await person("administrator"), await person("officer")];
    await change(admin, officer.id, { role: "officer", displayName: "theirs" });
    const answer = await change(admin, officer.id, { role: "planner", displayName: "yours" });
    expect(answer.json()).toMatchObject({
      status: 412,
      code: "stale",
      params: {
        base: { version: 1, role: "officer" },
        theirs: { version: 2, displayName: "theirs" },
        yours: { displayName: "yours", role: "planner" },
      },
    });
  });

  test("change an account that is not there", async ({ person }) => {
    const answer = await change(await person("administrator"), uuidv7(), {});
    expect(answer.json()).toMatchObject({ status: 404, params: { what: "account" } });
  });
});

describe("an administrator", () => {
  test("creates an account that then signs in, and the resend changes nothing", async ({
    app,
    db,
    person,
  }) => {
    const admin = await person("administrator");
    const [body, headers] = [account(), writing()];
    const first = await create(admin, body, headers);
    expect(first.json()).toEqual({ id: body.id, version: 1, seq: expect.any(Number) });
    expect((await create(admin, body, headers)).json()).toEqual(first.json());
    const other = await create(admin, { ...body, displayName: "another" }, headers);
    expect(other.json()).toMatchObject({ status: 422, code: "operation-reused" });

    const { username, password } = body;
    const signIn = { method: "POST", url: "/api/session", body: { username, password } } as const;
    expect((await app.inject(signIn)).json().account).toMatchObject({ id: body.id });
    const kept = JSON.stringify([
      await db.selectFrom("accountVersion").selectAll().execute(),
      await db.selectFrom("operation").selectAll().execute(),
    ]);
    expect(kept).not.toContain("argon2");
  });

  test("sees all accounts, without anything secret", async ({ person }) => {
    const [admin, officer] = [await person("administrator"), await person("officer")];
    await change(admin, officer.id, { role: "officer", disabled: true });
    const { items } = (await admin.inject({ url: "/api/accounts" })).json();
    expect(items.map(({ username }: { username: string }) => username)).toEqual(
      [admin.username, officer.username].sort(),
    );
    expect(items[1]).toEqual({
      id: officer.id,
      username: officer.username,
      displayName: "somebody",
      role: "officer",
      disabled: true,
      demonstration: false,
      version: 2,
    });
  });

  test("sets a password of which nothing is kept beside its slow hash", async ({ db, person }) => {
    const [admin, officer] = [await person("administrator"), await person("officer")];
    const set = (password: string, base: number) =>
      admin.inject({
        method: "POST",
        url: `/api/accounts/${officer.id}/password`,
        headers: writing(base),
        body: { password },
      });
    await set("the same password", 1);
    await set("another password!", 1);
    const hashes = await db
      .selectFrom("operation")
      .select("bodyHash")
      .where("contract", "=", "POST /api/accounts/:id/password")
      .execute();
    // A fast hash of what was sent would differ, and could be guessed from.
    expect(new Set(hashes.map(({ bodyHash }) => bodyHash)).size).toBe(1);
  });
});
