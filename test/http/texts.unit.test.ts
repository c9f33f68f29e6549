import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REFUSED_BY_FASTIFY } from "../../server/http/errors.ts";
import { FAULTS } from "../../server/http/faults.ts";
import { textsOf } from "../support/texts.ts";

const server = join(import.meta.dirname, "../../server");
const sources = globSync("**/*.ts", { cwd: server }).map((file) =>
  readFileSync(join(server, file), "utf8"),
);
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code = ""]) => code))),
];

const problemCodes = [
  ...found(/new Problem\(\s*\d+,\s*"([^"]+)"/g),
  ...Object.values(REFUSED_BY_FASTIFY),
  "malformed-json",
  "bad-request",
];
const faultCodes = [...found(/\bfault: "([^"]+)"/g), ...Object.values(FAULTS), "unknown"];

describe("every code has its sentence in both languages", async () => {
  const [problems, faults] = [await textsOf("Problems"), await textsOf("Faults")];

  test("there are codes to look for", () => {
    expect(problemCodes.length).toBeGreaterThan(20);
    expect(faultCodes.length).toBeGreaterThan(10);
  });

  test.each(problemCodes)("problem %s", (code) => {
    expect(problems.get(code)).toEqual({ zh: expect.anything(), en: expect.anything() });
  });

  test.each([...new Set(faultCodes)])("fault %s", (code) => {
    expect(faults.get(code)).toEqual({ zh: expect.anything(), en: expect.anything() });
  });
});
