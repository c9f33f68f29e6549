import type { FastifyInstance, FastifyRequest, RouteOptions } from "fastify";
import { type Action, isAction, may } from "../auth/rights.ts";
import { ProblemBody } from "./contract.ts";
import { crossSite, notAllowed, notSignedIn } from "./problems.ts";

declare module "fastify" {
  interface RouteShorthandOptions {
    /** The right that the asker must hold; a route without one is refused at start-up. */
    access?: Action;
    write?: "create" | "change";
  }
  interface FastifyContextConfig {
    access?: Action;
  }
}

/** Routes of a library's plugin, which cannot say it themselves: the page to try the API. */
const PLUGIN_ROUTES = /^\/api\/docs(\/|$)/;

/**
 * Deny by default: a route that does not say who may call it stops the start, and every request is
 * checked against what its route says before its body is read.
 */
export function guardAccess(app: FastifyInstance): void {
  app.addHook("onRoute", (route: RouteOptions) => {
    if (PLUGIN_ROUTES.test(route.url)) route.access = "public";
    if (!isAction(route.access)) {
      throw new Error(`${route.method} ${route.url} does not say who may call it`);
    }
    route.config = { ...route.config, access: route.access };
    route.schema = {
      ...route.schema,
      response: {
        ...responsesOf(route),
        "4xx": problemAnswer("Refused"),
        "5xx": problemAnswer("Failed"),
      },
    };
  });
  app.addHook("onRequest", async (request: FastifyRequest) => {
    if (!isSafe(request.method)) refuseCrossSite(request);
    const { access } = request.routeOptions.config;
    if (!access || may(request.actor, access)) return;
    throw request.actor ? notAllowed(access) : notSignedIn();
  });
}

const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ProblemBody } },
});

const responsesOf = (route: RouteOptions) =>
  route.schema?.response as Record<string, unknown> | undefined;

const isSafe = (method: string) => ["GET", "HEAD", "OPTIONS"].includes(method);

/** Browsers say where a request comes from; a program that sends neither header has no cookies to abuse. */
function refuseCrossSite({ headers, host }: FastifyRequest): void {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw crossSite();
  const { origin } = headers;
  if (origin !== undefined && (origin === "null" || URL.parse(origin)?.host !== host))
    throw crossSite();
}
