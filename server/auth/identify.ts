import type { FastifyInstance } from "fastify";
import { findActor } from "./sessions.ts";

export const SESSION_COOKIE = "dijie-session";

/** Finds out who asks, before anything else looks at the request. */
export function identify(app: FastifyInstance): void {
  app.decorateRequest("actor", null);
  app.addHook("onRequest", async (request) => {
    const token = request.cookies[SESSION_COOKIE];
    request.actor = token ? await findActor(app.db, token) : null;
  });
}
