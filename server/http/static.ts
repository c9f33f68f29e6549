import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "./errors.ts";
import { noSuchAddress } from "./problems.ts";

/** Where the built client lies. */
export const CLIENT_DIRECTORY = join(import.meta.dirname, "../../dist/client");

/** Serves the built client; an address without a file opens the app, which reads the address itself. */
export async function serveClient(
  app: FastifyInstance,
  directory = CLIENT_DIRECTORY,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    serve: false,
  });
  app.route({
    method: "GET",
    url: "/*",
    access: "public",
    schema: { hide: true },
    handler: (request, reply) => {
      const path = (request.params as { "*": string })["*"];
      if (/^(api|tiles)(\/|$)/.test(path)) return sendProblem(reply, noSuchAddress());
      const isFile = /\.[a-z0-9]+$/i.test(path);
      const isAsset = path.startsWith("assets/");
      if (!isFile) return reply.sendFile("index.html", { maxAge: 0 });
      return reply.sendFile(path, { maxAge: isAsset ? "1y" : 0, immutable: isAsset });
    },
  });
}
