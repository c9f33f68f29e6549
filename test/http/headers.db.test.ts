import { describe, expect } from "vitest";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { test } from "../support/app.ts";

const directives = (policy: unknown) =>
  new Map(
    String(policy)
      .split(";")
      .map((directive) => {
        const [name = "", ...sources] = directive.trim().split(" ");
        return [name, sources.join(" ")] as const;
      }),
  );

describe("every answer", () => {
  test.for(["/api/health", "/api/docs/", "/", "/api/nothing"])(
    "%s forbids what is not ours",
    async (url, { app }) => {
      const { headers } = await app.inject(url);
      const policy = directives(headers["content-security-policy"]);
      expect(policy.get("default-src")).toBe("'self'");
      expect(policy.get("script-src")).toBe("'self'");
      expect(policy.get("style-src")).toBe("'self'");
      expect(policy.get("worker-src")).toBe("'self'");
      expect(policy.get("object-src")).toBe("'none'");
      expect(policy.get("base-uri")).toBe("'none'");
      expect(policy.get("frame-ancestors")).toBe("'none'");
      expect([...policy.values()].join(" ")).not.toMatch(/unsafe|\*/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("strict-transport-security");
    },
  );

  test("of the API is kept by no cache between", async ({ app }) => {
    const { headers } = await app.inject("/api/places");
    expect(headers["cache-control"]).toBe("private, no-cache");
  });

  test("lets the base map in only where a key is configured, and asks for TLS behind it", async ({
    database,
    app: _,
  }) => {
    const config = readConfig({
      NODE_ENV: "test",
      TIANDITU_KEY: "abc",
      PUBLIC_URL: "https://names.example.cn",
    });
    const other = await createApp(database, config);
    const { headers } = await other.inject("/api/health");
    await other.close();
    expect(directives(headers["content-security-policy"]).get("img-src")).toContain("tianditu");
    expect(headers["strict-transport-security"]).toContain("max-age=");
  });
});

test("an address that asks too often waits; tiles are not counted", async ({
  database,
  app: _,
}) => {
  const config = readConfig({ NODE_ENV: "production", DEMO: "0" });
  const limited = await createApp(database, config);
  const ask = (url: string) => limited.inject(url).then(({ statusCode }) => statusCode);
  const statuses: number[] = [];
  while (!statuses.includes(429) && statuses.length < 4_000) {
    statuses.push(
      ...(await Promise.all(Array.from({ length: 100 }, () => ask("/api/romanization")))),
    );
  }
  const refused = await limited.inject("/api/session");
  const tile = await ask("/tiles/places.json");
  await limited.close();
  expect(statuses.indexOf(429)).toBe(3_000);
  expect(refused.json()).toMatchObject({ status: 429, code: "too-many-requests" });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(tile).toBe(200);
});

test("health tells the program, its database and its migrations", async ({ app, database }) => {
  const answer = await app.inject("/api/health");
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: {
      kind: database.kind,
      postgres: expect.stringMatching(/^1[5-9]/),
      postgis: expect.stringMatching(/^3\./),
    },
    migrations: expect.any(Number),
  });
});

test("a request is cut off, whatever part of it is slow", ({ app }) => {
  expect(app.server.requestTimeout).toBe(30_000);
  expect(app.server.headersTimeout).toBe(10_000);
});
