import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { newestSeq } from "../commit/changes.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/connect.ts";
import { demonstrationAccounts } from "../seed/demonstration-accounts.ts";
import { VERSION } from "../version.ts";
import * as contract from "./contract.ts";
import { countMigrations, findCounty } from "./queries.ts";

/** What a client or a monitor asks before anything else. */
export const start =
  ({ kind, versions }: Database, config: Config): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.route({
      ...contract.readHealth,
      handler: async () => ({
        status: "ok" as const,
        version: VERSION,
        database: { kind, ...versions },
        migrations: await countMigrations(app.db),
      }),
    });
    app.route({
      ...contract.readApp,
      handler: async () => ({
        version: VERSION,
        demonstration: config.demo,
        demonstrationAccounts: config.demo
          ? demonstrationAccounts.map(({ username, role }) => ({ username, role }))
          : [],
        tiandituKey: config.tiandituKey ?? null,
        county: await findCounty(app.db),
        seq: await newestSeq(app.db),
      }),
    });
  };
