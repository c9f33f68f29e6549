import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  bandOf,
  bandsFor,
  type KeyRange,
  keysOf,
  MOST_READINGS,
  queryKeys,
  readingsOfQuery,
} from "../../server/search/keys.ts";

const TIER = 3;
const keysIn = (form: string, startsInside: boolean) =>
  keysOf({ form, tier: TIER, audience: 0 })
    .filter(({ band }) => band === bandOf(0, startsInside, TIER))
    .map(({ key }) => key);

/** As PostgreSQL compares under collation "C": by code point. */
const isIn = ({ from, until }: KeyRange, key: string) =>
  Buffer.compare(Buffer.from(key), Buffer.from(from)) >= 0 &&
  Buffer.compare(Buffer.from(key), Buffer.from(until)) < 0;

/** Whether `query` finds `form`, by the bands and ranges that the search walks. */
function finds(query: string, form: string): boolean {
  const asked = queryKeys(query);
  const bands = bandsFor(asked.isLatin, 0).all;
  const found = (range: KeyRange) =>
    keysOf({ form, tier: TIER, audience: 0 }).some(
      ({ band, key }) => bands.includes(band) && isIn(range, key),
    );
  if (asked.text === "") return false;
  return (
    found(asked.range) ||
    (asked.mixed.some(found) && asked.contains.every((part) => form.includes(part)))
  );
}

const NAME_CHARACTERS = "舒兰法特亮甲山嘎呀河长发重堡乐六㙍𬭬𠮷村屯镇站街路";
const name = fc
  .array(fc.constantFrom(...NAME_CHARACTERS), { minLength: 1, maxLength: 12 })
  .map((chars) => chars.join(""));

describe("keys of a form", () => {
  it.each([
    ["舒兰站", ["舒兰站", "shulanzhan", "slz"], ["兰站", "站"]],
    ["嘎河村", ["嘎河村", "gahecun", "ghc"], ["河村", "村"]],
    ["绿园", ["绿园", "lvyuan", "ly"], ["园"]],
    ["重庆路", ["重庆路", "chongqinglu", "zhongqinglu", "cql", "zql"], ["庆路", "路"]],
    [
      "G202 国道",
      ["g202国道", "g202guodao", "g202gd"],
      ["202国道", "02国道", "2国道", "国道", "道"],
    ],
    ["2223012Q", ["2223012q"], ["223012q", "23012q", "3012q", "012q", "12q", "2q", "q"]],
    ["𬭬㙍村", ["𬭬㙍村", "huiduocun", "hdc"], ["㙍村", "村"]],
    ["村村", ["村村", "cuncun", "cc"], ["村"]],
    [
      "盆儿胡同",
      ["盆儿胡同", "penrhutong", "penerhutong", "prht", "peht"],
      ["儿胡同", "胡同", "同"],
    ],
    ["𠮷林", ["𠮷林", "lin", "l"], ["林"]],
    [" 　", [], []],
  ])("of %s", (form, head, inside) => {
    expect(keysIn(form, false)).toEqual(head);
    expect(keysIn(form, true)).toEqual(inside);
  });

  test("stand in bands by audience, beginning and tier", () => {
    expect(keysOf({ form: "站", tier: 2, audience: 0 }).map(({ band }) => band)).toEqual([2, 2, 2]);
    expect(keysOf({ form: "兰站", tier: 7, audience: 1 }).map(({ band }) => band)).toEqual([
      23, 23, 23, 31,
    ]);
  });

  test("a name full of polyphones has a bounded number of readings, the likely one among them", () => {
    const keys = keysIn("长重乐朝堡行".repeat(5), false);
    expect(keys.length).toBeLessThanOrEqual(1 + 2 * MOST_READINGS);
    expect(keysIn("长重堡", false)).toContain("changzhongbao");
  });

  test("include the reading that a person gave, where the dictionary has another", () => {
    const heads = keysOf({ form: "二马路", reading: "2 Mǎlù", tier: TIER, audience: 0 });
    expect(heads.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["ermalu", "eml", "2malu", "马路"]),
    );
    const same = keysOf({ form: "法特", reading: "fate", tier: TIER, audience: 0 });
    expect(same).toEqual(keysOf({ form: "法特", tier: TIER, audience: 0 }));
  });

  test("are never the same twice in one band", () => {
    fc.assert(
      fc.property(name, (form) => {
        const keys = keysOf({ form, tier: TIER, audience: 0 }).map(
          ({ band, key }) => `${band} ${key}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe("a query", () => {
  it.each([
    ["Shūlán Shì", "shulanshi"],
    ["ＳＨＵＬＡＮ", "shulan"],
    ["Xi'an", "xian"],
    ["Lǚshùn", "lvshun"],
    ["LÜ", "lv"],
    ["Dì-9 Lòng", "di9long"],
    ["3-5号", "3-5号"],
    [" 舒 兰　市 ", "舒兰市"],
    ["㙍𬭬", "㙍𬭬"],
    ["Ａ座", "a座"],
    ["", ""],
  ])("%s is asked as %s", (query, text) => expect(queryKeys(query).text).toBe(text));

  it.each([
    ["舒", "舒兰市", true],
    ["舒兰", "舒兰市", true],
    ["兰市", "舒兰市", true],
    ["slz", "舒兰站", true],
    ["sl", "舒兰站", true],
    ["shulan", "舒兰市", true],
    ["Shūlán", "舒兰市", true],
    ["fate", "法特镇", true],
    ["嘎河", "嘎河村", true],
    ["changfa", "长发村", true],
    ["zhangfa", "长发村", true],
    ["舒lan", "舒兰市", true],
    ["舒lz", "舒兰站", true],
    ["s兰", "舒兰市", true],
    ["舒l", "舒兰市", true],
    ["书lan", "舒兰市", false],
    ["shulan", "书兰街", true],
    ["㙍", "𬭬㙍村", true],
    ["Ａ座", "舒兰A座", true],
    ["lan", "舒兰市", false],
    ["舒市", "舒兰市", false],
    ["", "舒兰市", false],
  ])("%s for %s: %s", (query, form, found) => expect(finds(query, form)).toBe(found));

  test("any part of a name finds it", () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (form, start, length) => {
        const chars = [...form];
        const from = start % chars.length;
        const part = chars.slice(from, from + 1 + (length % chars.length)).join("");
        expect(finds(part, form)).toBe(true);
      }),
    );
  });

  test("the readings of a name's beginning find it, whole or begun", () => {
    fc.assert(
      fc.property(name, fc.nat(), (form, cut) => {
        const reading = keysIn(form, false)[1] ?? "";
        fc.pre(reading !== "");
        expect(finds(reading.slice(0, 1 + (cut % reading.length)), form)).toBe(true);
      }),
    );
  });

  test("in Chinese has the readings of its homophones; in letters, or where one is unknown, none", () => {
    expect(readingsOfQuery(queryKeys("书兰"))).toEqual(["shulan"]);
    expect(readingsOfQuery(queryKeys("重"))).toEqual(["zhong", "chong"]);
    expect(readingsOfQuery(queryKeys("shulan"))).toEqual([]);
    expect(readingsOfQuery(queryKeys("𠮷林"))).toEqual([]);
    expect(readingsOfQuery(queryKeys(""))).toEqual([]);
  });
});

describe("bands", () => {
  test("the public walks no band of people who are signed in", () => {
    expect(bandsFor(false, 0).all).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(bandsFor(true, 0).all).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("people who are signed in walk all, by tier and beginnings first", () => {
    const { heads, all } = bandsFor(false, 1);
    expect(heads.slice(0, 4)).toEqual([0, 16, 1, 17]);
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, band) => band));
    expect(all.slice(0, 16)).toEqual(heads);
  });
});
