import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { audienceOf } from "../auth/rights.ts";
import { writeOf } from "../http/request.ts";
import * as commands from "./commands.ts";
import * as contract from "./contract.ts";
import { findVersion, findVersions } from "./history.ts";
import { findPlace, findPlaces, readPlace } from "./queries.ts";
import { suggestRomanization } from "./romanization.ts";
import { checkPosition } from "./surroundings.ts";

export const names: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listPlaces,
    handler: (request) => findPlaces(app.db, request.query, audienceOf(request.actor)),
  });
  app.route({
    ...contract.readPlace,
    handler: async (request, reply) => {
      const place = await readPlace(app.db, request.params.id, audienceOf(request.actor));
      reply.header("ETag", `"${place.version}"`);
      return place;
    },
  });
  app.route({
    ...contract.createPlace,
    handler: (request) => commands.createPlace(app.db, writeOf(contract.createPlace, request)),
  });
  app.route({
    ...contract.changePlace,
    handler: (request) => commands.changePlace(app.db, writeOf(contract.changePlace, request)),
  });
  app.route({
    ...contract.restoreVersion,
    handler: (request) =>
      commands.restoreVersion(app.db, writeOf(contract.restoreVersion, request)),
  });
  app.route({
    ...contract.listVersions,
    handler: async (request) => {
      const { id } = await findPlace(app.db, request.params.id, audienceOf(request.actor));
      return { items: await findVersions(app.db, id) };
    },
  });
  app.route({
    ...contract.readVersion,
    handler: async ({ params: { id, version }, actor }) => {
      const audience = audienceOf(actor);
      await findPlace(app.db, id, audience);
      return findVersion(app.db, id, version, audience);
    },
  });
  app.route({
    ...contract.suggestRomanization,
    handler: async (request) => suggestRomanization(request.query),
  });
  app.route({
    ...contract.checkPosition,
    handler: (request) => checkPosition(app.db, request.query.lon, request.query.lat),
  });
};
