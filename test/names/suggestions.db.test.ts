import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { test } from "../support/app.ts";
import { givenDistricts } from "../support/given.ts";

const ask = async (app: FastifyInstance, url: string, query: Record<string, string>) =>
  (await app.inject({ url, query })).json();

describe("a suggested romanization", () => {
  const suggest = (
    app: FastifyInstance,
    specificPart: string,
    genericPart: string,
    classCode: string,
  ) => ask(app, "/api/romanization", { specificPart, genericPart, classCode });

  test.for([
    ["嘎呀河", "村", "22200", "Gāyāhé Cūn"],
    ["法特", "镇", "21500", "Fǎtè Zhèn"],
    ["稻香", "路", "23513", "Dàoxiāng Lù"],
  ] as const)(
    "of %s%s (%s) is %s",
    async ([specific, generic, classCode, romanization], { app }) => {
      const { romanization: suggested } = await suggest(app, specific, generic, classCode);
      expect(suggested.replaceAll(" ", "").toLowerCase()).toBe(
        romanization.replaceAll(" ", "").toLowerCase(),
      );
    },
  );

  test("names the characters whose reading a person must confirm", async ({ app }) => {
    const { unconfirmed } = await suggest(app, "长兴", "街", "23513");
    expect(unconfirmed).toContainEqual({
      index: 0,
      character: "长",
      readings: expect.arrayContaining(["cháng", "zhǎng"]),
    });
  });

  test.for(["㙍", "𬭬", "A1", "★", "   ", "𰻝"])(
    "of %s is an answer, not a failure",
    async (part, { app }) => {
      const answer = await app.inject({
        url: "/api/romanization",
        query: { specificPart: part, genericPart: "", classCode: "22200" },
      });
      expect(answer.statusCode).toBe(200);
    },
  );

  test.for([
    { specificPart: "", genericPart: "村", classCode: "22200" },
    { specificPart: "云".repeat(201), genericPart: "村", classCode: "22200" },
    { specificPart: "云", genericPart: "村" },
    { specificPart: "云", genericPart: "村", classCode: "x" },
  ])("is refused for %o", async (query, { app }) => {
    const answer = await ask(app, "/api/romanization", { ...query });
    expect(answer).toMatchObject({ status: 400, code: "invalid-input" });
  });
});

describe("a position", () => {
  const check = (app: FastifyInstance, lon: number | string, lat: number | string) =>
    ask(app, "/api/positions/check", { lon: String(lon), lat: String(lat) });

  test("that cannot be meant says why", async ({ app }) => {
    const nothing = { insideCounty: false, nearest: null };
    expect(await check(app, 44.41, 126.95)).toEqual({ fault: "swapped", ...nothing });
    expect(await check(app, 116.4, 39.9)).toEqual({ fault: "outside-provinces", ...nothing });
    expect(await check(app, 1e308, -1e308)).toEqual({ fault: "outside-provinces", ...nothing });
  });

  test("in or outside the county tells the nearest township's seat", async ({ app, db }) => {
    const { township } = await givenDistricts(db);
    const inside = await check(app, 126.53, 44.48);
    expect(inside).toMatchObject({
      fault: null,
      insideCounty: true,
      nearest: { id: township, name: "法特镇" },
    });
    // 0.01° of longitude at 44.48°N: 111.32 km · cos 44.48° / 100.
    expect(inside.nearest.distanceM).toBeCloseTo(795.5, -1);
    expect(await check(app, 126.3, 44.48)).toMatchObject({ fault: null, insideCounty: false });
  });

  test("where no county is known yet is in none", async ({ app }) => {
    expect(await check(app, 126.9, 44.4)).toEqual({
      fault: null,
      insideCounty: false,
      nearest: null,
    });
  });

  test.for(["NaN", "Infinity", "1e999", "", "126°", "１２６"])(
    "of longitude %s is refused",
    async (lon, { app }) => {
      expect(await check(app, lon, 44)).toMatchObject({
        status: 400,
        params: { faults: [{ field: "/query/lon" }] },
      });
    },
  );
});
