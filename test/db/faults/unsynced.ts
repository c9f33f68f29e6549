import { registerHooks } from "node:module";

/** Preloaded into the process of the embedded database: PGlite's filesystem as it is shipped. */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith("/server/db/synced-fs.ts")) return nextLoad(url, context);
    const source = `
      export { NodeFS as SyncedFs } from "@electric-sql/pglite/nodefs";
      export const SYNC_FAILED_EXIT = 70;`;
    return { format: "module", source, shortCircuit: true };
  },
});
