import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { commit } from "../../server/commit/commit.ts";
import type { Db } from "../../server/db/kysely.ts";
import { indexPlace } from "../../server/names/search-index.ts";
import { indexSubject } from "../../server/search/entries.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import type { SeedName } from "../../server/seed/place.ts";
import { test as base } from "../support/app.ts";
import { givenDistricts, givenPlace } from "../support/given.ts";

interface Hit {
  kind: string;
  id: string;
  name: string;
  matched: string;
  relation: string;
  status: string;
  district: string | null;
  location: [number, number] | null;
}

const search = async (
  app: FastifyInstance,
  q: string,
  query: Record<string, string> = {},
): Promise<Hit[]> =>
  (await app.inject({ url: "/api/search", query: { q, ...query } })).json().items;

const namesFor = async (app: FastifyInstance, q: string, query: Record<string, string> = {}) =>
  (await search(app, q, query)).map(({ name }) => name);

const name = (text: string, over: Partial<SeedName> = {}): SeedName => ({
  kind: "name",
  status: "standard",
  specificPart: text.slice(0, -1),
  genericPart: text.slice(-1),
  ...over,
});

const test = base
  .extend("township", async ({ db }) => (await givenDistricts(db)).township)
  .extend(
    "place",
    ({ db, township }) =>
      (text: string, over: object = {}) =>
        givenPlace(db, township, { names: [name(text)], ...over }),
  );

describe("a question is refused", () => {
  test.for([
    [{}, "/query/q"],
    [{ q: "x".repeat(201) }, "/query/q"],
    [{ q: "舒", limit: "0" }, "/query/limit"],
    [{ q: "舒", limit: "51" }, "/query/limit"],
    [{ q: "舒", kind: "person" }, "/query/kind"],
    [{ q: "舒", bbox: "1,2,3" }, "/query/bbox"],
    [{ q: "舒", bbox: "a,b,c,d" }, "/query/bbox"],
    [{ q: "舒", audience: "1" }, "/query/audience"],
  ] as const)("%o", async ([query, field], { app }) => {
    const answer = await app.inject({ url: "/api/search", query: { ...query } });
    expect(answer.json()).toMatchObject({ status: 400, params: { faults: [{ field }] } });
  });

  test.for([
    "",
    "   ",
    "　",
    "、。",
    "%",
    "_",
    "'",
    "\\",
    "😀",
    "\u200b",
    "'; drop table place; --",
    "{}",
    "\u{10ffff}",
  ])("but %j finds nothing", async (q, { app, place }) => {
    await place("舒兰村");
    expect(await search(app, q)).toEqual([]);
  });
});

describe("a place is found", () => {
  test.for([
    ["its whole name", "舒兰村"],
    ["the beginning of its name", "舒兰"],
    ["one character at its beginning", "舒"],
    ["one character inside it", "兰"],
    ["its pinyin", "shulan"],
    ["its pinyin with tones", "shūlán"],
    ["its pinyin with blanks and capitals", "Shu Lan"],
    ["the beginning of its pinyin", "shul"],
    ["its initials", "slc"],
    ["the beginning of its initials", "sl"],
    ["characters and pinyin together", "舒lan"],
    ["characters of the same sound", "书兰村"],
    ["full-width letters", "ｓｈｕｌａｎ"],
    ["a slip of the fingers", "shulnacun"],
    ["a letter too many", "shuulancun"],
    ["a letter that is missing", "shulncun"],
    ["a sound that many confuse", "sulancun"],
  ] as const)("by %s: %s", async ([, q], { app, place }) => {
    await place("金马村");
    const id = await place("舒兰村");
    const [hit] = await search(app, q);
    expect(hit).toMatchObject({
      kind: "place",
      id,
      name: "舒兰村",
      matched: "舒兰村",
      relation: "standard",
      status: "standard",
      district: "法特镇",
      location: [126.9, 44.4],
    });
  });

  test("by every reading of a character that has several", async ({ app, place }) => {
    await place("长兴村");
    expect(await namesFor(app, "changxing")).toEqual(["长兴村"]);
    expect(await namesFor(app, "zhangxing")).toEqual(["长兴村"]);
  });

  test("by a former spelling, shown under the name of now", async ({ app, db, township }) => {
    await givenPlace(db, township, {
      names: [
        name("嘎呀河村"),
        name("嘎河村", { kind: "spelling", status: "superseded", editionYear: 2021 }),
      ],
    });
    for (const q of ["嘎河", "gahe"]) {
      const [hit] = await search(app, q);
      expect(hit).toMatchObject({
        name: "嘎呀河村",
        matched: "嘎河村",
        relation: "former",
        status: "standard",
      });
    }
    expect(await search(app, "嘎呀河")).toMatchObject([{ name: "嘎呀河村", relation: "standard" }]);
    expect(await search(app, "嘎")).toHaveLength(1);
  });

  test("once, though it matches in several ways", async ({ app, place }) => {
    await place("法法村");
    expect(await namesFor(app, "法")).toEqual(["法法村"]);
    expect(await namesFor(app, "f")).toEqual(["法法村"]);
  });
});

describe("results are in order", () => {
  test("exact before beginning before inside", async ({ app, place }) => {
    await place("新舒兰村");
    await place("舒兰河村");
    await place("舒兰村");
    expect(await namesFor(app, "舒兰村")).toEqual(["舒兰村", "新舒兰村"]);
    expect(await namesFor(app, "舒兰")).toEqual([
      expect.stringMatching(/^舒兰/),
      expect.stringMatching(/^舒兰/),
      "新舒兰村",
    ]);
  });

  test("a town before a village before a bridge", async ({ app, place }) => {
    await place("舒兰桥", { classCode: "26100" });
    await place("舒兰村", { classCode: "22200" });
    await place("舒兰镇", { classCode: "21500" });
    expect(await namesFor(app, "舒兰")).toEqual(["舒兰镇", "舒兰村", "舒兰桥"]);
  });

  test("what the map shows before what it does not, and exact before both", async ({
    app,
    place,
  }) => {
    const at = (lon: number) => ({
      geometry: { type: "Point" as const, coordinates: [lon, 44.4] },
    });
    const [far, near] = [await place("太平村", at(126.6)), await place("太平屯", at(127.3))];
    const idsFor = async (q: string, bbox: string) =>
      (await search(app, q, { bbox })).map(({ id }) => id);
    expect(await idsFor("太平", "127.2,44.3,127.4,44.5")).toEqual([near, far]);
    expect(await idsFor("太平", "126.5,44.3,126.7,44.5")).toEqual([far, near]);
    expect(await idsFor("taiping", "127.2,44.3,127.4,44.5")).toEqual([near, far]);
    expect(await idsFor("太平村", "127.2,44.3,127.4,44.5")).toEqual([far]);
  });

  test("at most as many as asked for", async ({ app, place }) => {
    for (const last of ["村", "屯", "桥", "路", "街"]) await place(`平安${last}`);
    expect(await search(app, "平安", { limit: "3" })).toHaveLength(3);
    expect(await search(app, "平安", { limit: "50" })).toHaveLength(5);
  });
});

test("only the kind asked for comes", async ({ app, db, place }) => {
  await place("舒兰村");
  await commit(db, seedOperation("a district to find"), async (trx) => {
    await indexSubject(trx, {
      kind: "district",
      subjectId: "019b7d33-4000-7000-8000-000000000001",
      title: "舒兰市",
      romanization: "Shūlán Shì",
      status: "standard",
      audience: 0,
      districtId: null,
      location: null,
      texts: [{ relation: "standard", form: "舒兰市", romanization: "Shūlán Shì", tier: 0 }],
    });
    return {};
  });
  expect(await namesFor(app, "舒兰")).toEqual(["舒兰市", "舒兰村"]);
  expect(await namesFor(app, "舒兰", { kind: "district" })).toEqual(["舒兰市"]);
  expect(await namesFor(app, "舒兰", { kind: "place" })).toEqual(["舒兰村"]);
  expect(await namesFor(app, "shulan", { kind: "marker" })).toEqual([]);
});

describe("a restricted place", () => {
  const hide = (db: Db, id: string) =>
    commit(db, seedOperation(`hide ${id}`), async (trx) => {
      await trx
        .updateTable("place")
        .set({ secrecy: "secret", version: 2 })
        .where("id", "=", id)
        .execute();
      await indexPlace(trx, id);
      return {};
    });

  test("is found by nobody without the right, whatever they type", async ({
    app,
    db,
    person,
    place,
  }) => {
    await hide(db, await place("机密村"));
    const bbox = "126,44,127,45";
    for (const role of [null, "reader", "planner", "inspector", "administrator"] as const) {
      const asker = role ? await person(role) : app;
      for (const query of [
        { q: "机密村" },
        { q: "机" },
        { q: "jimi" },
        { q: "jm" },
        { q: "jimicum" },
        { q: "记密村" },
        { q: "机mi" },
        { q: "机密", bbox },
        { q: "jimi", bbox, kind: "place" },
      ]) {
        const answer = await asker.inject({ url: "/api/search", query });
        expect([role, query.q, answer.json()]).toEqual([role, query.q, { items: [] }]);
      }
    }
  });

  test("is found by an officer and an approver", async ({ db, person, place }) => {
    await hide(db, await place("机密村"));
    for (const role of ["officer", "approver"] as const) {
      const asker = await person(role);
      for (const q of ["机密", "密", "jimi", "记密村"]) {
        const answer = await asker.inject({ url: "/api/search", query: { q } });
        expect(answer.json().items).toMatchObject([{ name: "机密村" }]);
      }
    }
  });
});
