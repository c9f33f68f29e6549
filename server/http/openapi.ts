import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { VERSION } from "../version.ts";

/** OpenAPI 3.1 of every route at `/api/openapi.json`, and a page to try them at `/api/docs`. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Dijie 地界",
        description: "Place names and boundaries of a county. 县级地名与界线管理",
        version: VERSION,
        license: { name: "Apache-2.0" },
      },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "dijie-session" } },
      },
    },
    transform: ({ schema, url, route }) => {
      const access = (route as { access?: string }).access;
      const write = (route as { write?: string }).write;
      return {
        url,
        schema: {
          ...schema,
          ...(access !== "public" && { security: [{ session: [] }] }),
          description: `Right: \`${access}\`${write ? `; send \`Idempotency-Key\`${write === "change" ? " and `If-Match`" : ""}` : ""}`,
        },
      };
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: false,
    uiConfig: { url: "/api/openapi.json" },
  });
  app.route({
    method: "GET",
    url: "/api/openapi.json",
    access: "public",
    schema: { summary: "This description", response: { 200: Type.Unknown() } },
    handler: async () => app.swagger(),
  });
}
