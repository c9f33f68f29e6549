import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { test as base, describe, expect } from "vitest";
import { serveClient } from "../../server/http/static.ts";

const test = base.extend("client", async ({ task: _ }, { onCleanup }) => {
  const root = mkdtempSync(join(tmpdir(), "dijie-client-"));
  const directory = join(root, "client");
  mkdirSync(join(directory, "assets"), { recursive: true });
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(directory, "index.html"), "<title>Dijie</title>");
  writeFileSync(join(directory, "service-worker.js"), "// worker");
  writeFileSync(join(directory, "assets/main-abc.js"), "// main");
  const app = fastify();
  await serveClient(app, directory);
  onCleanup(async () => {
    await app.close();
    rmSync(root, { recursive: true });
  });
  return app;
});

describe("an address without a file", () => {
  test.for(["/", "/places", "/places/019b-a", "/settings?x=1", "/地名/舒兰"])(
    "%s opens the app, asked for anew each time",
    async (url, { client }) => {
      const answer = await client.inject(url);
      expect(answer.body).toBe("<title>Dijie</title>");
      expect(answer.headers["cache-control"]).toBe("public, max-age=0");
    },
  );

  test.for(["/api", "/api/x", "/tiles", "/tiles/x"])("%s is no page", async (url, { client }) => {
    const answer = await client.inject(url);
    expect(answer.json()).toMatchObject({ status: 404, code: "no-such-address" });
  });
});

test("an asset whose name holds its hash is kept for a year", async ({ client }) => {
  const answer = await client.inject("/assets/main-abc.js");
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("the service worker is asked for anew", async ({ client }) => {
  const answer = await client.inject("/service-worker.js");
  expect(answer.headers["cache-control"]).toBe("public, max-age=0");
});

test.for([
  "/missing.js",
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "/assets/%00.txt",
])("%s gives nothing away", async (url, { client }) => {
  const answer = await client.inject(url);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.body).not.toBe("secret");
});
