import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { writeOf } from "../http/request.ts";
import * as commands from "./commands.ts";
import * as contract from "./contract.ts";
import { findCitations, findDictionaries, findRules, findSettingVersions } from "./queries.ts";

export const settings: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.listDictionaries,
    handler: async () => ({ items: await findDictionaries(app.db) }),
  });
  app.route({
    ...contract.listRules,
    handler: async () => ({
      items: await findRules(app.db),
      citations: await findCitations(app.db),
    }),
  });
  app.route({
    ...contract.listSettingVersions,
    handler: async (request) => ({ items: await findSettingVersions(app.db, request.params.id) }),
  });
  app.route({
    ...contract.addItem,
    handler: (request) => commands.addItem(app.db, writeOf(contract.addItem, request)),
  });
  app.route({
    ...contract.changeItem,
    handler: (request) => commands.changeItem(app.db, writeOf(contract.changeItem, request)),
  });
  app.route({
    ...contract.changeRule,
    handler: (request) => commands.changeRule(app.db, writeOf(contract.changeRule, request)),
  });
  app.route({
    ...contract.addCitation,
    handler: (request) => commands.addCitation(app.db, writeOf(contract.addCitation, request)),
  });
};
