import { expect } from "vitest";
import { test } from "../support/browser.ts";

test("the map loads and draws", async ({ open }) => {
  const page = await open("/");
  await page.waitForSelector(".maplibregl-canvas");
  await page.waitForFunction(() => document.querySelector("[data-map-state]")?.getAttribute("data-map-state") === "loaded");
  expect(await page.title()).toContain("地界");
});
