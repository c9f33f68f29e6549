import { booleanPointInPolygon } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { county, differences, districts } from "./read.ts";

const SHULAN = "吉林省/吉林市/舒兰市";
const named = (name: string) => {
  const found = districts.find((district) => district.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const countOf = (level: string) => districts.filter((district) => district.level === level).length;

describe("districts.json", () => {
  test("has Shulan with 5 subdistricts, 10 towns, 5 townships, 211 villages, 37 communities", () => {
    const levels = ["county", "subdistrict", "town", "township", "village", "community"];
    expect(levels.map(countOf)).toEqual([6, 5, 10, 5, 211, 37]);
  });

  test.each([
    ["法特镇", "220283106", "220283100"],
    ["白旗镇", "220283100", "220283101"],
    ["新安乡", "220283206", "220283202"],
    ["北城街道", "220283001", "220283001"],
  ])("keeps the two codes of %s apart", (name, codeMca, codeNbs) => {
    expect(named(name)).toMatchObject({ codeMca, codeNbs, parent: SHULAN });
  });

  test("gives no code twice within a system, and no civil-affairs code to a village", () => {
    const nbs = districts.map((district) => district.codeNbs);
    const mca = districts.flatMap((district) => district.codeMca ?? []);
    expect(new Set(nbs).size).toBe(nbs.length);
    expect(new Set(mca).size).toBe(mca.length);
    expect(mca).toHaveLength(11 + 20);
  });

  test("puts every record under a parent that comes before it, by path", () => {
    for (const [index, { path, parent, name }] of districts.entries()) {
      expect(path).toBe(parent === null ? name : `${parent}/${name}`);
      if (parent !== null)
        expect(districts.slice(0, index).map((earlier) => earlier.path)).toContain(parent);
    }
    expect(new Set(districts.map(({ path }) => path)).size).toBe(districts.length);
  });

  test("puts every village under the township that its statistical code begins with", () => {
    for (const { codeNbs, parent, level, name } of districts.slice(31)) {
      expect(districts.find(({ path }) => path === parent)?.codeNbs).toBe(codeNbs.slice(0, 9));
      expect(name.endsWith("社区")).toBe(level === "community");
    }
  });

  test("knows 16 seats of townships, and says so where it knows none", () => {
    const townships = districts.filter(({ parent }) => parent === SHULAN);
    const without = townships.filter(({ seat }) => seat === null);
    expect(without.map(({ name }) => name)).toEqual([
      "北城街道",
      "南城街道",
      "环城街道",
      "滨河街道",
    ]);
    expect(without.every(({ seatQuality }) => seatQuality === null)).toBe(true);
    expect(named("吉舒街道")).toMatchObject({ seat: [126.8, 44.28], seatQuality: "approximate" });
  });

  test("puts each seat inside the county, no two on one spot", () => {
    const own = districts.filter(({ path }) => path.startsWith(SHULAN));
    const seats = own.flatMap(({ seat }) => (seat ? [[...seat]] : []));
    expect(seats).toHaveLength(1 + 16 + 248);
    expect(new Set(seats.map(String)).size).toBe(seats.length);
    for (const seat of seats) expect(booleanPointInPolygon(seat, county("220283"))).toBe(true);
  });
});

describe("former spellings", () => {
  test.each([
    ["嘎呀河村", "嘎河村", 2021],
    ["官马村", "关马村", 2021],
    ["联合社区", "铁华社区", 2016],
    ["三家子村", "三家村", 2021],
    ["杨房村", "杨坊村", 2021],
    ["三梁村", "三良村", 2021],
    ["水曲村", "水曲柳村", 2021],
    ["水曲社区", "水曲柳社区", 2021],
  ])("%s was written %s until the edition of %i", (name, former, editionYear) => {
    expect(named(name).formerSpellings).toEqual([{ name: former, editionYear }]);
  });

  test("are no more than these, and leave out the code that went to another community", () => {
    expect(districts.filter(({ formerSpellings }) => formerSpellings.length > 0)).toHaveLength(8);
    expect(named("泓林社区").formerSpellings).toEqual([]);
    expect(differences.filter(({ kind }) => kind === "reorganized")).toMatchObject([
      { before: "铁东社区", after: "泓林社区" },
    ]);
  });
});
