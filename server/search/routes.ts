import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { audienceOf } from "../auth/rights.ts";
import { boxOf } from "../geo/box.ts";
import * as contract from "./contract.ts";
import { findMatches } from "./queries.ts";

const HITS = 20;

export const search: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.search,
    handler: async ({ query: { q, limit = HITS, bbox, kind }, actor }) => ({
      items: await findMatches(app.db, {
        text: q,
        limit,
        audience: audienceOf(actor),
        kind,
        box: bbox === undefined ? undefined : boxOf(bbox),
      }),
    }),
  });
};
