import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { SYLLABLES } from "../../server/romanization/syllables.ts";
import { queryKeys } from "../../server/search/keys.ts";
import { soundAlikesOf, syllableDivisions } from "../../server/search/sound-alikes.ts";
import { typosOf } from "../../server/search/typo.ts";
import { variantsOf } from "../../server/search/variants.ts";

const WHOLE_SYLLABLES = new RegExp(`^(?:${SYLLABLES.join("|")})+$`, "u");
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

const reading = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 })
  .map((syllables) => syllables.join(""));

/** Every string at distance 1, made in the plainest way and sifted by a regular expression. */
function typosByBruteForce(text: string): string[] {
  const places = [...text, ""].map((_, at) => [text.slice(0, at), text.slice(at)] as const);
  const made = places.flatMap(([before, after]) => [
    before + after.slice(1),
    ...LETTERS.map((letter) => before + letter + after),
    ...(after === "" ? [] : LETTERS.map((letter) => before + letter + after.slice(1))),
    before + after.charAt(1) + after.charAt(0) + after.slice(2),
  ]);
  return [...new Set(made)].filter((each) => each !== text && WHOLE_SYLLABLES.test(each)).sort();
}

describe("typing errors", () => {
  it.each([
    ["dropped", "shuan", "shulan"],
    ["dropped first", "hulan", "shulan"],
    ["changed", "shukan", "shulan"],
    ["added", "shuulan", "shulan"],
    ["added last", "shulann", "shulan"],
    ["exchanged", "shluan", "shulan"],
    ["exchanged", "faet", "fate"],
  ])("a letter %s: %s may be %s", (_, typed, meant) => expect(typosOf(typed)).toContain(meant));

  it.each(["", "shu lan", "舒兰", "SHULAN", "a".repeat(49)])("nothing is made of '%s'", (text) =>
    expect(typosOf(text)).toEqual([]),
  );

  test("are all strings at distance 1 that are whole syllables, no more and no fewer", () => {
    fc.assert(
      fc.property(reading, (text) => {
        expect([...typosOf(text)].sort()).toEqual(typosByBruteForce(text));
      }),
      { numRuns: 60 },
    );
  });

  test("of text that is no reading are made as completely", () => {
    const text = fc.array(fc.constantFrom(..."anghulsiz"), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, (letters) => {
        const typed = letters.join("");
        expect([...typosOf(typed)].sort()).toEqual(typosByBruteForce(typed));
      }),
      { numRuns: 60 },
    );
  });

  test("go both ways: what is one slip from a reading has it as its own slip", () => {
    fc.assert(
      fc.property(reading, fc.nat(), (text, pick) => {
        const typos = typosOf(text);
        fc.pre(typos.length > 0);
        expect(typosOf(typos[pick % typos.length] ?? "")).toContain(text);
      }),
    );
  });
});

describe("sounds often confused", () => {
  it.each([
    ["sulan", ["shulan", "sulang", "sunan"]],
    ["zi", ["zhi"]],
    ["cen", ["chen", "ceng", "cheng"]],
    ["liang", ["lian", "niang", "nian"]],
    ["xin", ["xing"]],
    ["long", ["nong"]],
    ["ma", []],
  ])("%s may be %o", (text, expected) =>
    expect(soundAlikesOf(text)).toEqual(expect.arrayContaining(expected)),
  );

  test("one changed syllable comes before two, and no more than 64 come", () => {
    expect(soundAlikesOf("zichi").indexOf("zhichi")).toBeLessThan(
      soundAlikesOf("zichi").indexOf("zhici"),
    );
    expect(soundAlikesOf("zhangchengshanglinzhangcheng")).toHaveLength(64);
  });

  test("go both ways", () => {
    fc.assert(
      fc.property(reading, fc.nat(), (text, pick) => {
        fc.pre(text.length <= 12);
        const alike = soundAlikesOf(text);
        fc.pre(alike.length > 0 && alike.length < 16);
        expect(soundAlikesOf(alike[pick % alike.length] ?? "")).toContain(text);
      }),
    );
  });

  it.each([
    ["shulan", [["shu", "lan"]]],
    ["slz", []],
    ["", []],
  ])("%s is parted into syllables as %o", (text, divisions) =>
    expect(syllableDivisions(text)).toEqual(divisions),
  );

  test("a reading that can be parted in two ways is", () => {
    expect(syllableDivisions("xian")).toEqual(expect.arrayContaining([["xi", "an"], ["xian"]]));
    expect(syllableDivisions("an".repeat(100))).toEqual([]);
  });
});

describe("variants of a query", () => {
  const costOf = (query: string, key: string) =>
    variantsOf(queryKeys(query)).find((variant) => variant.key === key)?.cost;

  it.each([
    ["书兰", "shulan", 0],
    ["苏兰", "shulan", 1],
    ["sulan", "shulan", 1],
    ["shukan", "shulan", 2],
    ["shulan", "shulan", undefined],
    ["2223", "shulan", undefined],
  ])("%s as %s costs %s", (query, key, cost) => expect(costOf(query, key)).toBe(cost));

  test("give each key once", () => {
    fc.assert(
      fc.property(reading, (text) => {
        const keys = variantsOf(queryKeys(text)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain(text);
      }),
    );
  });
});
