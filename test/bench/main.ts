import { type Bench, ToolMissing } from "./measure.ts";
import { search } from "./search/search.ts";
import { tilesFresh } from "./tiles-fresh.ts";
import { tilesWarm } from "./tiles-warm.ts";

/** Every bench by the name under which `npm run bench -- NAME` runs it. */
const benches: Record<string, Bench> = {
  search,
  "tiles-fresh": tilesFresh,
  "tiles-warm": tilesWarm,
};

async function run(name: string, bench: Bench, args: readonly string[]) {
  try {
    for await (const measure of bench(args))
      console.log(JSON.stringify({ bench: name, ...measure }));
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    console.log(JSON.stringify({ bench: name, skipped: error.message }));
  }
}

const [name = "", ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(
    `usage: npm run bench -- NAME, with NAME one of ${Object.keys(benches).join(", ")}`,
  );
  process.exit(1);
}
await run(name, bench, args);
