import cookie from "@fastify/cookie";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { registerAjvFormats } from "@fastify/type-provider-typebox";
import fastify, { type FastifyInstance } from "fastify";
import { identify } from "./auth/identify.ts";
import { auth } from "./auth/routes.ts";
import { boundaries } from "./boundaries/routes.ts";
import { openChangeFeed } from "./commit/changes.ts";
import { changes } from "./commit/routes.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/connect.ts";
import { districts } from "./districts/routes.ts";
import { files } from "./files/routes.ts";
import { guardAccess } from "./http/access.ts";
import { checkAnswers } from "./http/answers.ts";
import { answerFailure, answerProblems } from "./http/errors.ts";
import { cleanInput } from "./http/input.ts";
import { limitRates } from "./http/limits.ts";
import { describeRoutes } from "./http/openapi.ts";
import { protect } from "./http/protection.ts";
import { serveClient } from "./http/static.ts";
import { validatorCompiler } from "./http/validation.ts";
import { names } from "./names/routes.ts";
import { search } from "./search/routes.ts";
import { settings } from "./settings/routes.ts";
import { start } from "./start/routes.ts";
import { tileLayers } from "./tile-layers.ts";
import { tiles } from "./tiles/routes.ts";

/** Bodies are small; an upload route states its own limit. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/**
 * The program without its listener: platform first, then the slices. Tests inject requests into it.
 *
 * @throws Error when a route does not say who may call it
 */
export async function createApp(database: Database, config: Config): Promise<FastifyInstance> {
  registerAjvFormats();
  const app = fastify({
    logger: config.nodeEnv === "test" ? false : { level: "warn" },
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 10_000 },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    trustProxy: config.publicUrl ? "loopback" : false,
    frameworkErrors: answerFailure,
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(validatorCompiler);
  app.decorate("db", database.db);
  const feed = await openChangeFeed(database);
  app.decorate("changeFeed", feed);
  app.addHook("onClose", async () => feed.close());

  answerProblems(app);
  await protect(app, config);
  await limitRates(app, config);
  await app.register(cookie);
  identify(app);
  guardAccess(app);
  app.addHook("preValidation", cleanInput);
  if (config.nodeEnv !== "production") checkAnswers(app);
  await describeRoutes(app);

  await app.register(start(database, config));
  await app.register(auth);
  await app.register(changes);
  await app.register(settings);
  await app.register(search);
  await app.register(districts);
  await app.register(names);
  await app.register(boundaries);
  await app.register(files(config.dataDir));
  await app.register(tiles(database, tileLayers, config));
  await serveClient(app);
  return app;
}
