import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startProgram } from "./program.ts";
import "./provided.ts";

/** The line that installs what the browser tests need. */
const INSTALL_CHROMIUM = "apt-get install -y chromium fonts-noto-cjk";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Finds a Chromium for the browser tests and starts the demonstration for it; without one they are
 * skipped, under CI they fail.
 */
export async function setup(project: TestProject) {
  const given = process.env.CHROMIUM;
  const chromium = given ?? USUAL_PLACES.find((place) => existsSync(place)) ?? null;
  const reason = chromium ? null : `needs Chromium: ${INSTALL_CHROMIUM}`;
  if (reason && process.env.CI === "true") throw new Error(`The project "browser" ${reason}`);
  if (reason) process.stdout.write(`skipped: the project "browser" ${reason}\n`);
  project.provide("chromium", chromium);
  project.provide("chromiumMissing", reason);
  if (!chromium) return;
  const program = await startProgram({ DEMO: "1" });
  project.provide("address", program.address);
  return () => program.close();
}
