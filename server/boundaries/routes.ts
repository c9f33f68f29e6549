import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import * as contract from "./contract.ts";
import { findLine, findLines } from "./queries.ts";

export const boundaries: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listLines,
    handler: async () => ({ items: await findLines(app.db) }),
  });
  app.route({
    ...contract.readLine,
    handler: (request) => findLine(app.db, request.params.id),
  });
};
