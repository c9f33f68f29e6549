import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Type } from "typebox";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addressOf, call } from "../../client/api.ts";
import { NetworkError, ProblemError, staleSides } from "../../client/problems.ts";
import { ById, Closed, type Contract } from "../../server/http/contract.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on this machine; each request takes the next answer, the last one stays. */
let server: Server;
let answers: Answer[];
let requests: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
const original = globalThis.fetch;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    const type = status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(status, { "content-type": type, ...headers }).end(JSON.stringify(body));
  };

const problem = (status: number, code: string, params = {}) =>
  json(status, { type: "about:blank", status, code, title: code, params });

beforeEach(async () => {
  [answers, requests] = [[], []];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    (answers.length > 1 ? answers.shift() : answers[0])?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  // Addresses of the client are relative to the page, which Node does not have.
  globalThis.fetch = (input, init) =>
    original(new URL(String(input), `http://127.0.0.1:${port}`), init);
});

afterEach(async () => {
  globalThis.fetch = original;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const Thing = Closed({ id: Type.String() });

const readThing = {
  method: "GET",
  url: "/api/things/:id",
  access: "public",
  schema: { summary: "", params: ById, response: { 200: Thing } },
} as const satisfies Contract;

const changeThing = {
  method: "PATCH",
  url: "/api/things/:id",
  access: "public",
  write: "change",
  schema: {
    summary: "",
    params: ById,
    body: Closed({ text: Type.String() }),
    response: { 200: Thing },
  },
} as const satisfies Contract;

const input = { params: { id: "a b/ü" } };
const change = { ...input, body: { text: "改" } };
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("call", () => {
  it("throws what the server refused, with code and parameters", async () => {
    answers = [problem(412, "stale", { base: 1, theirs: 2, yours: 3 })];
    const error = await call(changeThing, change, { version: 3 }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 412, code: "stale" });
    expect(staleSides(error)).toEqual({ base: 1, theirs: 2, yours: 3 });
    expect(requests).toHaveLength(1);
  });

  it("tells a proxy's page from a problem of ours", async () => {
    answers = [
      (_, response) => response.writeHead(502, { "content-type": "text/html" }).end("<p>"),
    ];
    await expect(call(readThing, input)).rejects.toMatchObject({ status: 502, code: "internal" });
  });

  it("says that no answer came, before or in the middle of it", async () => {
    answers = [
      (request) => request.socket.destroy(),
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "99" });
        response.write('{"id":');
        setTimeout(() => response.destroy(), 20);
      },
    ];
    await expect(call(readThing, input)).rejects.toBeInstanceOf(NetworkError);
    await expect(call(readThing, input)).rejects.toBeInstanceOf(NetworkError);
  });

  it("leaves off when it is told to, without calling that a network failure", async () => {
    answers = [problem(503, "unavailable")];
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("enough")), 50);
    await expect(call(readThing, input, { signal: stop.signal })).rejects.toThrow("enough");
    expect(requests).toHaveLength(1);
  });

  it("repeats a write under the same operation id while the server is not available", async () => {
    answers = [problem(503, "unavailable"), json(200, { id: "1" })];
    const from = performance.now();
    await expect(call(changeThing, change, { version: 3 })).resolves.toEqual({ id: "1" });
    expect(performance.now() - from).toBeGreaterThan(900);
    const keys = requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(UUID_V7);
    expect(keys[1]).toBe(keys[0]);
    expect(requests.every(({ headers }) => headers["if-match"] === '"3"')).toBe(true);
    expect(requests[1]).toMatchObject({
      method: "PATCH",
      url: "/api/things/a%20b%2F%C3%BC",
      body: '{"text":"改"}',
    });
  });

  it("waits as long as Retry-After asks", async () => {
    const busy = { status: 503, code: "unavailable", params: {} };
    answers = [json(503, busy, { "retry-after": "2" }), json(200, { id: "1" })];
    const from = performance.now();
    await call(readThing, input);
    expect(performance.now() - from).toBeGreaterThan(1_900);
  });

  it("sends neither operation id nor body with a read", async () => {
    answers = [json(200, { id: "1" })];
    await call(readThing, input);
    expect(requests[0]?.headers).not.toHaveProperty("idempotency-key");
    expect(requests[0]?.headers).not.toHaveProperty("content-type");
  });
});

describe("addressOf", () => {
  it("leaves out what is not asked and escapes what is", () => {
    const querystring = { q: "舒 兰&", limit: 5, kind: undefined, bbox: "" };
    expect(addressOf("/api/search", { querystring })).toBe(
      "/api/search?q=%E8%88%92+%E5%85%B0%26&limit=5",
    );
  });
});
