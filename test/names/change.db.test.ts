import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { test as base, type Person, writing } from "../support/app.ts";
import { givenDistricts, givenPlace, newPlace } from "../support/given.ts";

const test = base
  .extend("districts", ({ db }) => givenDistricts(db))
  .extend("officer", ({ person }) => person("officer"))
  .extend("proposed", async ({ officer, districts }) => {
    const body = newPlace(districts.township);
    await officer.inject({ method: "POST", url: "/api/places", headers: writing(), body });
    return body.id;
  });

const change = ({ inject }: Person, id: string, body: object, headers: object = writing(1)) =>
  inject({ method: "PATCH", url: `/api/places/${id}`, headers: { ...headers }, body });

const read = async ({ inject }: Person, id: string) =>
  (await inject({ url: `/api/places/${id}` })).json();

const point = (lon: number, lat: number) => ({ type: "Point", coordinates: [lon, lat] });

describe("refused is", () => {
  test("a change that does not say which version it is based on", async ({ officer, proposed }) => {
    const answer = await change(officer, proposed, { meaning: "x" }, writing());
    expect(answer.json()).toMatchObject({ status: 428, code: "version-missing" });
    for (const tag of ["1", "*", '"x"', '"-1"', '"1", "2"', '""']) {
      const odd = await change(
        officer,
        proposed,
        { meaning: "x" },
        { ...writing(), "if-match": tag },
      );
      expect(odd.json().code).toBe("version-missing");
    }
    expect(await read(officer, proposed)).toMatchObject({ version: 1, name: { meaning: "" } });
  });

  test("a change without an operation id", async ({ officer, proposed }) => {
    const answer = await change(officer, proposed, { meaning: "x" }, { "if-match": '"1"' });
    expect(answer.json()).toMatchObject({ status: 400, code: "idempotency-key-missing" });
  });

  test("a stale change, with base, theirs and yours", async ({ officer, person, proposed }) => {
    await change(await person("officer"), proposed, { meaning: "theirs" });
    const answer = await change(officer, proposed, {
      meaning: "yours",
      geometry: point(126.96, 44.42),
    });
    expect(answer.json()).toMatchObject({
      status: 412,
      code: "stale",
      params: {
        base: { version: 1, name: { meaning: "" }, location: [126.95, 44.41] },
        theirs: { version: 2, name: { meaning: "theirs" }, location: [126.95, 44.41] },
        yours: { meaning: "yours", geometry: point(126.96, 44.42) },
      },
    });
    expect(await read(officer, proposed)).toMatchObject({
      version: 2,
      name: { meaning: "theirs" },
    });
  });

  test("a change based on a version that is still to come", async ({ officer, proposed }) => {
    const answer = await change(officer, proposed, { meaning: "x" }, writing(2));
    expect(answer.json()).toMatchObject({
      status: 412,
      params: { base: null, theirs: { version: 1 } },
    });
  });

  test("another body under the same operation id", async ({ officer, proposed }) => {
    const headers = writing(1);
    await change(officer, proposed, { meaning: "one" }, headers);
    const other = await change(officer, proposed, { meaning: "two" }, headers);
    expect(other.json()).toMatchObject({ status: 422, code: "operation-reused" });
    const elsewhere = await change(officer, uuidv7(), { meaning: "one" }, headers);
    expect(elsewhere.json()).toMatchObject({ status: 422, code: "operation-reused" });
  });

  test("a place that is not there", async ({ officer, districts: _ }) => {
    const answer = await change(officer, uuidv7(), { meaning: "x" });
    expect(answer.json()).toMatchObject({ status: 404, params: { what: "place" } });
  });

  test.for([{ specificPart: "嘎河" }, { genericPart: "屯" }])(
    "%o for a name in force",
    async (part, { db, districts, officer }) => {
      const id = await givenPlace(db, districts.township);
      const answer = await change(officer, id, { ...part, description: "x" });
      expect(answer.json()).toMatchObject({
        status: 409,
        code: "name-needs-decision",
        params: { name: "嘎呀河村" },
      });
      const place = await read(officer, id);
      expect(place).toMatchObject({ version: 1, description: "", name: { text: "嘎呀河村" } });
    },
  );

  test.for([
    [
      "a name of 201 characters",
      { specificPart: "云".repeat(200) },
      "/body/specificPart",
      "too-long",
    ],
    ["swapped coordinates", { geometry: point(44.41, 126.95) }, "/body/geometry", "swapped"],
    [
      "a position in Beijing",
      { geometry: point(116.4, 39.9) },
      "/body/geometry",
      "outside-provinces",
    ],
    ["an unknown class", { classCode: "99999" }, "/body/classCode", "not-in-dictionary"],
    ["an unknown district", { districtId: uuidv7() }, "/body/districtId", "not-in-dictionary"],
    [
      "a romanization in Chinese",
      { romanization: "云" },
      "/body/romanization",
      "not-a-romanization",
    ],
    ["a status", { status: "standard" }, "/body/status", "unknown"],
    ["a secrecy", { secrecy: "public" }, "/body/secrecy", "unknown"],
    ["null where text belongs", { meaning: null }, "/body/meaning", "type"],
  ] as const)(
    "%s, and nothing is written",
    async ([, body, field, fault], { officer, proposed }) => {
      const answer = await change(officer, proposed, body);
      expect(answer.json()).toMatchObject({ status: 400, code: "invalid-input" });
      expect(answer.json().params.faults).toContainEqual(expect.objectContaining({ field, fault }));
      expect(await read(officer, proposed)).toMatchObject({ version: 1 });
    },
  );

  test("a position without its quality where there was none", async ({
    db,
    districts,
    officer,
  }) => {
    const id = await givenPlace(db, districts.township, { geometry: null, positionQuality: null });
    const alone = await change(officer, id, { geometry: point(126.9, 44.4) });
    expect(alone.json()).toMatchObject({ status: 409, code: "place-position-has-quality" });
    const body = { geometry: point(126.9, 44.4), positionQuality: "digitized" };
    expect((await change(officer, id, body)).statusCode).toBe(200);
  });
});

describe("an officer", () => {
  test("edits the text, and the search follows", async ({ app, officer, proposed }) => {
    const body = {
      specificPart: "云山",
      romanization: "Yúnshān Tún",
      readingConfirmed: true,
      meaning: "山名",
      origin: "访谈",
      history: "清末建屯",
      validText: "清末",
      description: "村东",
      why: "更正",
    };
    const answer = await change(officer, proposed, body);
    expect(answer.json()).toEqual({
      id: proposed,
      version: 2,
      seq: expect.any(Number),
      warnings: [],
    });
    const { description, why: _, ...texts } = body;
    expect(await read(officer, proposed)).toMatchObject({
      version: 2,
      description,
      name: { ...texts, text: "云山屯", romanizationPlain: "Yunshan Tun" },
    });
    expect((await app.inject("/api/search?q=yunling")).json().items).toEqual([]);
    expect((await app.inject("/api/search?q=yunshan")).json().items).toMatchObject([
      { id: proposed },
    ]);
  });

  test("parts a name in force elsewhere, which leaves its characters", async ({
    db,
    districts,
    officer,
  }) => {
    const id = await givenPlace(db, districts.township);
    const answer = await change(officer, id, { specificPart: "嘎呀", genericPart: "河村" });
    expect(answer.statusCode).toBe(200);
    expect((await read(officer, id)).name).toMatchObject({ text: "嘎呀河村", genericPart: "河村" });
  });

  test("takes a remark away again", async ({ officer, proposed }) => {
    await change(officer, proposed, { validText: "清末" });
    await change(officer, proposed, { validText: null }, writing(2));
    expect((await read(officer, proposed)).name.validText).toBeNull();
  });

  test("moves the point, and is warned outside the county", async ({ app, officer, proposed }) => {
    const inside = await change(officer, proposed, { geometry: point(126.97, 44.43) });
    expect(inside.json().warnings).toEqual([]);
    const outside = await change(officer, proposed, { geometry: point(126.1, 44.43) }, writing(2));
    expect(outside.json()).toMatchObject({ version: 3, warnings: ["outside-county"] });
    const { headers } = await app.inject(`/api/places/${proposed}`);
    expect(headers.etag).toBe('"3"');
    expect((await app.inject("/api/search?q=yunling")).json().items).toMatchObject([
      { location: [126.1, 44.43] },
    ]);
  });

  test("is taken at a weak version, which proxies make", async ({ officer, proposed }) => {
    const headers = { ...writing(), "if-match": 'W/"1"' };
    expect((await change(officer, proposed, { meaning: "x" }, headers)).statusCode).toBe(200);
  });

  test("gets the same answer to the same request, stale or not", async ({ officer, proposed }) => {
    const headers = writing(1);
    const first = await change(officer, proposed, { meaning: "x" }, headers);
    await change(officer, proposed, { meaning: "y" }, writing(2));
    const again = await change(officer, proposed, { meaning: "x" }, headers);
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect(await read(officer, proposed)).toMatchObject({ version: 3, name: { meaning: "y" } });
    const stale = writing(1);
    const refused = await change(officer, proposed, { meaning: "z" }, stale);
    expect((await change(officer, proposed, { meaning: "z" }, stale)).json()).toEqual(
      refused.json(),
    );
  });

  test("edits a record whose spelling no rule could make", async ({ db, districts, officer }) => {
    const id = await givenPlace(db, districts.township, {
      names: [{ kind: "name", status: "standard", specificPart: "𬭬A·1", genericPart: "号" }],
    });
    expect((await change(officer, id, { description: "x" })).statusCode).toBe(200);
  });
});

test("what one officer saves another hears of at once", async ({ app, officer, proposed }) => {
  const { seq } = (await app.inject("/api/app")).json();
  const news = app.inject(`/api/changes?since=${seq}&wait=10`);
  const { seq: saved } = (await change(officer, proposed, { meaning: "news" })).json();
  expect((await news).json()).toEqual({
    seq: saved,
    changes: [{ seq: saved, subjectId: proposed, tables: ["place", "place_name"] }],
  });
});
