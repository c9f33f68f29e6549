import type { FastifyInstance } from "fastify";
import type { TSchema } from "typebox";
import { Compile, type Validator } from "typebox/compile";

/**
 * In development and tests every answer is held against its route's schema, enums included, so that
 * a route cannot promise one thing and send another.
 */
export function checkAnswers(app: FastifyInstance): void {
  const compiled = new WeakMap<TSchema, Validator>();
  app.addHook("preSerialization", async (request, reply, payload) => {
    const responses = request.routeOptions.schema?.response as Record<string, TSchema> | undefined;
    const schema = responses?.[reply.statusCode];
    if (!schema) return payload;
    const validator = compiled.get(schema) ?? Compile(schema);
    compiled.set(schema, validator);
    if (!validator.Check(payload)) {
      const [error] = validator.Errors(payload);
      throw new Error(`${request.url} answers ${error?.instancePath} ${error?.message}`);
    }
    return payload;
  });
}
