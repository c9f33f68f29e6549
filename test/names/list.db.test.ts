import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { commit } from "../../server/commit/commit.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { insertPlace } from "../../server/seed/place.ts";
import { test as base } from "../support/app.ts";
import { givenDistricts, givenPlace } from "../support/given.ts";

interface Row {
  id: string;
  name: string;
  romanization: string;
  status: string;
}
interface Page {
  items: Row[];
  total: number;
  next: string | null;
}

const test = base.extend("districts", ({ db }) => givenDistricts(db));

const list = async (app: FastifyInstance, query: Record<string, string> = {}): Promise<Page> =>
  (await app.inject({ url: "/api/places", query })).json();

/** All rows, read in pages of `limit`. */
async function readAll(app: FastifyInstance, limit: number, query: Record<string, string> = {}) {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page = await list(app, { ...query, limit: String(limit), ...(after && { after }) });
    rows.push(...page.items);
    after = page.next;
  } while (after !== null);
  return rows;
}

const named = (specificPart: string) => ({
  names: [{ kind: "name" as const, status: "standard" as const, specificPart, genericPart: "村" }],
});

describe("refused is", () => {
  test.for([
    ["limit", "0"],
    ["limit", "501"],
    ["limit", "1.5"],
    ["limit", ""],
    ["bbox", "1,2,3"],
    ["bbox", "a,b,c,d"],
    ["bbox", "1.2.3,0,0,0"],
    ["bbox", "....,0,0,0"],
    ["bbox", "126,44,127,45,"],
    ["bbox", "1e9,0,0,0"],
    ["after", "x"],
    ["after", "'; drop table place; --"],
    ["classCode", "1"],
    ["districtId", "x"],
    ["status", "secret"],
    ["positionQuality", "x"],
    ["order", "name"],
  ] as const)("%s=%s", async ([name, value], { app }) => {
    const answer = await app.inject({ url: "/api/places", query: { [name]: value } });
    expect(answer.json()).toMatchObject({ status: 400, code: "invalid-input" });
    expect(answer.json().params.faults).toMatchObject([{ field: `/query/${name}` }]);
  });

  test("the same parameter twice", async ({ app }) => {
    const answer = await app.inject("/api/places?limit=1&limit=2");
    expect(answer.json().params.faults).toMatchObject([{ field: "/query/limit" }]);
  });
});

describe("the list of places", () => {
  test("is empty where there are none", async ({ app }) => {
    expect(await list(app)).toEqual({ items: [], total: 0, next: null });
  });

  test("is in the order of its letters, page by page without loss or doubles", async ({
    app,
    db,
    districts,
  }) => {
    const specific = [
      "水曲柳",
      "安乐",
      "嘎呀河",
      "白旗",
      "舒兰",
      "法特",
      "法特",
      "法特",
      "二合",
      "吕家",
      "鲁家",
    ];
    await commit(db, seedOperation(`many ${uuidv7()}`), async (trx) => {
      for (const [index, part] of Array.from({ length: 10 }, () => specific)
        .flat()
        .entries()) {
        await insertPlace(trx, {
          key: `many ${index}`,
          classCode: "22200",
          geometry: null,
          positionQuality: null,
          districtId: districts.township,
          source: "test",
          demonstration: false,
          ...named(part),
        });
      }
      return {};
    });
    const whole = await list(app, { limit: "500" });
    expect(whole).toMatchObject({ total: 110, next: null });
    const distinct = [...new Set(whole.items.map(({ name }) => name))];
    expect(distinct).toEqual([
      "安乐村",
      "白旗村",
      "二合村",
      "法特村",
      "嘎呀河村",
      "鲁家村",
      "吕家村",
      "水曲柳村",
      "舒兰村",
    ]);
    for (const limit of [7, 10, 55, 110]) {
      const pages = await readAll(app, limit);
      expect(pages).toEqual(whole.items);
    }
    expect(new Set(whole.items.map(({ id }) => id)).size).toBe(110);
  });

  test("is filtered by window, class, district, status and quality, each with its total", async ({
    app,
    db,
    districts,
  }) => {
    const { county, township } = districts;
    const at = (lon: number, lat: number) => ({
      geometry: { type: "Point" as const, coordinates: [lon, lat] },
    });
    const far = await givenPlace(db, township, { ...named("远"), ...at(127.5, 44.1) });
    const road = await givenPlace(db, county, { ...named("路"), classCode: "23512" });
    const assumed = await givenPlace(db, township, { ...named("假"), positionQuality: "assumed" });
    const old = await givenPlace(db, township, {
      names: [{ kind: "name", status: "historical", specificPart: "老", genericPart: "村" }],
    });
    const ids = async (query: Record<string, string>) => {
      const { items, total } = await list(app, query);
      expect(total).toBe(items.length);
      return items.map(({ id }) => id).sort();
    };
    expect(await ids({})).toEqual([far, road, assumed, old].sort());
    expect(await ids({ bbox: "127.4,44.0,127.6,44.2" })).toEqual([far]);
    expect(await ids({ bbox: "0,0,1,1" })).toEqual([]);
    expect(await ids({ classCode: "23512" })).toEqual([road]);
    expect(await ids({ districtId: county })).toEqual([road]);
    expect(await ids({ status: "historical" })).toEqual([old]);
    expect(await ids({ positionQuality: "assumed" })).toEqual([assumed]);
    expect(await ids({ positionQuality: "assumed", classCode: "23512" })).toEqual([]);
  });

  test("heads each place by the name in force, else the proposed, else the latest", async ({
    app,
    db,
    districts,
  }) => {
    const name = (
      status: "standard" | "superseded" | "abolished",
      specificPart: string,
      validTo: string | null,
    ) => ({
      kind: "name" as const,
      status,
      specificPart,
      genericPart: "村",
      validFrom: status === "standard" ? "2020-01-01" : null,
      validTo,
    });
    await givenPlace(db, districts.township, {
      names: [
        {
          kind: "spelling",
          status: "superseded",
          specificPart: "嘎河",
          genericPart: "村",
          editionYear: 2021,
        },
        name("superseded", "旧", "2020-01-01"),
        name("standard", "新", null),
      ],
    });
    await givenPlace(db, districts.township, {
      names: [name("superseded", "先", "2000-01-01"), name("abolished", "后", "2010-01-01")],
    });
    const { items } = await list(app);
    expect(items.map(({ name: text, status }) => [text, status])).toEqual([
      ["后村", "abolished"],
      ["新村", "standard"],
    ]);
  });
});

test("a record holds all names of the place, and its version as ETag", async ({
  app,
  db,
  districts,
}) => {
  const id = await givenPlace(db, districts.township, {
    names: [
      { kind: "name", status: "standard", specificPart: "嘎呀河", genericPart: "村" },
      {
        kind: "spelling",
        status: "superseded",
        specificPart: "嘎河",
        genericPart: "村",
        editionYear: 2021,
      },
    ],
  });
  const answer = await app.inject(`/api/places/${id}`);
  expect(answer.headers.etag).toBe('"1"');
  expect(answer.json()).toMatchObject({
    id,
    name: {
      text: "嘎呀河村",
      romanizationPlain: "Gayahecun",
      status: "standard",
      editionYear: null,
    },
    otherNames: [{ text: "嘎河村", kind: "spelling", status: "superseded", editionYear: 2021 }],
  });
});
