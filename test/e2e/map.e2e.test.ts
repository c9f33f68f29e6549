import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawn, PHONE, test } from "../support/browser.ts";

/** How many different colors a picture of the map holds. */
async function colorsOfMap(page: Page): Promise<number> {
  const picture = await page.locator(".maplibregl-canvas").screenshot();
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (!context) return 0;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return new Set(new Uint32Array(data.buffer)).size;
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
}

test("the map loads and draws the county", async ({ open }) => {
  const page = await open("/");
  await drawn(page);
  expect(await colorsOfMap(page)).toBeGreaterThan(20);
  expect(await page.title()).toContain("地界");
});

test("the map draws on a phone, under a sheet", async ({ open }) => {
  const page = await open("/", { viewport: PHONE, hasTouch: true, isMobile: true });
  await drawn(page);
  expect(await colorsOfMap(page)).toBeGreaterThan(20);
});

test("every screen says that the records are a demonstration and the lines indicative", async ({
  open,
}) => {
  const page = await open("/");
  await page.getByText("演示数据").first().waitFor();
  await page.getByText("示意界线").first().waitFor();
});

test("an English browser is answered in English, and the switch changes it without a reload", async ({
  open,
}) => {
  const page = await open("/names", { locale: "en-US" });
  await page.getByRole("heading", { name: "Names", level: 1 }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toMatch(/^en/);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.locator(".top-bar").getByText("EN", { exact: true }).click();
  await page.getByText("中文").click();
  await page.getByRole("heading", { name: "地名", level: 1 }).waitFor();
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});
