import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { notSignedIn } from "../http/problems.ts";
import { writeOf } from "../http/request.ts";
import * as commands from "./commands.ts";
import * as contract from "./contract.ts";
import { SESSION_COOKIE } from "./identify.ts";
import { findAccounts } from "./queries.ts";
import { ABSOLUTE_H, newToken } from "./sessions.ts";

export const auth: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...contract.signIn,
    handler: async (request, reply) => {
      const token = newToken();
      const tokens = { token, earlierToken: request.cookies[SESSION_COOKIE] };
      const account = await commands.signIn(app.db, request.body, tokens, originOf(request));
      keepToken(request, reply, token);
      return { account };
    },
  });
  app.route({
    ...contract.readSession,
    handler: async (request) => ({ account: request.actor }),
  });
  app.route({
    ...contract.signOut,
    handler: async (request, reply) => {
      const { actor } = request;
      const token = request.cookies[SESSION_COOKIE];
      if (actor && token) await commands.signOut(app.db, actor, token, originOf(request));
      reply.clearCookie(SESSION_COOKIE, { path: "/" });
      return { account: null };
    },
  });
  app.route({
    ...contract.changeOwnPassword,
    handler: async (request) => {
      const { actor } = request;
      const token = request.cookies[SESSION_COOKIE];
      if (!actor || !token) throw notSignedIn();
      await commands.changeOwnPassword(app.db, actor, request.body, token, originOf(request));
      return { account: actor };
    },
  });
  app.route({
    ...contract.listAccounts,
    handler: async () => ({ items: await findAccounts(app.db) }),
  });
  app.route({
    ...contract.createAccount,
    handler: (request) => commands.createAccount(app.db, writeOf(contract.createAccount, request)),
  });
  app.route({
    ...contract.changeAccount,
    handler: (request) => commands.changeAccount(app.db, writeOf(contract.changeAccount, request)),
  });
  app.route({
    ...contract.setPassword,
    handler: (request) => commands.setPassword(app.db, writeOf(contract.setPassword, request)),
  });
};

const originOf = (request: FastifyRequest): commands.Origin => ({
  address: request.ip,
  agent: request.headers["user-agent"]?.slice(0, 300) ?? "",
});

function keepToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    // Plain HTTP is served on loopback only; everywhere else a proxy brings TLS.
    secure: request.protocol === "https",
    maxAge: ABSOLUTE_H * 3600,
  });
}
