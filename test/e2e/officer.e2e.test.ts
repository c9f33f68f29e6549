import { randomInt } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { address, drawn, signIn, test } from "../support/browser.ts";

const VILLAGE = "嘎呀河村";

/** Opens a village's record by the search box. */
async function openRecord(page: Page, name: string): Promise<string> {
  await drawn(page);
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option").first().filter({ hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  return new URL(page.url()).pathname;
}

/** Fills in a text of the open form and saves it. */
async function editMeaning(page: Page, meaning: string): Promise<void> {
  await page.getByRole("button", { name: "编辑" }).click();
  await page.getByLabel("含义").fill(meaning);
  await page.getByRole("button", { name: "保存" }).click();
}

describe("the officer's job", () => {
  test("registers a place by a click on the map, and another officer's map has it at once", async ({
    open,
  }) => {
    const page = await open("/names");
    await signIn(page, "officer");
    const other = await open("/names");
    await drawn(other);
    await drawn(page);
    const name = `试验${String.fromCodePoint(0x4e00 + randomInt(2000))}`;
    await page.keyboard.press("n");
    await page.getByRole("heading", { name: "新建地名" }).waitFor();
    await page.locator(".maplibregl-canvas").click({ position: { x: 400, y: 330 } });
    await page.getByLabel("专名").fill(name);
    await page.getByLabel("通名").fill("桥");
    await page.getByRole("combobox", { name: "类别" }).fill("26100");
    await page.getByRole("option", { name: "房屋" }).click();
    await expect.poll(() => page.getByLabel("罗马字母拼写").inputValue()).toMatch(/^Shìyàn/);
    const tile = other.waitForResponse((response) => response.url().includes("/tiles/places/"));
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: `${name}桥`, level: 1 }).waitFor();
    await tile;
  });

  test("edits a text, sees both versions with who made them, and restores the first", async ({
    open,
  }) => {
    const page = await open("/names");
    await signIn(page, "officer");
    const path = await openRecord(page, VILLAGE);
    const meaning = `测试含义 ${randomInt(1e9)}`;
    await editMeaning(page, meaning);
    await page.getByText(meaning).waitFor();
    await page.getByRole("button", { name: "历史" }).click();
    const versions = page.locator(".version-link");
    await versions.first().getByText("地名管理员（演示）").waitFor();
    await versions.last().click();
    await page.getByRole("button", { name: "恢复此版" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "恢复此版" }).click();
    await page.waitForURL((url) => url.pathname === path);
    await expect.poll(() => page.getByText(meaning).count()).toBe(0);
  });

  test("refuses a stale edit with base, theirs and yours, and saves as chosen", async ({
    open,
  }) => {
    const page = await open("/names");
    await signIn(page, "officer");
    const path = await openRecord(page, "舒兰站村");
    await page.getByRole("button", { name: "编辑" }).click();
    await page.getByLabel("含义").fill("我的含义");
    const { version } = await (
      await page.request.get(address(`/api${path.replace("names", "places")}`))
    ).json();
    const id = path.split("/").at(-1);
    const theirs = await page.request.patch(address(`/api/places/${id}`), {
      headers: {
        "if-match": `"${version}"`,
        "idempotency-key": `01930000-0000-7000-8000-${String(randomInt(1e12)).padStart(12, "0")}`,
      },
      data: { meaning: "对方的含义" },
    });
    expect(theirs.status()).toBe(200);
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("他人已保存了新版本").waitFor();
    await page.getByRole("cell", { name: "对方的含义" }).waitFor();
    await page.getByRole("cell", { name: "我的含义" }).waitFor();
    await page.getByRole("button", { name: "按所选保存" }).click();
    await page.waitForURL((url) => url.pathname === path);
    await page.getByText("我的含义").waitFor();
  });

  test("a reader is told why editing is not for them", async ({ open }) => {
    const page = await open("/names");
    await openRecord(page, VILLAGE);
    expect(await page.getByRole("button", { name: "编辑" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
  });
});
