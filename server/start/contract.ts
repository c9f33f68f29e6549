import { type Static, Type } from "typebox";
import { ROLES } from "../auth/rights.ts";
import { Closed, type Contract, Nullable, OneOf, Uuid } from "../http/contract.ts";

export const readHealth = {
  method: "GET",
  url: "/api/health",
  access: "public",
  schema: {
    summary: "Whether the program and its database answer",
    response: {
      200: Closed({
        status: Type.Literal("ok"),
        version: Type.String(),
        database: Closed({
          kind: OneOf(["embedded", "server"]),
          postgres: Type.String(),
          postgis: Type.String(),
        }),
        migrations: Type.Integer(),
      }),
    },
  },
} as const satisfies Contract;

export const AppFacts = Closed({
  version: Type.String(),
  /** Whether the records are a demonstration, which every screen then says. */
  demonstration: Type.Boolean(),
  demonstrationAccounts: Type.Array(Closed({ username: Type.String(), role: OneOf(ROLES) })),
  tiandituKey: Nullable(Type.String()),
  county: Nullable(
    Closed({
      id: Uuid,
      name: Type.String(),
      romanization: Type.String(),
      bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
    }),
  ),
  seq: Type.Integer(),
});
export type AppFacts = Static<typeof AppFacts>;

export const readApp = {
  method: "GET",
  url: "/api/app",
  access: "public",
  schema: { summary: "What the client needs to know at its start", response: { 200: AppFacts } },
} as const satisfies Contract;
