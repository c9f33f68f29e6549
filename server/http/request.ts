import type { FastifyRequest } from "fastify";
import type { Write } from "../commit/commit.ts";
import type { Body, Contract } from "./contract.ts";
import { idempotencyKeyMissing, versionMissing } from "./problems.ts";

export const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const VERSION_TAG = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The wish to write that a request carries, for `contract`.
 *
 * @throws Problem `idempotency-key-missing` (400), `version-missing` (428)
 */
export function writeOf<C extends Contract>(
  contract: C,
  request: FastifyRequest,
): Write<Body<C>> & { subjectId: string; base: number } {
  const body = request.body as Body<C>;
  const { id } = { ...(body as { id?: string } | null), ...(request.params as { id?: string }) };
  if (id === undefined) throw new Error(`${contract.url} writes but names no subject`);
  return {
    actor: request.actor,
    address: request.ip,
    agent: request.headers["user-agent"]?.slice(0, 300) ?? null,
    operationId: operationIdOf(request),
    contract: `${contract.method} ${contract.url}`,
    subjectId: id,
    base: contract.write === "change" ? baseOf(request) : 0,
    body,
    why: (body as { why?: string } | null)?.why ?? null,
  };
}

function operationIdOf(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !UUID_V7.test(key)) throw idempotencyKeyMissing();
  return key;
}

function baseOf(request: FastifyRequest): number {
  const version = VERSION_TAG.exec(request.headers["if-match"] ?? "")?.[1];
  if (version === undefined) throw versionMissing();
  return Number(version);
}
