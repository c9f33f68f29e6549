import { sql } from "kysely";
import { describe, expect } from "vitest";
import { verifyChain, verifyOperations } from "../../server/commit/verify.ts";
import { verifyVersions } from "../../server/commit/verify-versions.ts";
import { readConfig } from "../../server/config.ts";
import { lengthM } from "../../server/db/postgis.ts";
import { DatabaseRefused } from "../../server/db/refusals.ts";
import { demonstrationAccounts } from "../../server/seed/demonstration-accounts.ts";
import { seed } from "../../server/seed/seed.ts";
import { test } from "../support/seeded.ts";

const demonstration = readConfig({ NODE_ENV: "test", DEMO: "1" });
const real = readConfig({ NODE_ENV: "test", DEMO: "0" });

/** Lengths of a finer source, kilometres. */
const FINER_KM = { 五常: 155.1, 蛟河: 142.0, 榆树: 92.4, 龙潭: 71.6, 九台: 48.2 };

describe("the real data", () => {
  test("holds 20 townships under both code systems, which give the same digits to other towns", async ({
    seeded,
  }) => {
    const towns = await seeded
      .selectFrom("district")
      .select(["name", "codeMca", "codeNbs"])
      .where("level", "in", ["subdistrict", "town", "township"])
      .execute();
    expect(towns).toHaveLength(20);
    expect(new Set(towns.map(({ codeMca }) => codeMca)).size).toBe(20);
    expect(new Set(towns.map(({ codeNbs }) => codeNbs)).size).toBe(20);
    expect(towns.find(({ codeMca }) => codeMca === "220283100")?.name).toBe("白旗镇");
    expect(towns.find(({ codeNbs }) => codeNbs === "220283100")?.name).toBe("法特镇");
    expect(towns.filter(({ codeMca, codeNbs }) => codeMca === codeNbs)).toHaveLength(6);
  });

  test("holds 248 villages and communities by statistical codes alone, each in its township", async ({
    seeded,
  }) => {
    const villages = await seeded
      .selectFrom("district")
      .innerJoin("district as parent", "parent.id", "district.parentId")
      .select(["district.codeMca", "district.codeNbs", "parent.codeNbs as parentCode"])
      .where("district.level", "in", ["village", "community"])
      .execute();
    expect(villages).toHaveLength(248);
    for (const { codeMca, codeNbs, parentCode } of villages) {
      expect(codeMca).toBeNull();
      expect(codeNbs).toMatch(new RegExp(`^${parentCode}\\d{3}$`));
    }
  });

  test("says which positions are only assumed", async ({ seeded }) => {
    const counts = await seeded
      .selectFrom("place")
      .select((eb) => ["positionQuality", eb.fn.countAll<number>().as("count")])
      .where("demonstration", "=", false)
      .groupBy("positionQuality")
      .execute();
    const byQuality = new Map(counts.map(({ positionQuality, count }) => [positionQuality, count]));
    expect(byQuality.get("assumed")).toBeGreaterThanOrEqual(248);
    expect(byQuality.get("approximate")).toBeGreaterThanOrEqual(15);
    expect(byQuality.has("surveyed")).toBe(false);
  });

  test.for([
    ["嘎河村", "嘎呀河村", 2021],
    ["关马村", "官马村", 2021],
    ["铁华社区", "联合社区", 2016],
  ] as const)(
    "keeps %s as a spelling that %s had in %i",
    async ([former, now, editionYear], { app }) => {
      const [hit] = (await app.inject({ url: "/api/search", query: { q: former } })).json().items;
      expect(hit).toMatchObject({
        name: now,
        matched: former,
        relation: "former",
        status: "standard",
      });
      const place = (await app.inject(`/api/places/${hit.id}`)).json();
      expect(place.otherNames).toMatchObject([{ text: former, kind: "spelling", editionYear }]);
      expect(place.name).toMatchObject({ approvedBy: null, readingConfirmed: false });
    },
  );

  test("holds five indicative lines, within 3 % of a finer source's length", async ({ seeded }) => {
    const lines = await seeded
      .selectFrom("boundaryLine")
      .innerJoin("district", "district.id", "boundaryLine.neighborId")
      .select(["district.name", "indicative"])
      .select((eb) => [
        lengthM(eb.ref("boundaryLine.geom")).as("lengthM"),
        sql<number>`st_numgeometries(boundary_line.geom)`.as("parts"),
      ])
      .execute();
    expect(lines).toHaveLength(5);
    for (const [name, km] of Object.entries(FINER_KM)) {
      const line = lines.find((each) => each.name.startsWith(name));
      expect(line?.indicative).toBe(true);
      expect(Math.abs((line?.lengthM ?? 0) / 1000 / km - 1), name).toBeLessThan(0.03);
    }
    expect(lines.find(({ name }) => name.startsWith("榆树"))?.parts).toBeGreaterThan(1);
  });

  test("finds every unit and line, each under its kind", async ({ app }) => {
    const kinds = async (q: string) =>
      (await app.inject({ url: "/api/search", query: { q } }))
        .json()
        .items.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`);
    expect((await kinds("舒兰市"))[0]).toBe("place 舒兰市");
    expect((await kinds("蛟河市"))[0]).toBe("district 蛟河市");
    expect(await kinds("五常")).toContain("district 五常市");
    expect((await kinds("五常")).join()).toContain("boundary-line ");
    expect((await kinds("fate"))[0]).toBe("place 法特镇");
  });
});

describe("a search of a new user", () => {
  test.for([
    ["舒", /^舒/],
    ["舒兰", /^舒兰市$/],
    ["sls", /^舒兰市$/],
    ["shulan", /^舒兰市$/],
    ["fate", /^法特镇$/],
    ["嘎河", /^嘎呀河村$/],
  ] as const)("for %s comes first to %s", async ([q, name], { app }) => {
    const { items } = (await app.inject({ url: "/api/search", query: { q } })).json();
    expect(items[0].name).toMatch(name);
  });
});

describe("the demonstration", () => {
  test("marks everything invented, and nothing real", async ({ seeded }) => {
    const invented = await seeded
      .selectFrom("place")
      .select(["source", "classCode"])
      .where("demonstration", "=", true)
      .execute();
    expect(invented.length).toBeGreaterThan(30);
    expect(invented.every(({ source }) => source.includes("虚构"))).toBe(true);
    const streets = invented.filter(({ classCode }) => classCode.startsWith("235"));
    expect(streets.length).toBeGreaterThanOrEqual(20);
    const { rows } = await sql<{ odd: number }>`
      select count(*)::int as odd from place_name n join place p on p.id = n.place_id
      where n.demonstration <> p.demonstration or (p.represents_id is not null and p.demonstration)`.execute(
      seeded,
    );
    expect(rows[0]?.odd).toBe(0);
    const areas = await seeded.selectFrom("builtUpArea").select("demonstration").execute();
    expect(areas).toEqual([{ demonstration: true }]);
  });

  test("holds a renamed street, names that sound alike and rare characters", async ({ app }) => {
    const first = async (q: string) =>
      (await app.inject({ url: "/api/search", query: { q } })).json().items[0];
    expect(await first("火磨街")).toMatchObject({ name: "稻香路", relation: "former" });
    expect(await first("㙍台")).toMatchObject({ name: "㙍台街" });
    expect(await first("𬭬光")).toMatchObject({ name: "𬭬光路" });
    const alike = (await app.inject({ url: "/api/search", query: { q: "福源街" } })).json().items;
    expect(alike.map(({ name }: { name: string }) => name).slice(0, 2)).toEqual([
      "福源街",
      "富源街",
    ]);
  });

  test.for(demonstrationAccounts)(
    "signs $username in by its password",
    async ({ username, role }, { app }) => {
      const body = { username, password: `${username}-demo` };
      const answer = await app.inject({ method: "POST", url: "/api/session", body });
      expect(answer.json().account).toMatchObject({ username, role });
    },
  );

  test("says so to the client, with its accounts and the county", async ({ app }) => {
    const facts = (await app.inject("/api/app")).json();
    expect(facts).toMatchObject({ demonstration: true, county: { name: "舒兰市" } });
    expect(facts.demonstrationAccounts).toHaveLength(demonstrationAccounts.length);
    const [west, south, east, north] = facts.county.bounds;
    expect(west).toBeGreaterThan(126);
    expect(east).toBeLessThan(128);
    expect(south).toBeGreaterThan(43.5);
    expect(north).toBeLessThan(45);
  });
});

describe("seeding again", () => {
  test("changes nothing", async ({ seeded }) => {
    const count = async () => {
      const { rows } = await sql<{ counts: string }>`
        select concat_ws(' ', (select seq from audit_head), (select count(*) from place),
          (select count(*) from place_name), (select count(*) from district), (select count(*) from account),
          (select count(*) from search_key), (select count(*) from dictionary_item)) as counts`.execute(
        seeded,
      );
      return rows[0]?.counts;
    };
    const before = await count();
    await seed(seeded, demonstration);
    expect(await count()).toBe(before);
  });

  test("for real use is refused, in words", async ({ seeded }) => {
    await expect(seed(seeded, real)).rejects.toThrow(DatabaseRefused);
    await expect(seed(seeded, real)).rejects.toMatchObject({ code: "demonstration-data" });
  });

  test("leaves a chain and histories that verify", async ({ seeded }) => {
    expect((await verifyChain(seeded, [])).findings).toEqual([]);
    expect((await verifyVersions(seeded)).findings).toEqual([]);
    expect(await verifyOperations(seeded)).toEqual([]);
  });
});
