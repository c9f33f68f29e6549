import fastify, { type FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { createApp } from "../../server/app.ts";
import { isAction, may, ROLES } from "../../server/auth/rights.ts";
import { readConfig } from "../../server/config.ts";
import { guardAccess } from "../../server/http/access.ts";
import { test as base, writing } from "../support/app.ts";
import { addressOf, isMutating, type MountedRoute, mountedRoutes } from "../support/routes.ts";

const config = readConfig({ NODE_ENV: "test", DEMO: "0" });

/** The app once more, with what its router mounted. Signing out comes last: it ends the session. */
const test = base.extend("mounted", async ({ database, db: _ }, { onCleanup }) => {
  const { app, routes } = await mountedRoutes(() => createApp(database, config));
  onCleanup(() => app.close());
  const byUrl = (a: MountedRoute, b: MountedRoute) =>
    Number(a.method === "DELETE") - Number(b.method === "DELETE") || a.url.localeCompare(b.url);
  return { app, routes: routes.toSorted(byUrl) };
});

type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

const ask = (app: FastifyInstance, { method, url }: MountedRoute, headers = {}) =>
  app.inject({ method: method as Method, url: addressOf(url), headers });

describe("a route", () => {
  test("that does not say who may call it stops the start", async () => {
    const app = fastify();
    guardAccess(app);
    expect(() => app.get("/open", async () => "")).toThrow("does not say who may call it");
    expect(() =>
      app.route({
        method: "GET",
        url: "/x",
        access: "toString" as "public",
        handler: async () => "",
      }),
    ).toThrow("does not say who may call it");
    await app.close();
  });

  test("is in the description, and what is described is mounted", async ({ mounted }) => {
    const { paths } = (await mounted.app.inject("/api/openapi.json")).json();
    const described = Object.entries<Record<string, unknown>>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const open = mounted.routes
      .filter(
        ({ method, url, hidden }) => method !== "HEAD" && !hidden && !url.startsWith("/api/docs"),
      )
      .map(({ method, url }) => `${method} ${url.replace(/:([a-z]+)/g, "{$1}")}`);
    expect(open.toSorted()).toEqual(described.toSorted());
    expect(open.length).toBeGreaterThan(25);
    const hidden = mounted.routes.filter((route) => route.hidden && route.method !== "HEAD");
    expect(hidden.filter(({ url }) => !url.startsWith("/api/docs")).map(({ url }) => url)).toEqual([
      "/*",
    ]);
  });

  test("that changes something is open to nobody but for signing in and out", ({ mounted }) => {
    const open = mounted.routes.filter((route) => isMutating(route) && route.access === "public");
    expect(open.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
      "DELETE /api/session",
      "POST /api/session",
    ]);
  });
});

describe("who may call each route is what the rights say", () => {
  const allowed = (status: number) => status !== 401 && status !== 403;

  test.for(ROLES)("%s", async (role, { mounted, person }) => {
    const { cookies } = await person(role);
    for (const route of mounted.routes) {
      const { statusCode } = await mounted.app.inject({
        method: route.method as Method,
        url: addressOf(route.url),
        cookies,
      });
      const expected = isAction(route.access) && may({ role }, route.access);
      const isSignIn = route.method === "POST" && route.url === "/api/session";
      expect([route.method, route.url, isSignIn || allowed(statusCode)]).toEqual([
        route.method,
        route.url,
        expected,
      ]);
      expect(statusCode).toBeLessThan(500);
      if (!expected && !isSignIn) expect(statusCode).toBe(403);
    }
  });

  test("nobody", async ({ mounted }) => {
    for (const route of mounted.routes) {
      const { statusCode } = await ask(mounted.app, route);
      expect([route.url, allowed(statusCode)]).toEqual([route.url, route.access === "public"]);
      if (route.access !== "public") expect(statusCode).toBe(401);
    }
  });

  test("an administrator who was disabled is nobody", async ({ mounted, person }) => {
    const { id, cookies } = await person("administrator");
    const admin = await person("administrator");
    const body = { displayName: "left", role: "administrator", disabled: true };
    const url = `/api/accounts/${id}`;
    const change = await admin.inject({ method: "PATCH", url, headers: writing(1), body });
    expect(change.statusCode).toBe(200);
    for (const route of mounted.routes) {
      const answer = await mounted.app.inject({
        method: route.method as Method,
        url: addressOf(route.url),
        cookies,
      });
      expect([route.url, answer.statusCode === 401]).toEqual([
        route.url,
        route.access !== "public",
      ]);
    }
  });
});

describe("a request that changes something", () => {
  test.for([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost.evil.example" },
    { origin: "not an address" },
  ])("from another site is refused: %o", async (headers, { mounted }) => {
    for (const route of mounted.routes.filter(isMutating)) {
      const answer = await ask(mounted.app, route, { ...headers, host: "localhost" });
      expect([route.url, answer.json().code]).toEqual([route.url, "cross-site"]);
    }
  });

  test.for([
    {},
    { "sec-fetch-site": "same-origin", origin: "http://localhost" },
    { "sec-fetch-site": "none" },
  ])("from our own pages or from a program is not: %o", async (headers, { mounted }) => {
    for (const route of mounted.routes.filter(isMutating)) {
      const answer = await ask(mounted.app, route, { ...headers, host: "localhost" });
      expect(answer.json().code).not.toBe("cross-site");
    }
  });
});
