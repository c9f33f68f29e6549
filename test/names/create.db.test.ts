import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import type { Db } from "../../server/db/kysely.ts";
import { test as base, type Person, writing } from "../support/app.ts";
import { givenDistricts, givenPlace, newPlace } from "../support/given.ts";

const test = base
  .extend("districts", ({ db }) => givenDistricts(db))
  .extend("officer", ({ person }) => person("officer"));

const create = ({ inject }: Person, body: object, headers: object = writing()) =>
  inject({ method: "POST", url: "/api/places", headers: { ...headers }, body });

const at = (type: string, coordinates: unknown) => ({ geometry: { type, coordinates } });
const square = [
  [126.9, 44.3],
  [127.0, 44.3],
  [127.0, 44.4],
  [126.9, 44.4],
];

const countPlaces = async (db: Db) => (await db.selectFrom("place").select("id").execute()).length;

describe("refused, with the field named and nothing written, is", () => {
  test.for([
    [
      "a name of 201 characters",
      { specificPart: "云".repeat(200), genericPart: "屯" },
      "/body/specificPart",
      "too-long",
    ],
    [
      "a specific part of 201 characters",
      { specificPart: "云".repeat(201) },
      "/body/specificPart",
      "too-long",
    ],
    ["an empty name", { specificPart: "" }, "/body/specificPart", "too-short"],
    ["a name of blanks", { specificPart: "  " }, "/body/specificPart", "spaces-around"],
    [
      "a name that begins with a wide blank",
      { specificPart: "　云岭" },
      "/body/specificPart",
      "spaces-around",
    ],
    ["a generic part with a blank", { genericPart: "屯 " }, "/body/genericPart", "spaces-around"],
    ["NUL in the name", { specificPart: "云\0岭" }, "/body/specificPart", "nul-or-surrogate"],
    ["a lone surrogate", { meaning: "\ud83c" }, "/body/meaning", "nul-or-surrogate"],
    [
      "a romanization in Chinese",
      { romanization: "云岭" },
      "/body/romanization",
      "not-a-romanization",
    ],
    [
      "a romanization with mark-up",
      { romanization: "Yun<b>" },
      "/body/romanization",
      "not-a-romanization",
    ],
    ["no romanization", { romanization: "" }, "/body/romanization", "too-short"],
    ["swapped coordinates", at("Point", [44.41, 126.95]), "/body/geometry", "swapped"],
    ["a position in Beijing", at("Point", [116.4, 39.9]), "/body/geometry", "outside-provinces"],
    ["a position at 0, 0", at("Point", [0, 0]), "/body/geometry", "outside-provinces"],
    [
      "a line that leaves the provinces",
      at("LineString", [
        [126.9, 44.4],
        [150, 44.4],
      ]),
      "/body/geometry",
      "outside-provinces",
    ],
    ["an open ring", at("Polygon", [square]), "/body/geometry", "open-ring"],
    ["a ring of three vertices", at("Polygon", [square.slice(0, 3)]), "/body/geometry", "type"],
    ["a position with text", at("Point", ["126.95", "44.41"]), "/body/geometry", "type"],
    ["a position with a height", at("Point", [126.95, 44.41, 230]), "/body/geometry", "type"],
    ["a position with null", at("Point", [126.95, null]), "/body/geometry", "type"],
    ["no position", { geometry: null }, "/body/geometry", "type"],
    ["an unknown kind of shape", at("Circle", [126.95, 44.41]), "/body/geometry", "type"],
    [
      "a class that is not in the list",
      { classCode: "99999" },
      "/body/classCode",
      "not-in-dictionary",
    ],
    ["a class that is no code", { classCode: "2220" }, "/body/classCode", "format"],
    ["an unknown district", { districtId: uuidv7() }, "/body/districtId", "not-in-dictionary"],
    ["a standard name without a decision", { status: "standard" }, "/body/status", "not-one-of"],
    ["an unknown quality", { positionQuality: "exact" }, "/body/positionQuality", "not-one-of"],
    ["an unknown field", { secrecy: "public" }, "/body/secrecy", "unknown"],
    ["an id that is none", { id: "1" }, "/body/id", "format"],
    [
      "a meaning of 10,001 characters",
      { meaning: "义".repeat(10_001) },
      "/body/meaning",
      "too-long",
    ],
  ] as const)("%s", async ([, over, field, fault], { db, districts, officer }) => {
    const answer = await create(officer, newPlace(districts.township, over));
    expect(answer.json()).toMatchObject({ status: 400, code: "invalid-input" });
    expect(answer.json().params.faults).toContainEqual(expect.objectContaining({ field, fault }));
    expect(await countPlaces(db)).toBe(0);
  });

  test.for([
    [
      "a bow tie",
      at("Polygon", [[...square.slice(0, 1), square[2], square[1], square[3], square[0]]]),
    ],
    ["a ring that is a line", at("Polygon", [[square[0], square[1], square[0], square[0]]])],
    ["a line of one place", at("LineString", [square[0], square[0]])],
    [
      "a hole outside",
      at("Polygon", [
        [...square, square[0]],
        [
          [127.1, 44.1],
          [127.2, 44.1],
          [127.2, 44.2],
          [127.1, 44.1],
        ],
      ]),
    ],
  ] as const)("%s (409)", async ([, over], { db, districts, officer }) => {
    const answer = await create(officer, newPlace(districts.township, over));
    expect(answer.json()).toMatchObject({ status: 409, code: "place-geom-check" });
    expect(await countPlaces(db)).toBe(0);
  });

  test("a place or a name whose id is taken", async ({ districts, officer }) => {
    const first = newPlace(districts.township);
    await create(officer, first);
    const samePlace = newPlace(districts.township, { id: first.id });
    expect((await create(officer, samePlace)).json().code).toBe("place-pkey");
    const sameName = newPlace(districts.township, { nameId: first.nameId });
    expect((await create(officer, sameName)).json().code).toBe("place-name-pkey");
  });

  test.for([
    ["no operation id", {}],
    [
      "an operation id that is no UUIDv7",
      { "idempotency-key": "019b7d33-4000-4000-8000-000000000000" },
    ],
  ] as const)("%s", async ([, headers], { db, districts, officer }) => {
    const answer = await create(officer, newPlace(districts.township), headers);
    expect(answer.json()).toMatchObject({ status: 400, code: "idempotency-key-missing" });
    expect(await countPlaces(db)).toBe(0);
  });

  test("an operation id that somebody else used", async ({ districts, officer, person }) => {
    const [body, headers] = [newPlace(districts.township), writing()];
    await create(officer, body, headers);
    const answer = await create(await person("officer"), body, headers);
    expect(answer.json()).toMatchObject({ status: 422, code: "operation-reused" });
  });
});

describe("an officer", () => {
  test("registers a place by a click on the map, and finds it", async ({
    app,
    districts,
    officer,
  }) => {
    const body = newPlace(districts.township, { meaning: "云雾缭绕的山岭", why: "普查" });
    const answer = await create(officer, body);
    expect(answer.json()).toEqual({
      id: body.id,
      version: 1,
      seq: expect.any(Number),
      warnings: [],
    });

    const place = (await app.inject(`/api/places/${body.id}`)).json();
    expect(place).toMatchObject({
      version: 1,
      classCode: "22200",
      district: { id: districts.township, name: "法特镇" },
      geometry: { type: "Point", coordinates: [126.95, 44.41] },
      location: [126.95, 44.41],
      secrecy: "public",
      demonstration: false,
      name: {
        kind: "name",
        status: "proposed",
        text: "云岭屯",
        romanization: "Yúnlǐng Tún",
        romanizationPlain: "Yunling Tun",
        meaning: "云雾缭绕的山岭",
      },
      otherNames: [],
    });
    const { items } = (await app.inject("/api/search?q=yunling")).json();
    expect(items).toMatchObject([{ id: body.id, name: "云岭屯", relation: "proposed" }]);
  });

  test("gets the same answer to the same request, which changes nothing", async ({
    db,
    districts,
    officer,
  }) => {
    const [body, headers] = [newPlace(districts.township), writing()];
    const first = await create(officer, body, headers);
    const again = await create(officer, body, headers);
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect(await countPlaces(db)).toBe(1);
    const other = await create(officer, { ...body, meaning: "other" }, headers);
    expect(other.json()).toMatchObject({ status: 422, code: "operation-reused" });
  });

  test("gets a refusal again, too, even when it would pass now", async ({
    db,
    districts,
    officer,
  }) => {
    const body = newPlace(districts.township, { classCode: "99999" });
    const headers = writing();
    const first = await create(officer, body, headers);
    expect((await create(officer, body, headers)).json()).toEqual(first.json());
    expect(await countPlaces(db)).toBe(0);
  });

  test("is warned of a position outside the county, and it is saved", async ({
    db,
    districts,
    officer,
  }) => {
    const outside = newPlace(districts.township, at("Point", [126.0, 44.41]));
    expect((await create(officer, outside)).json().warnings).toEqual(["outside-county"]);
    const crossing = newPlace(
      districts.township,
      at("LineString", [
        [126.5, 44.4],
        [126.0, 44.4],
      ]),
    );
    expect((await create(officer, crossing)).json().warnings).toEqual(["outside-county"]);
    expect(await countPlaces(db)).toBe(2);
  });

  test.for(["㙍台", "𬭬光", "䶮", "𠮷野", "云".repeat(200)])(
    "stores, finds and gets back %s",
    async (specificPart, { app, districts, officer }) => {
      const body = newPlace(districts.township, { specificPart, genericPart: "" });
      expect((await create(officer, body)).statusCode).toBe(200);
      expect((await app.inject(`/api/places/${body.id}`)).json().name.text).toBe(specificPart);
      const q = encodeURIComponent(specificPart);
      const { items } = (await app.inject(`/api/search?q=${q}`)).json();
      expect(items).toMatchObject([{ id: body.id, name: specificPart, matched: specificPart }]);
      const one = encodeURIComponent([...specificPart][0] ?? "");
      expect((await app.inject(`/api/search?q=${one}`)).json().items).toHaveLength(1);
    },
  );

  test("stores what is typed in parts as the composed letters", async ({
    app,
    districts,
    officer,
  }) => {
    const decomposed = "Yúnlǐng Tún".normalize("NFD");
    const body = newPlace(districts.township, { romanization: decomposed });
    await create(officer, body);
    const { name } = (await app.inject(`/api/places/${body.id}`)).json();
    expect(name.romanization).toBe("Yúnlǐng Tún".normalize("NFC"));
  });

  test("draws lines and areas", async ({ app, districts, officer }) => {
    for (const shape of [
      at("LineString", square),
      at("Polygon", [[...square, square[0]]]),
      at("MultiPoint", square),
    ]) {
      const body = newPlace(districts.township, shape);
      expect((await create(officer, body)).statusCode).toBe(200);
      const { geometry, location } = (await app.inject(`/api/places/${body.id}`)).json();
      expect(geometry).toEqual(shape.geometry);
      expect(location).toEqual([expect.any(Number), expect.any(Number)]);
    }
  });

  test("registers a vanished place under a historical name", async ({
    districts,
    officer,
    app,
  }) => {
    const body = newPlace(districts.township, { status: "historical", validFrom: undefined });
    await create(officer, body);
    expect((await app.inject(`/api/places/${body.id}`)).json().name.status).toBe("historical");
  });
});

test("a place of a class that the list has retired keeps it", async ({
  db,
  districts,
  officer,
  app,
}) => {
  const id = await givenPlace(db, districts.township, { classCode: "00000" });
  const change = await officer.inject({
    method: "PATCH",
    url: `/api/places/${id}`,
    headers: writing(1),
    body: { description: "kept" },
  });
  expect(change.statusCode).toBe(200);
  expect((await app.inject(`/api/places/${id}`)).json().classCode).toBe("00000");
});
