import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { test as base, beforeEach, inject } from "vitest";
import "./provided.ts";

const missing = inject("chromiumMissing");
if (missing) beforeEach(({ skip }) => skip(missing));

/** WebGL by software, and no word to the outside. */
const ARGUMENTS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Where the demonstration answers. */
export const address = (path = "/"): string => new URL(path, inject("address")).href;

/** A test that drives a real Chromium: `open` gives a page of its own, whose faults fail the test. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }): Promise<Browser> => {
    const executablePath = inject("chromium") ?? "";
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("open", async ({ browser }, { onCleanup }) => {
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      if (faults.length > 0) throw new Error(`the page reports: ${faults.join("; ")}`);
    });
    return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ viewport: DESKTOP, locale: "zh-CN", ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        // A refused style or script is reported here by the content security policy.
        if (message.text().includes("Content Security Policy")) faults.push(message.text());
      });
      await page.goto(address(path));
      return page;
    };
  });

/** Signs in with a demonstration account. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.request.post(address("/api/session"), {
    data: { username, password: `${username}-demo` },
  });
  await page.reload();
}

/** Waits until the map has drawn what it first shows. */
export const drawn = (page: Page) =>
  page.waitForSelector('[data-map-state="loaded"]', { timeout: 30_000 });
