import type { LightMyRequestResponse } from "fastify";
import { Type } from "typebox";
import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { seedId } from "../../server/seed/ids.ts";
import { DICTIONARIES, RULES } from "../../server/settings/defaults.ts";
import { isItem } from "../../server/settings/queries.ts";
import { rule } from "../../server/settings/rule.ts";
import { test as base, type Person, writing } from "../support/app.ts";
import { renewSettings } from "../support/settings.ts";

/** Settings as a new database has them, with their history; the next file finds them so, too. */
const test = base.extend("admin", async ({ db, person }, { onCleanup }): Promise<Person> => {
  await renewSettings(db);
  onCleanup(() => renewSettings(db));
  return person("administrator");
});

const [FILING, PLACE_CLASS] = [seedId("rule filing.days "), seedId("dictionary place-class")];
const ORDER_753 = seedId("citation order-753-13");

const filing = (over: object = {}) => ({
  value: 15,
  validFrom: null,
  validTo: null,
  basis: "confirmed",
  citationId: ORDER_753,
  note: null,
  ...over,
});

const send = (
  { inject }: Person,
  method: "POST" | "PATCH",
  url: string,
  headers: object,
  body: object,
) => inject({ method, url, headers: { ...headers }, body });

const changeRule = (admin: Person, over: object, base = 1, id = FILING) =>
  send(admin, "PATCH", `/api/rules/${id}`, writing(base), filing(over));

const addItem = (admin: Person, over: object = {}) =>
  send(admin, "POST", "/api/dictionary-items", writing(), {
    id: uuidv7(),
    dictionaryId: PLACE_CLASS,
    code: "29999",
    labelZh: "试类",
    labelEn: "Trial class",
    basis: "derived",
    note: null,
    ...over,
  });

const get = async ({ inject }: Person, url: string) => (await inject({ url })).json();

const fieldsOf = (answer: LightMyRequestResponse) =>
  answer
    .json()
    .params.faults.map(({ field, fault }: { field: string; fault: string }) => `${field} ${fault}`);

describe("a rule is not changed", () => {
  test.for([
    [
      "to end before it begins",
      { validFrom: "2026-05-01", validTo: "2026-05-01" },
      "/body/validTo before-start",
    ],
    ["to a day that is none", { validFrom: "2026-02-29" }, "/body/validFrom format"],
    ["to a day in the year 0", { validFrom: "0000-01-01" }, "/body/validFrom format"],
    ["from a number to text", { value: "fifteen" }, "/body/value type"],
    ["from a number to a list", { value: ["15"] }, "/body/value type"],
    ["to nothing", { value: null }, "/body/value type"],
    ["to an unknown basis", { basis: "sure" }, "/body/basis not-one-of"],
    ["in its key", { key: "other" }, "/body/key unknown"],
  ] as const)("%s", async ([, over, fault], { admin }) => {
    const answer = await changeRule(admin, over);
    expect(answer.statusCode).toBe(400);
    expect(fieldsOf(answer)).toEqual([fault]);
  });

  test("to count as confirmed without a source, or to cite one that is not there", async ({
    admin,
  }) => {
    const uncited = await changeRule(admin, { citationId: null });
    expect(uncited.json()).toMatchObject({ status: 409, code: "legal-rule-confirmed-is-cited" });
    const unknown = await changeRule(admin, { citationId: uuidv7() });
    expect(unknown.json()).toMatchObject({ status: 409, code: "legal-rule-citation-id-fkey" });
  });

  test("on a stale version, and the three sides are shown", async ({ admin }) => {
    await changeRule(admin, { value: 20 });
    const answer = await changeRule(admin, { value: 30 });
    expect(answer.json()).toMatchObject({
      status: 412,
      params: {
        base: { value: 15, version: 1 },
        theirs: { value: 20, version: 2 },
        yours: { value: 30 },
      },
    });
    expect((await changeRule(admin, {}, 1, uuidv7())).json()).toMatchObject({ status: 404 });
  });
});

describe("rules", () => {
  test("are shown with value, validity, basis and source", async ({ admin }) => {
    const { items, citations } = await get(admin, "/api/rules");
    expect(items).toHaveLength(RULES.length);
    expect(items).toContainEqual({
      id: FILING,
      key: "filing.days",
      region: "",
      classCode: "",
      value: 15,
      validFrom: null,
      validTo: null,
      basis: "confirmed",
      citation: expect.objectContaining({
        id: ORDER_753,
        article: "第十三条",
        issuedOn: "2022-03-30",
      }),
      note: null,
      version: 1,
    });
    expect(citations).toContainEqual(expect.objectContaining({ id: ORDER_753 }));
  });

  test("change with their history kept, and count from the day they are valid", async ({
    admin,
    db,
  }) => {
    const answer = await changeRule(admin, { value: 20, validFrom: "2026-01-01", why: "新条例" });
    expect(answer.json()).toEqual({ id: FILING, version: 2, seq: expect.any(Number) });
    const { items } = await get(admin, `/api/settings/${FILING}/versions`);
    expect(items).toMatchObject([
      {
        version: 2,
        actor: expect.stringContaining("administrator"),
        why: "新条例",
        content: { value: 20 },
      },
      { version: 1, actor: null, content: { value: 15, key: "filing.days" } },
    ]);
    const days = Type.Integer();
    expect(await rule(db, "filing.days", days, { on: "2026-01-01" })).toBe(20);
    await expect(rule(db, "filing.days", days, { on: "2025-12-31" })).rejects.toThrow("no rule");
    await expect(rule(db, "filing.days", Type.String(), { on: "2026-01-01" })).rejects.toThrow();
  });

  test("of a class go before the general one", async ({ admin: _, db }) => {
    const patrols = (classCode?: string) =>
      rule(db, "patrol.per-year", Type.Integer(), {
        on: "2026-01-01",
        ...(classCode && { classCode }),
      });
    expect(await patrols("province")).toBe(2);
    expect(await patrols("county")).toBe(1);
    expect(await patrols()).toBe(1);
  });

  test("have no history that is not theirs", async ({ admin }) => {
    expect(await get(admin, `/api/settings/${admin.id}/versions`)).toMatchObject({ status: 404 });
    expect(await get(admin, `/api/settings/${uuidv7()}/versions`)).toMatchObject({ status: 404 });
  });
});

describe("a code is not added", () => {
  test.for([
    ["with a blank", { code: "2 9" }, "/body/code format"],
    ["in Chinese", { code: "甲" }, "/body/code format"],
    ["without a label", { labelZh: "" }, "/body/labelZh too-short"],
    ["with a label of 101 characters", { labelZh: "类".repeat(101) }, "/body/labelZh too-long"],
    ["at a place of its own", { position: 1 }, "/body/position unknown"],
  ] as const)("%s", async ([, over, fault], { admin }) => {
    const answer = await addItem(admin, over);
    expect(answer.statusCode).toBe(400);
    expect(fieldsOf(answer)).toEqual([fault]);
  });

  test("twice, or to a list that is not there", async ({ admin }) => {
    const twice = await addItem(admin, { code: "22200" });
    expect(twice.json()).toMatchObject({ status: 409, code: "dictionary-item-code-key" });
    const nowhere = await addItem(admin, { dictionaryId: uuidv7() });
    expect(nowhere.json()).toMatchObject({
      status: 409,
      code: "dictionary-item-dictionary-id-fkey",
    });
  });
});

describe("code lists", () => {
  test("are open to everybody, and say what is not confirmed", async ({ admin: _, app }) => {
    const { items } = (await app.inject("/api/dictionaries")).json();
    const classes = items.find(({ key }: { key: string }) => key === "place-class");
    expect(classes).toMatchObject({ id: PLACE_CLASS, complete: false, titleZh: "地名类别代码" });
    expect(classes.items.map(({ code }: { code: string }) => code)).toEqual(
      DICTIONARIES["place-class"].items.map(([code]) => code),
    );
    expect(classes.items[0]).toMatchObject({
      labelZh: "未归类",
      labelEn: "Not classed yet",
      retired: false,
    });
  });

  test("take a code at their end; retired it stays, but is used no more", async ({
    admin,
    app,
    db,
  }) => {
    const { id } = (await addItem(admin)).json();
    const listed = async () => {
      const { items } = (await app.inject("/api/dictionaries")).json();
      return items.find(({ key }: { key: string }) => key === "place-class").items.at(-1);
    };
    expect(await listed()).toMatchObject({ id, code: "29999", retired: false });
    expect(await isItem(db, "place-class", "29999")).toBe(true);
    const body = {
      labelZh: "旧类",
      labelEn: "Old class",
      basis: "derived",
      note: "停用",
      retired: true,
    };
    const answer = await send(admin, "PATCH", `/api/dictionary-items/${id}`, writing(1), body);
    expect(answer.json()).toMatchObject({ id, version: 2 });
    expect(await listed()).toMatchObject({ id, code: "29999", labelZh: "旧类", retired: true });
    expect(await isItem(db, "place-class", "29999")).toBe(false);
    const stale = await send(admin, "PATCH", `/api/dictionary-items/${id}`, writing(1), body);
    expect(stale.json()).toMatchObject({
      status: 412,
      params: { base: { version: 1 }, theirs: { version: 2 } },
    });
  });
});

describe("a source", () => {
  const add = (admin: Person, over: object = {}) =>
    send(admin, "POST", "/api/citations", writing(), {
      id: uuidv7(),
      key: "order-999",
      title: "试行办法",
      article: null,
      issuedOn: "2026-02-28",
      address: null,
      note: null,
      ...over,
    });

  test.for([
    ["a key in capitals", { key: "Order" }, "/body/key format"],
    ["a day that is none", { issuedOn: "2026-02-30" }, "/body/issuedOn format"],
    ["a day in the year 0", { issuedOn: "0000-02-28" }, "/body/issuedOn format"],
    ["no title", { title: "" }, "/body/title too-short"],
  ] as const)("with %s is refused", async ([, over, fault], { admin }) => {
    expect(fieldsOf(await add(admin, over))).toEqual([fault]);
  });

  test("whose key is taken is refused", async ({ admin }) => {
    expect((await add(admin)).statusCode).toBe(200);
    expect((await add(admin)).json()).toMatchObject({ status: 409, code: "citation-key-key" });
  });

  test("can be cited by a rule", async ({ admin }) => {
    const { id } = (await add(admin)).json();
    expect((await changeRule(admin, { citationId: id })).statusCode).toBe(200);
    const { items } = await get(admin, "/api/rules");
    expect(items.find((each: { id: string }) => each.id === FILING).citation).toMatchObject({
      id,
      title: "试行办法",
      issuedOn: "2026-02-28",
    });
  });
});
