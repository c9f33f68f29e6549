import { expect, it } from "vitest";
import { sortRows } from "../../client/ui/sort-rows.ts";

const names = (rows: readonly { name: string | null }[]) => rows.map(({ name }) => name);
const by = (row: { name: string | null }) => row.name;

it("sorts Chinese by pinyin, not by code point, and numbers in a name by value", () => {
  const rows = ["舒兰市", "法特镇", "平安镇", "白旗镇", "10队", "9队"].map((name) => ({ name }));
  expect(names(sortRows(rows, by, false))).toEqual([
    "9队",
    "10队",
    "白旗镇",
    "法特镇",
    "平安镇",
    "舒兰市",
  ]);
});

it("keeps what is absent last, whichever way the rows go", () => {
  const rows = [{ name: null }, { name: "乙" }, { name: "甲" }];
  expect(names(sortRows(rows, by, false))).toEqual(["甲", "乙", null]);
  expect(names(sortRows(rows, by, true))).toEqual(["乙", "甲", null]);
});
