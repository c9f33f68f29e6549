import { existsSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_DIRECTORY } from "../http/static.ts";

/** Builds the client where a fresh checkout has none yet; answers whether it did. */
export async function buildClientIfMissing(): Promise<boolean> {
  if (existsSync(join(CLIENT_DIRECTORY, "index.html"))) return false;
  const { build } = await import("vite");
  await build({ logLevel: "warn" });
  return true;
}
