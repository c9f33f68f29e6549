import { v7 as uuidv7 } from "uuid";
import type { Contract, Input, Output } from "../server/http/contract.ts";
import { NetworkError, ProblemError } from "./problems.ts";

/** How often a write or read is sent again while the server says that it is not available. */
const MOST_ATTEMPTS = 4;
/** The longest wait between two of them, seconds, whatever Retry-After asks. */
const LONGEST_WAIT_S = 10;

/** The parts of a request, when the contract is not known by type. */
export type AnyInput = { params?: object; querystring?: object; body?: unknown };

/** What may be said beside a contract's own input. */
export interface CallOptions {
  signal?: AbortSignal;
  /** The operation that a write is: kept when it is sent again, so that it happens once. */
  operationId?: string;
}

type OptionsOf<C extends Contract> = C extends { write: "change" }
  ? CallOptions & { version: number }
  : CallOptions;

type Arguments<C extends Contract> = C extends { write: "change" }
  ? [input: Input<C>, options: OptionsOf<C>]
  : unknown extends Input<C>
    ? [input?: Record<never, never>, options?: CallOptions]
    : [input: Input<C>, options?: CallOptions];

/** Says "lost" when the server answers that nobody is signed in. */
export const sessionState = new EventTarget();

/** A fresh operation id or record id: UUIDv7. */
export const newId = (): string => uuidv7();

/**
 * Asks the server what `contract` says; the only place where the client fetches.
 *
 * A read or write is repeated while the server answers 503, a write under the same operation id.
 *
 * @throws ProblemError when the server refuses
 * @throws NetworkError when no answer came
 */
export async function call<const C extends Contract>(
  contract: C,
  ...[input, options]: Arguments<C>
): Promise<Output<C>> {
  return (await ask(contract, input ?? {}, options ?? {})) as Output<C>;
}

/** `call` for a contract whose type is not known where it is sent, such as one kept for later. */
export async function ask(
  contract: Contract,
  parts: AnyInput,
  { signal, ...rest }: CallOptions & { version?: number },
): Promise<unknown> {
  const request: RequestInit = {
    method: contract.method,
    headers: headersOf(contract, parts, rest),
    credentials: "same-origin",
    ...(signal ? { signal } : {}),
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
  };
  return answerOf(await send(addressOf(contract.url, parts), request));
}

/** A contract's address with its path parameters and query filled in. */
export function addressOf(url: string, { params = {}, querystring = {} }: AnyInput): string {
  const values: Record<string, unknown> = { ...params };
  const path = url.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(querystring)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function headersOf(
  contract: Contract,
  { body }: AnyInput,
  { operationId, version }: { operationId?: string; version?: number },
): Headers {
  const headers = new Headers({ accept: "application/json" });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (contract.write) headers.set("idempotency-key", operationId ?? newId());
  if (contract.write === "change" && version !== undefined) headers.set("if-match", `"${version}"`);
  return headers;
}

async function send(address: string, request: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetchOrSayNetwork(address, request);
    if (response.status !== 503 || attempt === MOST_ATTEMPTS) return response;
    await pause(waitS(response), request.signal ?? null);
  }
}

async function fetchOrSayNetwork(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new NetworkError(error);
  }
}

const waitS = (response: Response): number => {
  const asked = Number(response.headers.get("retry-after"));
  return Math.min(Number.isFinite(asked) && asked > 0 ? asked : 1, LONGEST_WAIT_S);
};

const pause = (seconds: number, signal: AbortSignal | null) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

async function answerOf(response: Response): Promise<unknown> {
  const isJson = /[/+]json\b/.test(response.headers.get("content-type") ?? "");
  const answer: unknown = isJson ? await readJson(response) : undefined;
  if (response.ok && isJson) return answer;
  if (response.status === 401) sessionState.dispatchEvent(new Event("lost"));
  throw new ProblemError(
    problemIn(answer) ?? { status: response.status, code: "internal", params: {} },
  );
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new NetworkError(error); // The answer broke off halfway.
  }
}

function problemIn(answer: unknown): Pick<ProblemError, "status" | "code" | "params"> | null {
  if (typeof answer !== "object" || answer === null) return null;
  const { status, code, params } = answer as Record<string, unknown>;
  if (typeof status !== "number" || typeof code !== "string") return null;
  return { status, code, params: (params ?? {}) as Record<string, unknown> };
}
