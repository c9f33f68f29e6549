import { describe, expect, test } from "vitest";
import {
  differencesBetween,
  differencesThrough,
  formerSpellingsOf,
} from "../../geodata/build/edition-differences.ts";
import { type Edition, plainName } from "../../geodata/build/editions.ts";

const edition = (year: number, villages: Record<string, string>): Edition => ({
  year,
  townships: [],
  villages: Object.entries(villages).map(([codeNbs, sourceName]) => ({
    codeNbs,
    parentCode: codeNbs.slice(0, 9),
    sourceName,
    name: plainName(sourceName),
  })),
});

const kinds = (before: Record<string, string>, after: Record<string, string>) =>
  differencesBetween(edition(2016, before), edition(2021, after)).map(({ kind }) => kind);

const [A, B, C] = ["220283001200", "220283001201", "220283001202"];

describe("differences between two editions", () => {
  test.each([
    ["嘎河村", "嘎呀河村"],
    ["关马村委会", "官马村"],
  ])("%s → %s is a spelling", (before, after) => {
    expect(kinds({ [A]: before }, { [A]: after })).toEqual(["spelling"]);
  });

  test("the suffix of the committee is a designation, and the name that ends in it stays whole", () => {
    expect(kinds({ [A]: "新村村委会" }, { [A]: "新村村" })).toEqual(["designation"]);
    expect(plainName("新村村委会")).toBe("新村村");
  });

  test("a name that took another code under its parent moved, on both codes", () => {
    expect(kinds({ [A]: "甲村", [B]: "乙村" }, { [A]: "乙村", [B]: "甲村" })).toEqual([
      "moved",
      "moved",
    ]);
    expect(kinds({ [A]: "甲村" }, { [B]: "甲村" })).toEqual(["moved", "moved"]);
  });

  test("another name without a common character counts only while nothing came or went", () => {
    expect(kinds({ [A]: "铁华村" }, { [A]: "联合村" })).toEqual(["spelling"]);
    expect(kinds({ [A]: "铁东村" }, { [A]: "泓林村", [B]: "学府村" })).toEqual([
      "reorganized",
      "added",
    ]);
    expect(kinds({ [A]: "铁东村", [C]: "学府村" }, { [A]: "泓林村" })).toEqual([
      "reorganized",
      "removed",
    ]);
  });

  test("a unit keeps each former spelling with the last edition that has it", () => {
    const editions = [
      edition(2016, { [A]: "甲河村委会" }),
      edition(2021, { [A]: "甲河村" }),
      edition(2022, { [A]: "甲呀河村" }),
      edition(2023, { [A]: "甲牙河村" }),
    ];
    expect(formerSpellingsOf(A, differencesThrough(editions), plainName)).toEqual([
      { name: "甲河村", editionYear: 2021 },
      { name: "甲呀河村", editionYear: 2022 },
    ]);
  });
});
