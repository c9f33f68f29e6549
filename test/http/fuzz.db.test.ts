import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import { describe, expect } from "vitest";
import { isAction, may, ROLES, type Role } from "../../server/auth/rights.ts";
import { seedId } from "../../server/seed/ids.ts";
import { test as base } from "../support/app.ts";
import { givenDistricts, givenNeighbor, givenPlace } from "../support/given.ts";
import { renewSettings } from "../support/settings.ts";
import { type FuzzedRequest, type Operation, operationsOf, requestsTo } from "./fuzz/requests.ts";
import { checkOf, type Hints } from "./fuzz/schema-values.ts";

/** Told in every title, so that a failure can be had again: `FUZZ_SEED=… FUZZ_CASES=… npm test`. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const CASES = Number(process.env.FUZZ_CASES ?? 30);
const CASES_UNDER_A_LOCK = 5;

/** A database in which ids can hit something, with its settings as new. */
const test = base.extend("hints", async ({ db, person }, { onCleanup }): Promise<Hints> => {
  await renewSettings(db);
  onCleanup(() => renewSettings(db));
  const { county, township } = await givenDistricts(db);
  const { neighbor, line } = await givenNeighbor(db, county);
  const [rule, item] = [seedId("rule filing.days "), seedId("dictionary place-class 23130")];
  return {
    "id of accounts": [(await person("planner")).id],
    "id of boundary-lines": [line],
    "id of dictionary-items": [item],
    "id of districts": [county, township, neighbor],
    "id of places": [await givenPlace(db, township)],
    "id of rules": [rule],
    "id of settings": [rule, item],
    citationId: [seedId("citation order-753-13")],
    classCode: ["22200", "23512"],
    dictionaryId: [seedId("dictionary place-class")],
    districtId: [county, township],
    layer: ["places", "districts", "boundary-lines", "streets"],
    parentId: [county],
    romanization: ["Yúnlǐng Tún", "Xi'an Lu"],
    version: [1, 2, 3],
    x: ["0", "13", "27"],
    y: ["0", "5", "11"],
    z: ["0", "4", "5", "9", "14"],
  };
});

/** Holds an answer against the operation's description. */
function judge(operation: Operation, { conforms }: FuzzedRequest, answer: LightMyRequestResponse) {
  const { statusCode, headers, body } = answer;
  expect(statusCode, body).toBeLessThan(500);
  if (!conforms) expect(statusCode, `bad input was taken: ${body}`).toBeGreaterThanOrEqual(400);
  const { responses } = operation;
  const declared = responses[statusCode] ?? responses[`${String(statusCode)[0]}XX`];
  expect(declared, `${statusCode} is not declared`).toBeDefined();
  const mediaType = String(headers["content-type"] ?? "").split(";")[0] ?? "";
  if (!declared?.content) return expect(body).toBe("");
  expect(Object.keys(declared.content)).toContain(mediaType);
  const schema = declared.content[mediaType]?.schema;
  if (schema && mediaType.endsWith("json")) {
    const check = checkOf(schema);
    const value: unknown = JSON.parse(body);
    expect(check.Check(value), JSON.stringify(check.Errors(value))).toBe(true);
  }
}

const holdersOf = (right: string): Role[] =>
  ROLES.filter((role) => isAction(right) && may({ role }, right));

describe(`requests made at random with seed ${SEED}`, () => {
  test("are answered as described, whoever asks", { timeout: 120_000 }, async ({
    app,
    hints,
    person,
  }) => {
    const { paths } = (await app.inject("/api/openapi.json")).json();
    const operations = operationsOf({ paths });
    expect(operations.length).toBeGreaterThan(25);
    for (const operation of operations) {
      const people = await Promise.all(holdersOf(operation.right).map(person));
      const isOpen = operation.right === "public";
      const askers = isOpen ? [app, ...people] : people;
      const send = async (
        asker: Pick<typeof app, "inject"> | (typeof people)[number],
        request: FuzzedRequest,
      ) => {
        const answer = (await asker.inject(request.options)) as LightMyRequestResponse;
        judge(operation, request, answer);
        return answer;
      };
      let turn = 0;
      await fc.assert(
        fc.asyncProperty(requestsTo(operation, hints), async (request) => {
          turn += 1;
          const asker = askers[turn % askers.length];
          if (asker) await send(asker, request);
        }),
        { seed: SEED, numRuns: CASES, endOnFailure: true },
      );
      if (isOpen) continue;
      await fc.assert(
        fc.asyncProperty(requestsTo(operation, hints), async (request) => {
          expect((await send(app, request)).statusCode).toBe(401);
        }),
        { seed: SEED, numRuns: CASES_UNDER_A_LOCK, endOnFailure: true },
      );
    }
  });
});
