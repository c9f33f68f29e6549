import type { FastifyInstance } from "fastify";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Db } from "../../server/db/kysely.ts";
import { seed } from "../../server/seed/seed.ts";
import { test as base, emptyWholly } from "./database.ts";

const config = readConfig({ NODE_ENV: "test", DEMO: "1" });

/** Tests on what a demonstration opens with. It is entered once for a file, so they only read. */
export const test = base
  .extend("seeded", { scope: "file" }, async ({ database }): Promise<Db> => {
    await emptyWholly(database.db);
    await seed(database.db, config);
    return database.db;
  })
  .extend(
    "app",
    { scope: "file" },
    async ({ database, seeded: _ }, { onCleanup }): Promise<FastifyInstance> => {
      const app = await createApp(database, config);
      onCleanup(() => app.close());
      return app;
    },
  );
