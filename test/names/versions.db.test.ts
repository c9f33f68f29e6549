import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { commit } from "../../server/commit/commit.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { test as base, type Person, writing } from "../support/app.ts";
import { givenDistricts, givenPlace, newPlace } from "../support/given.ts";

/** A place with three versions: made, its text edited, its point moved. */
const test = base
  .extend("districts", ({ db }) => givenDistricts(db))
  .extend("officer", ({ person }) => person("officer"))
  .extend("place", async ({ officer, districts }) => {
    const body = newPlace(districts.township);
    const url = `/api/places/${body.id}`;
    await officer.inject({ method: "POST", url: "/api/places", headers: writing(), body });
    const text = {
      specificPart: "云山",
      romanization: "Yúnshān Tún",
      meaning: "山名",
      why: "更正",
    };
    await officer.inject({ method: "PATCH", url, headers: writing(1), body: text });
    const moved = { geometry: { type: "Point", coordinates: [126.123456789123, 44.4] } };
    await officer.inject({ method: "PATCH", url, headers: writing(2), body: moved });
    return body.id;
  });

const restore = ({ inject }: Person, id: string, version: number, headers: object = writing(3)) =>
  inject({
    method: "POST",
    url: `/api/places/${id}/restoration`,
    headers: { ...headers },
    body: { version, why: "误改" },
  });

const read = async ({ inject }: Person, path: string) =>
  (await inject({ url: `/api/places/${path}` })).json();

describe("the versions of a place", () => {
  test("are all there, the newest first, with who made them and why", async ({
    officer,
    place,
  }) => {
    const { items } = await read(officer, `${place}/versions`);
    const actor = expect.stringMatching(/^officer /);
    expect(items).toMatchObject([
      { version: 3, actor, contract: "PATCH /api/places/:id", why: null },
      { version: 2, actor, contract: "PATCH /api/places/:id", why: "更正" },
      { version: 1, actor, contract: "POST /api/places", why: null },
    ]);
    const times = items.map(({ at }: { at: string }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
  });

  test("are read one by one, with the names as they were then", async ({ officer, place }) => {
    expect(await read(officer, `${place}/versions/1`)).toMatchObject({
      version: 1,
      location: [126.95, 44.41],
      name: { text: "云岭屯", romanization: "Yúnlǐng Tún", meaning: "" },
    });
    expect(await read(officer, `${place}/versions/2`)).toMatchObject({
      version: 2,
      location: [126.95, 44.41],
      name: { text: "云山屯", meaning: "山名" },
    });
    expect(await read(officer, `${place}/versions/3`)).toEqual(await read(officer, place));
  });

  test("that are not there are not found", async ({ officer, place }) => {
    expect(await read(officer, `${place}/versions/4`)).toMatchObject({
      status: 404,
      code: "no-such-version",
    });
    expect(await read(officer, `${uuidv7()}/versions`)).toMatchObject({
      status: 404,
      code: "not-found",
    });
    expect(await read(officer, `${uuidv7()}/versions/1`)).toMatchObject({ status: 404 });
    for (const version of ["0", "-1", "1.0", "x", "99999999999"]) {
      expect((await read(officer, `${place}/versions/${version}`)).status).toBe(400);
    }
  });

  test("from when a place was secret stay with those who may see it", async ({
    db,
    districts,
    officer,
    person,
  }) => {
    const id = await givenPlace(db, districts.township);
    const secrecies = ["secret", "public"] as const;
    for (const [index, secrecy] of secrecies.entries()) {
      await commit(db, seedOperation(`${secrecy} ${id}`), async (trx) => {
        await trx
          .updateTable("place")
          .set({ secrecy, version: index + 2 })
          .where("id", "=", id)
          .execute();
        return {};
      });
    }
    const planner = await person("planner");
    expect((await read(planner, `${id}/versions/3`)).version).toBe(3);
    expect(await read(planner, `${id}/versions/2`)).toMatchObject({
      status: 404,
      code: "no-such-version",
    });
    expect((await read(officer, `${id}/versions/2`)).version).toBe(2);
  });
});

describe("restoring is refused", () => {
  test("without or with a stale version, with three sides", async ({ officer, place }) => {
    expect((await restore(officer, place, 1, writing())).json().code).toBe("version-missing");
    const stale = await restore(officer, place, 1, writing(2));
    expect(stale.json()).toMatchObject({
      status: 412,
      params: { base: { version: 2 }, theirs: { version: 3 }, yours: { restore: 1 } },
    });
  });

  test("to the version of now, and to one that never was", async ({ officer, place }) => {
    expect((await restore(officer, place, 3)).json()).toMatchObject({
      status: 409,
      code: "nothing-changed",
    });
    expect((await restore(officer, place, 4)).json()).toMatchObject({
      status: 404,
      code: "no-such-version",
    });
    expect((await restore(officer, place, 0)).statusCode).toBe(400);
  });

  test("where it would respell a name that came into force since", async ({
    db,
    officer,
    place,
  }) => {
    await commit(db, seedOperation(`approve ${place}`), async (trx) => {
      await trx
        .updateTable("placeName")
        .set({ status: "standard", version: 3 })
        .where("placeId", "=", place)
        .execute();
      return {};
    });
    expect((await restore(officer, place, 1)).json()).toMatchObject({
      status: 409,
      code: "name-needs-decision",
      params: { name: "云山屯" },
    });
    expect((await restore(officer, place, 2)).statusCode).toBe(200);
  });
});

describe("restoring", () => {
  test("makes the old contents the newest version, and loses nothing between", async ({
    app,
    officer,
    place,
  }) => {
    const answer = await restore(officer, place, 1);
    expect(answer.json()).toEqual({ id: place, version: 4, seq: expect.any(Number), warnings: [] });
    const [first, now] = [await read(officer, `${place}/versions/1`), await read(officer, place)];
    expect(now).toEqual({ ...first, version: 4 });
    expect((await read(officer, `${place}/versions`)).items).toHaveLength(4);
    expect((await app.inject("/api/search?q=yunling")).json().items).toMatchObject([{ id: place }]);
  });

  test("gives a shape back exactly as it was stored", async ({ db, officer, place }) => {
    await restore(officer, place, 1);
    await restore(officer, place, 3, writing(4));
    const { rows } = await sql<{ version: number; lon: number }>`
      select version, st_x(geom) as lon from place_version where id = ${place} order by version`.execute(
      db,
    );
    expect(rows.map(({ lon }) => lon)).toEqual([
      126.95, 126.95, 126.123456789123, 126.95, 126.123456789123,
    ]);
  });
});
