import type { Actor } from "../auth/rights.ts";
import type { ChangeFeed } from "../commit/changes.ts";
import type { Db } from "../db/kysely.ts";

/** What every route can reach through the app, and what is known of every request. */
declare module "fastify" {
  interface FastifyInstance {
    db: Db;
    changeFeed: ChangeFeed;
  }
  interface FastifyRequest {
    /** Who is signed in, or null. */
    actor: Actor | null;
  }
}
