import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";

/** Where the national map service 天地图 serves its tiles from. */
const TIANDITU = "https://*.tianditu.gov.cn";

/**
 * Security headers. Everything a page loads comes from this server, but for the optional base map;
 * the map's worker and the service worker are our own files, so no `blob:` is needed.
 */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  const baseMap = config.tiandituKey ? [TIANDITU] : [];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        workerSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:", ...baseMap],
        connectSrc: ["'self'", ...baseMap],
        fontSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The proxy that brings TLS also sets this; on plain loopback it would lock browsers out.
    strictTransportSecurity: config.publicUrl?.startsWith("https") ?? false,
    referrerPolicy: { policy: "same-origin" },
  });
  // What the API answers depends on who asks: no cache between keeps it, and none gives it out unasked.
  app.addHook("onRequest", async ({ url }, reply) => {
    if (url.startsWith("/api/")) reply.header("Cache-Control", "private, no-cache");
  });
  await app.register(compress, { global: true, threshold: 1024, encodings: ["gzip"] });
}
