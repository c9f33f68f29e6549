import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance, FastifySchema, RouteOptions } from "fastify";
import { Type } from "typebox";
import { VERSION } from "../version.ts";
import { UUID_V7, VERSION_TAG } from "./request.ts";

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
    transform: ({ schema, url, route }) => ({ url, schema: described(schema, route) }),
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
    handler: async () => withPrefixItems(app.swagger()),
  });
}

/** TypeBox writes tuples the way of draft 7; OpenAPI 3.1 holds JSON Schema of 2020-12. */
function withPrefixItems(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPrefixItems);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).map(([name, member]) => [name, withPrefixItems(member)]);
  const { additionalItems, ...schema } = Object.fromEntries(members);
  return Array.isArray(schema.items)
    ? { ...schema, prefixItems: schema.items, items: additionalItems ?? true }
    : schema;
}

/** Adds to a route's schema what its contract says beside it: the right and the headers of a write. */
function described(schema: FastifySchema, { access, write }: RouteOptions): FastifySchema {
  return {
    ...schema,
    ...(access !== "public" && { security: [{ session: [] }] }),
    ...(write && { headers: write === "change" ? ChangeHeaders : CreateHeaders }),
    description: `Right: \`${access}\``,
  };
}

const CreateHeaders = Type.Object({
  "Idempotency-Key": Type.String({
    description: "A UUIDv7 made by the client; the same again gets the same answer",
    pattern: UUID_V7.source,
  }),
});

const ChangeHeaders = Type.Object({
  ...CreateHeaders.properties,
  "If-Match": Type.String({
    description: "The version that the change is based on, as in an ETag",
    pattern: VERSION_TAG.source,
  }),
});
