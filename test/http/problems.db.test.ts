import type { FastifyInstance, InjectOptions } from "fastify";
import { describe, expect } from "vitest";
import { test, writing } from "../support/app.ts";

const signIn = (app: FastifyInstance, options: Omit<InjectOptions, "method" | "url">) =>
  app.inject({ method: "POST", url: "/api/session", ...options });
const json = { "content-type": "application/json" };

/** Nested so deep that reading it without care would end the program. */
const DEEP = "[".repeat(100_000) + "]".repeat(100_000);

describe("a refusal", () => {
  test("is RFC 9457 with a stable code, whatever the route", async ({ app }) => {
    const answer = await app.inject("/api/places/00000000-0000-7000-8000-000000000000");
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.json()).toEqual({
      type: "/problems/not-found",
      status: 404,
      code: "not-found",
      title: "No such record; it may have gone, or its number is wrong",
      params: { what: "place" },
    });
  });

  test.for([
    ["GET", "/api/nothing", 404, "no-such-address"],
    ["GET", "/api", 404, "no-such-address"],
    ["GET", "/api/", 404, "no-such-address"],
    ["GET", "/tiles/", 404, "no-such-address"],
    ["POST", "/api/nothing", 404, "no-such-address"],
    ["PUT", "/api/session", 404, "no-such-address"],
    ["GET", "/api/places/%E0%A4%A", 400, "bad-request"],
  ] as const)("%s %s answers %i %s", async ([method, url, status, code], { app }) => {
    const answer = await app.inject({ method, url });
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.statusCode).toBe(status);
  });

  test("names every field at fault", async ({ app }) => {
    const answer = await signIn(app, { payload: { username: 1, extra: true } });
    expect(answer.json()).toMatchObject({
      status: 400,
      code: "invalid-input",
      params: {
        faults: [
          { field: "/body/password", fault: "required" },
          { field: "/body/extra", fault: "unknown" },
          { field: "/body/username", fault: "type" },
        ],
      },
    });
  });

  test.for([
    ["broken JSON", { headers: json, payload: '{"username":' }, 400, "malformed-json"],
    ["no JSON at all", { headers: json, payload: "" }, 400, "malformed-json"],
    [
      "a poisoned prototype",
      { headers: json, payload: '{"__proto__":{"a":1}}' },
      400,
      "malformed-json",
    ],
    ["a list", { headers: json, payload: "[]" }, 400, "invalid-input"],
    ["nothing", {}, 400, "invalid-input"],
    ["deep nesting", { headers: json, payload: DEEP }, 400, "invalid-input"],
    [
      "plain text",
      { headers: { "content-type": "text/plain" }, payload: "x" },
      400,
      "invalid-input",
    ],
    [
      "XML",
      { headers: { "content-type": "text/xml" }, payload: "<x/>" },
      415,
      "unsupported-media-type",
    ],
    ["NUL", { payload: { username: "a\0b", password: "x" } }, 400, "invalid-input"],
    [
      "a lone surrogate",
      { headers: json, payload: '{"username":"\\ud800","password":"x"}' },
      400,
      "invalid-input",
    ],
  ] as const)("of a body with %s is %i %s", async ([, options, status, code], { app }) => {
    const answer = await signIn(app, options);
    expect(answer.json()).toMatchObject({ status, code });
  });

  test("of a body of 50 MB is 413, and nothing is written", async ({ db, person }) => {
    const officer = await person("officer");
    const before = await db.selectFrom("operation").select("id").execute();
    const answer = await officer.inject({
      method: "POST",
      url: "/api/places",
      headers: { ...json, ...writing() },
      payload: `{"description":"${"x".repeat(50 * 2 ** 20)}"}`,
    });
    expect(answer.json()).toMatchObject({ status: 413, code: "body-too-large" });
    expect(await db.selectFrom("operation").select("id").execute()).toEqual(before);
  });

  test("names the parameter of an address", async ({ app }) => {
    const answer = await app.inject("/api/places?limit=1.5&unknown=1");
    expect(answer.json().params.faults).toEqual([
      { field: "/query/unknown", fault: "unknown" },
      { field: "/query/limit", fault: "type" },
    ]);
  });

  test("of text that no database can hold names where it stands", async ({ app }) => {
    const answer = await app.inject("/api/search?q=%00");
    expect(answer.json().params.faults).toEqual([{ field: "/query/q", fault: "nul-or-surrogate" }]);
  });
});
