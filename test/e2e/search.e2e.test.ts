import { describe, expect } from "vitest";
import { drawn, test } from "../support/browser.ts";

const TYPED: readonly [typed: string, found: string][] = [
  ["舒", "舒兰市"],
  ["舒兰", "舒兰市"],
  ["slz", "舒兰站村"],
  ["shulan", "舒兰市"],
  ["fate", "法特镇"],
  ["嘎河", "嘎呀河村"],
];

describe("the search box", () => {
  test.for(TYPED)("finds by %s what was meant: %s", async ([typed, found], { open }) => {
    const page = await open("/names");
    await drawn(page);
    await page.keyboard.press("/");
    await page.keyboard.type(typed);
    const first = page.getByRole("option").first();
    await first.filter({ hasText: found }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/names\/[0-9a-f-]{36}/);
    await page.getByRole("heading", { name: found }).waitFor();
  });

  test("shows a former spelling with the name in force", async ({ open }) => {
    const page = await open("/names");
    await page.getByRole("combobox").first().fill("嘎河");
    const option = page.getByRole("option").first();
    await option.waitFor();
    expect(await option.textContent()).toMatch(/嘎河村.*曾用.*嘎呀河村/s);
  });

  test("reads a position back before it goes there", async ({ open }) => {
    const page = await open("/names");
    await drawn(page);
    await page.getByRole("combobox").first().fill("东经126度57分 北纬44度24分");
    const option = page.getByRole("option").first();
    await option.filter({ hasText: "126.95" }).waitFor();
  });
});
