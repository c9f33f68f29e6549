import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { FastifyInstance, RouteOptions } from "fastify";

export interface MountedRoute {
  method: string;
  url: string;
  access: RouteOptions["access"];
  hidden: boolean;
}

/** Where Fastify tells of every app that is made. */
const CHANNEL = "fastify.initialization";

/** Every route of the app that `create` makes, told by its router and not by the list of slices. */
export async function mountedRoutes(
  create: () => Promise<FastifyInstance>,
): Promise<{ app: FastifyInstance; routes: readonly MountedRoute[] }> {
  const mounted: RouteOptions[] = [];
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook("onRoute", (route) => {
      mounted.push(route);
    });
  };
  subscribe(CHANNEL, listen);
  try {
    const app = await create();
    await app.ready();
    return { app, routes: mounted.flatMap(routesOf) };
  } finally {
    unsubscribe(CHANNEL, listen);
  }
}

const routesOf = ({ method, url, access, schema }: RouteOptions): MountedRoute[] =>
  [method].flat().map((each) => ({ method: each, url, access, hidden: schema?.hide ?? false }));

/** Whether a request to a route may change something. */
export const isMutating = ({ method }: Pick<MountedRoute, "method">) =>
  !["GET", "HEAD", "OPTIONS"].includes(method);

/** An address of a route, with something in the place of each parameter. */
export const addressOf = (url: string) =>
  url
    .replace(":id", "019b7d33-4000-7000-8000-000000000000")
    .replace(/:version|:z|:x|:y/g, "1")
    .replace(/:layer/g, "places")
    .replace(/:[a-z0-9]+/gi, "0")
    .replace("*", "");
