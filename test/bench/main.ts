import { type Bench, ToolMissing } from "./measure.ts";
import { tilesFresh } from "./tiles-fresh.ts";
import { tilesWarm } from "./tiles-warm.ts";

/** Every bench by the name under which `npm run bench -- NAME` runs it. */
const benches: Record<string, Bench> = {
  "tiles-fresh": tilesFresh,
  "tiles-warm": tilesWarm,
};

async function run(name: string, bench: Bench) {
  try {
    for await (const measure of bench()) console.log(JSON.stringify({ bench: name, ...measure }));
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    console.log(JSON.stringify({ bench: name, skipped: error.message }));
  }
}

const name = process.argv[2] ?? "";
const bench = benches[name];
if (!bench) {
  console.error(
    `usage: npm run bench -- NAME, with NAME one of ${Object.keys(benches).join(", ")}`,
  );
  process.exit(1);
}
await run(name, bench);
