import { expect } from "vitest";
import { verifyChain, verifyOperations } from "../../server/commit/verify.ts";
import { type Person, test, writing } from "../support/app.ts";
import { givenDistricts, givenPlace } from "../support/given.ts";

const WRITERS = 32;
const ROUNDS = 8;

const write = async ({ inject }: Person, id: string, base: number, meaning: string) => {
  const answer = await inject({
    method: "PATCH",
    url: `/api/places/${id}`,
    headers: writing(base),
    body: { meaning },
  });
  return { meaning, status: answer.statusCode, body: answer.json() };
};

test("of 32 writers on one version exactly one is taken, and the rest see three sides", async ({
  db,
  person,
}) => {
  const { township } = await givenDistricts(db);
  const id = await givenPlace(db, township);
  const officer = await person("officer");
  for (let base = 1; base <= ROUNDS; base += 1) {
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        write(officer, id, base, `${base} by ${writer}`),
      ),
    );
    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 412);
    expect([taken.length, refused.length]).toEqual([1, WRITERS - 1]);
    expect(taken[0]?.body.version).toBe(base + 1);
    for (const { body, meaning } of refused) {
      expect(body.params).toMatchObject({
        base: { version: base },
        theirs: { version: base + 1, name: { meaning: taken[0]?.meaning } },
        yours: { meaning },
      });
    }
  }
  const versions = await db
    .selectFrom("placeVersion")
    .select("version")
    .where("id", "=", id)
    .orderBy("version")
    .execute();
  expect(versions.map(({ version }) => version)).toEqual(
    Array.from({ length: ROUNDS + 1 }, (_, i) => i + 1),
  );
  expect((await verifyChain(db, [])).findings).toEqual([]);
  expect(await verifyOperations(db)).toEqual([]);
});
