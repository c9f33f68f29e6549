import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problemOfDatabaseError } from "../commit/database-refusals.ts";
import { DatabaseUnavailable } from "../db/refusals.ts";
import { say } from "../text/message.ts";
import type { ProblemBody } from "./contract.ts";
import { faultsOf } from "./faults.ts";
import { invalidInput, noSuchAddress, Problem, unavailable } from "./problems.ts";
import { httpProblems } from "./text.ts";

/** Seconds after which a client may ask again while the database is away. */
const RETRY_AFTER_S = 2;

/** Turns every failure into RFC 9457 `application/problem+json`, at this one place. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler((_request: FastifyRequest, reply) => sendProblem(reply, noSuchAddress()));
}

/** Answers a request that failed, in a route or before any was found. */
export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, "request failed");
  return sendProblem(reply, problem);
}

export function sendProblem(reply: FastifyReply, problem: Problem) {
  const { retryAfterS } = problem.params;
  if (typeof retryAfterS === "number") reply.header("Retry-After", retryAfterS);
  const body: ProblemBody = {
    type: `/problems/${problem.code}`,
    status: problem.status,
    code: problem.code,
    title: titleOf(problem),
    params: problem.params,
  };
  // Not through the route's serializer: a problem is the same whatever the route answers otherwise.
  return reply
    .code(problem.status)
    .type("application/problem+json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(body);
}

function titleOf({ code, params }: Problem): string {
  const text = Object.entries(httpProblems).find(([known]) => known === code)?.[1];
  return text ? say(text, "en", params) : code.replaceAll("-", " ");
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailable) return unavailable(RETRY_AFTER_S);
  if (Array.isArray(error.validation)) {
    return invalidInput(faultsOf(error.validation, error.validationContext ?? "body"));
  }
  return problemOfDatabaseError(error) ?? problemOfFastify(error);
}

/** What Fastify itself refuses, by its own code. */
export const REFUSED_BY_FASTIFY: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body-too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported-media-type",
  FST_ERR_CTP_EMPTY_JSON_BODY: "malformed-json",
  FST_ERR_CTP_INVALID_JSON_BODY: "malformed-json",
};

function problemOfFastify(error: FastifyError): Problem {
  const status = error.statusCode ?? 500;
  if (status >= 500) return new Problem(500, "internal");
  const code =
    REFUSED_BY_FASTIFY[error.code] ??
    (error instanceof SyntaxError ? "malformed-json" : "bad-request");
  return new Problem(status, code);
}
