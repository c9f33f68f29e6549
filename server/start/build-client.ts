import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_DIRECTORY } from "../http/static.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What the built client is made of: its own files, and what it shares with the server. */
const SOURCES = [
  "client/**/*.*",
  "server/**/*.ts",
  "geodata/fonts/*",
  "vite.config.ts",
  "package-lock.json",
];

/** Builds the client where it is not built, or was built from older files; answers whether it did. */
export async function buildClient(): Promise<boolean> {
  const builtAt = changedAt(join(CLIENT_DIRECTORY, "index.html"));
  const newest = Math.max(
    ...globSync(SOURCES, { cwd: ROOT }).map((file) => changedAt(join(ROOT, file))),
  );
  if (builtAt >= newest) return false;
  const { build } = await import("vite");
  await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
  return true;
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
