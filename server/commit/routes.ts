import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { findChanges } from "./changes.ts";
import * as contract from "./contract.ts";

export const changes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.readChanges,
    handler: async (request) => {
      const { since, wait = 0 } = request.query;
      // Watching begins before the look, so that nothing saved between the two is missed.
      const watch = app.changeFeed.watch(wait * 1000, request.signal);
      try {
        const found = await findChanges(app.db, since);
        if (found.changes.length > 0 || wait === 0) return found;
        await watch.changed;
        return await findChanges(app.db, since);
      } finally {
        watch.stop();
      }
    },
  });
};
