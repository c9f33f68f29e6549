import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { audienceOf } from "../auth/rights.ts";
import * as contract from "./contract.ts";
import { findDistrict, findDistricts } from "./queries.ts";

export const districts: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listDistricts,
    handler: async (request) => ({ items: await findDistricts(app.db, request.query) }),
  });
  app.route({
    ...contract.readDistrict,
    handler: (request) => findDistrict(app.db, request.params.id, audienceOf(request.actor)),
  });
};
