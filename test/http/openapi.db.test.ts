import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import { test } from "../support/app.ts";

interface Operation {
  summary?: string;
  description?: string;
  security?: unknown;
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, unknown> }>;
}
interface Description {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
}

const describedBy = async (app: FastifyInstance): Promise<Description> =>
  (await app.inject("/api/openapi.json")).json();

const operationsOf = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe("the description of the API", () => {
  test("is OpenAPI 3.1 in every operation", async ({ app }) => {
    const description = await describedBy(app);
    expect(description).toMatchObject({ openapi: "3.1.0", info: { title: "Dijie 地界" } });
    const operations = operationsOf(description);
    expect(operations.length).toBeGreaterThan(25);
    for (const { path, method, operation } of operations) {
      const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).sort();
      const parameters = operation.parameters ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      const where = `${method} ${path}`;
      expect(inPath.map(({ name }) => name).sort(), where).toEqual(named);
      expect(
        inPath.every(({ required }) => required),
        where,
      ).toBe(true);
      expect(
        parameters.every(({ schema }) => typeof schema === "object"),
        where,
      ).toBe(true);
      expect(new Set(parameters.map((each) => `${each.in} ${each.name}`)).size, where).toBe(
        parameters.length,
      );
      expect(operation.summary, where).toBeTruthy();
      expect(Object.keys(operation.responses), where).toEqual(
        expect.arrayContaining(["200", "4XX", "5XX"]),
      );
      for (const response of Object.values(operation.responses)) {
        expect(typeof response.description, where).toBe("string");
      }
      if (method === "get") expect(operation.requestBody, where).toBeUndefined();
    }
  });

  test("writes its tuples as JSON Schema of 2020-12", async ({ app }) => {
    const { body } = await app.inject("/api/openapi.json");
    expect(body).not.toContain("additionalItems");
    expect(body).not.toMatch(/"items":\[/);
    expect(body).toContain('"prefixItems":[{"type":"number"},{"type":"number"}]');
    expect(body).toContain('"items":false');
  });

  test("tells the right that each operation needs, and the headers of a write", async ({ app }) => {
    const { paths } = await describedBy(app);
    const change = paths["/api/places/{id}"]?.patch;
    expect(change?.description).toContain("place.edit");
    expect(change?.security).toEqual([{ session: [] }]);
    const headers = change?.parameters?.filter((parameter) => parameter.in === "header");
    expect(headers?.map(({ name, required }) => [name, required])).toEqual([
      ["Idempotency-Key", true],
      ["If-Match", true],
    ]);
    expect(paths["/api/places"]?.get?.security).toBeUndefined();
  });

  test("says that a problem is told as a problem", async ({ app }) => {
    const { paths } = await describedBy(app);
    expect(paths["/api/places"]?.get?.responses["4XX"]?.content).toHaveProperty([
      "application/problem+json",
    ]);
  });
});

describe("the page to try it", () => {
  test("answers with its own files only", async ({ app }) => {
    const page = await app.inject("/api/docs/");
    expect(page.statusCode).toBe(200);
    expect(page.headers["content-type"]).toContain("text/html");
    expect(page.body).not.toMatch(/<script>|<style>|https?:\/\/(?!swagger)/);
    const files = [...page.body.matchAll(/(?:src|href)="(?:\.\/)?([^"]+)"/g)].map(
      ([, file]) => file,
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const answer = await app.inject(new URL(file ?? "", "http://x/api/docs/").pathname);
      expect(answer.statusCode, file).toBe(200);
    }
  });

  test("reads the description", async ({ app }) => {
    const initializer = await app.inject("/api/docs/static/swagger-initializer.js");
    expect(initializer.body).toContain("/api/openapi.json");
  });
});
