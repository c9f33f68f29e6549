import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import { tooManyRequests } from "./problems.ts";

/** Requests a minute from one address; a whole office can stand behind it. Tiles are not counted. */
const REQUESTS_A_MINUTE = 3_000;

/** Bounds what one address may ask of the API. */
export async function limitRates(app: FastifyInstance, config: Config): Promise<void> {
  if (config.nodeEnv === "test") return;
  await app.register(rateLimit, {
    global: true,
    max: REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    allowList: ({ url }) => !url.startsWith("/api/"),
    errorResponseBuilder: (_request, { ttl }) => tooManyRequests(Math.ceil(ttl / 1000)),
  });
}
