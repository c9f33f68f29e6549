import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { test } from "../support/app.ts";
import { givenDistricts, givenNeighbor, givenPlace } from "../support/given.ts";

describe("districts", () => {
  test("are listed from the highest level, each in the order of its letters", async ({
    app,
    db,
  }) => {
    const { county, township } = await givenDistricts(db);
    const { neighbor } = await givenNeighbor(db, county);
    const list = async (query: Record<string, string> = {}) => {
      const { items } = (await app.inject({ url: "/api/districts", query })).json();
      return items.map(({ id }: { id: string }) => id);
    };
    expect(await list()).toEqual([neighbor, county, township]);
    expect(await list({ level: "town" })).toEqual([township]);
    expect(await list({ parentId: county })).toEqual([township]);
    expect(await list({ parentId: uuidv7() })).toEqual([]);
  });

  test.for([{ level: "village-level" }, { parentId: "x" }, { name: "x" }])(
    "are not listed by %o",
    async (query, { app }) => {
      const answer = await app.inject({ url: "/api/districts", query: { ...query } });
      expect(answer.json()).toMatchObject({ status: 400, code: "invalid-input" });
    },
  );

  test("are read one by one with parent, parts, lines, places, area and bounds", async ({
    app,
    db,
  }) => {
    const { county, township } = await givenDistricts(db);
    const { line } = await givenNeighbor(db, county);
    await givenPlace(db, township);
    await givenPlace(db, county);
    const read = async (id: string) => (await app.inject(`/api/districts/${id}`)).json();
    const record = await read(county);
    expect(record).toMatchObject({
      id: county,
      name: "舒兰市",
      level: "county",
      neighbor: false,
      parent: null,
      placeId: null,
      places: 2,
      children: [{ id: township, name: "法特镇", seat: [126.52, 44.48] }],
      lines: [{ id: line, name: "舒兰市—蛟河市线", nameEn: "Shulan–Jiaohe Line" }],
      version: 1,
    });
    // 1.3° by 0.8° at 44.3°N: 103.7 km by 88.9 km.
    expect(record.areaKm2).toBeGreaterThan(9_150);
    expect(record.areaKm2).toBeLessThan(9_300);
    for (const [index, degrees] of [126.4, 43.9, 127.7, 44.7].entries()) {
      expect(record.bounds[index]).toBeCloseTo(degrees, 9);
    }
    expect(await read(township)).toMatchObject({
      parent: { id: county, name: "舒兰市" },
      places: 1,
      areaKm2: null,
      bounds: null,
      children: [],
      lines: [],
    });
  });

  test("that are not there are not found", async ({ app }) => {
    const answer = await app.inject(`/api/districts/${uuidv7()}`);
    expect(answer.json()).toMatchObject({ status: 404, params: { what: "district" } });
    expect((await app.inject("/api/districts/220283")).statusCode).toBe(400);
  });
});
