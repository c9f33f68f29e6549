import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { test } from "../support/app.ts";
import { givenDistricts, givenNeighbor } from "../support/given.ts";

describe("boundary lines", () => {
  test("are listed and read with both sides, length and what they are worth", async ({
    app,
    db,
  }) => {
    const { county } = await givenDistricts(db);
    const { neighbor, line } = await givenNeighbor(db, county);
    const { items } = (await app.inject("/api/boundary-lines")).json();
    expect(items).toMatchObject([{ id: line, level: "county", indicative: true }]);
    // A tenth of a degree of the meridian at 44°N.
    expect(items[0].lengthKm).toBeCloseTo(11.111, 2);
    const record = (await app.inject(`/api/boundary-lines/${line}`)).json();
    expect(record).toMatchObject({
      nameEn: "Shulan–Jiaohe Line",
      district: { id: county, name: "舒兰市" },
      neighbor: { id: neighbor, name: "蛟河市", romanization: "Jiāohé Shì" },
      parts: 1,
      bounds: [127, 43.9, 127, 44],
      indicative: true,
      demonstration: false,
    });
  });

  test("that are not there are not found", async ({ app }) => {
    const answer = await app.inject(`/api/boundary-lines/${uuidv7()}`);
    expect(answer.json()).toMatchObject({ status: 404, params: { what: "boundary-line" } });
    expect((await app.inject("/api/boundary-lines/x")).statusCode).toBe(400);
  });
});
