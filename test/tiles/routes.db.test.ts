import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { describe, expect } from "vitest";
import type { Db } from "../../server/db/kysely.ts";
import { seedId } from "../../server/seed/ids.ts";
import { testOnNewApp as test, writing } from "../support/app.ts";
import { decodeTile } from "./decode.ts";
import { CENTER, givenMap } from "./given-map.ts";

const TILE = "/tiles/places/14/13969/5931.mvt";
/** A tile that none of the edits below touches. */
const OTHER_TILE = "/tiles/places/13/6984/2966.mvt";
/** The place in the middle. */
const PLACE = seedId("tile place 900");

const placesIn = (bytes: Uint8Array) => decodeTile(bytes, "places");

const NOWHERE = [
  ["/tiles/nothing/14/1/1.mvt", 404, "not-found"],
  ["/tiles/nothing.json", 404, "not-found"],
  ["/tiles/places/4/0/0.mvt", 404, "not-found"],
  ["/tiles/places/15/0/0.mvt", 404, "not-found"],
  ["/tiles/places/14/16384/0.mvt", 404, "not-found"],
  ["/tiles/places/14/0/16384.mvt", 404, "not-found"],
  ["/tiles/places/23/0/0.mvt", 400, "invalid-input"],
  ["/tiles/places/14/-1/0.mvt", 400, "invalid-input"],
  ["/tiles/places/14/1.5/0.mvt", 400, "invalid-input"],
  ["/tiles/places/14/01/0.mvt", 400, "invalid-input"],
  ["/tiles/places/14/1/9999999999.mvt", 400, "invalid-input"],
  ["/tiles/places/14/1/1.mvt?v=-1", 400, "invalid-input"],
  ["/tiles/places/14/1/1.mvt?v=1&v=2", 400, "invalid-input"],
  ["/tiles/places/14/1/1.mvt?w=1", 400, "invalid-input"],
  ["/tiles/Places/14/1/1.mvt", 400, "invalid-input"],
  ["/tiles/places/14/1/1.png", 404, "no-such-address"],
] as const;

const versionOf = async (app: FastifyInstance, layer = "places"): Promise<number> => {
  const { tiles } = (await app.inject(`/tiles/${layer}.json`)).json();
  return Number(new URL(tiles[0]).searchParams.get("v"));
};

const cacheControl = async (app: FastifyInstance, version: number) =>
  (await app.inject(`${TILE}?v=${version}`)).headers["cache-control"];

const secretPlaces = async (db: Db) =>
  (await db.selectFrom("place").select("id").where("secrecy", "<>", "public").execute()).map(
    ({ id }) => id,
  );

describe("the description of a layer", () => {
  test("says where its tiles are at their present version", async ({ app, db }) => {
    await givenMap(db);
    const answer = await app.inject({ url: "/tiles/places.json", headers: { host: "a.example" } });
    expect(answer.statusCode).toBe(200);
    const { seq } = await db.selectFrom("auditHead").select("seq").executeTakeFirstOrThrow();
    expect(answer.json()).toMatchObject({
      tilejson: "3.0.0",
      tiles: [`http://a.example/tiles/places/{z}/{x}/{y}.mvt?v=${seq}`],
      minzoom: 5,
      maxzoom: 14,
      vector_layers: [{ id: "places", fields: { name: expect.any(String) } }],
    });
    const [west, south, east, north] = answer.json().bounds;
    expect(west < CENTER[0] && CENTER[0] < east && south < CENTER[1] && CENTER[1] < north).toBe(
      true,
    );
  });

  test.for(["places", "streets", "districts", "boundary-lines"])(
    "of %s names the attributes that its features have",
    async (layer, { app, db }) => {
      await givenMap(db);
      const { vector_layers } = (await app.inject(`/tiles/${layer}.json`)).json();
      const tile = (await app.inject(`/tiles/${layer}/10/873/370.mvt`)).rawPayload;
      const features = [...decodeTile(tile, layer).values()];
      expect(features.length).toBeGreaterThan(0);
      for (const { properties } of features)
        expect(Object.keys(properties).sort()).toEqual(Object.keys(vector_layers[0].fields).sort());
    },
  );
});

describe("a tile", () => {
  test("at an address that is none is refused, whatever is wrong with it", async ({ app }) => {
    for (const [url, status, code] of NOWHERE) {
      const answer = await app.inject(url);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.json(), url).toMatchObject({ status, code });
    }
  });

  test("is compressed only for who takes gzip, under a tag of its own", async ({ app, db }) => {
    await givenMap(db);
    const get = (accepted?: string) =>
      app.inject({ url: TILE, headers: accepted ? { "accept-encoding": accepted } : {} });
    const plain = await get();
    expect(plain.headers).toMatchObject({ "content-type": "application/vnd.mapbox-vector-tile" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    for (const accepted of ["gzip", "br, gzip;q=0.5", "deflate,gzip"]) {
      const packed = await get(accepted);
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(packed.headers.etag).not.toBe(plain.headers.etag);
      expect(packed.headers.vary).toContain("Accept-Encoding");
      expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length);
    }
    for (const refused of ["gzip;q=0", "br", "gzip; q=0.0, br"])
      expect((await get(refused)).headers["content-encoding"]).toBeUndefined();
  });

  test("is not sent again to who has it", async ({ app, db }) => {
    await givenMap(db);
    const { headers } = await app.inject(TILE);
    const tag = String(headers.etag);
    expect(tag).toMatch(/^"[^"]+"$/);
    for (const known of [tag, "*", `"other", ${tag}`, `W/${tag}`]) {
      const again = await app.inject({ url: TILE, headers: { "if-none-match": known } });
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
      expect(again.headers).toMatchObject({ etag: tag, "cache-control": "public, no-cache" });
    }
    const other = await app.inject({ url: TILE, headers: { "if-none-match": '"other"' } });
    expect(other.statusCode).toBe(200);
  });

  test("without anything in it is 204", async ({ app, db }) => {
    await givenMap(db);
    const answer = await app.inject("/tiles/places/14/0/0.mvt");
    expect([answer.statusCode, answer.rawPayload.length]).toEqual([204, 0]);
  });

  test("may be kept for ever at a version that it has reached, and not otherwise", async ({
    app,
    db,
  }) => {
    await givenMap(db);
    const v = await versionOf(app);
    expect(await cacheControl(app, v)).toContain("immutable");
    expect((await app.inject(TILE)).headers["cache-control"]).toBe("public, no-cache");
    expect(await cacheControl(app, v + 1000)).toBe("public, no-cache");
  });

  test("is the same bytes on both databases", async ({ app, db }) => {
    await givenMap(db);
    const tiles = ["places/14/13969/5931", "streets/12/3492/1482", "boundary-lines/9/436/185"];
    const hash = createHash("sha256");
    for (const tile of [...tiles, "districts/9/436/185", "districts/14/13969/5931"])
      hash.update((await app.inject(`/tiles/${tile}.mvt`)).rawPayload);
    expect(hash.digest("hex")).toBe(
      "7d923c9c4f88d3916d1c57ad5e8d472c75f83e1ab1e49e5eb92f75c1c521fa69",
    );
  });
});

describe("a restricted place", () => {
  test("is in the tiles of who may see it, and never in another's", async ({ app, db, person }) => {
    await givenMap(db);
    const secret = await secretPlaces(db);
    const officer = await person("officer");
    const inspector = await person("inspector");
    const own = await officer.inject({ url: TILE });
    expect(secret.filter((id) => placesIn(own.rawPayload).has(id)).length).toBeGreaterThan(10);
    expect(own.headers).toMatchObject({ "cache-control": "private, no-cache" });
    expect(own.headers.vary).toContain("Cookie");
    for (const z of [9, 12, 14])
      for (const layer of ["places", "streets"]) {
        const [x, y] = [Math.floor(13969 / 2 ** (14 - z)), Math.floor(5931 / 2 ** (14 - z))];
        const url = `/tiles/${layer}/${z}/${x}/${y}.mvt`;
        await officer.inject({ url });
        for (const answer of [await app.inject(url), await inspector.inject({ url })]) {
          const shown = decodeTile(answer.rawPayload, layer);
          expect(shown.size).toBeGreaterThan(0);
          expect(secret.filter((id) => shown.has(id))).toEqual([]);
        }
      }
  });
});

describe("a change", () => {
  test("gives a new version and a fresh tile, and leaves the others alone", async ({
    app,
    db,
    person,
  }) => {
    await givenMap(db);
    const officer = await person("officer");
    expect(await cacheControl(app, await versionOf(app))).toContain("immutable");
    const [v, before, other] = await Promise.all([
      versionOf(app),
      app.inject(TILE),
      app.inject(OTHER_TILE),
    ]);
    expect(placesIn(before.rawPayload).has(PLACE)).toBe(true);
    expect(placesIn(other.rawPayload).size).toBeGreaterThan(0);

    const saved = await officer.inject({
      method: "PATCH",
      url: `/api/places/${PLACE}`,
      headers: writing(1),
      payload: {
        geometry: { type: "Point", coordinates: [127.3, 44.2] },
        positionQuality: "surveyed",
      },
    });
    expect(saved.statusCode, saved.body).toBe(200);
    const { seq } = saved.json();

    const after = await app.inject(`${TILE}?v=${seq}`);
    expect(placesIn(after.rawPayload).has(PLACE)).toBe(false);
    expect(after.headers["cache-control"]).toContain("immutable");
    expect(await versionOf(app)).toBe(seq);
    expect(await cacheControl(app, v)).toBe("public, no-cache");
    expect(seq).toBeGreaterThan(v);
    const arrived = await app.inject("/tiles/places/14/13985/5944.mvt");
    expect(placesIn(arrived.rawPayload).get(PLACE)?.properties).toMatchObject({
      quality: "surveyed",
    });
    const [stale, same] = await Promise.all([
      app.inject({ url: TILE, headers: { "if-none-match": String(before.headers.etag) } }),
      app.inject({ url: OTHER_TILE, headers: { "if-none-match": String(other.headers.etag) } }),
    ]);
    expect([stale.statusCode, same.statusCode]).toEqual([200, 304]);
  });

  test("of a name shows in the tile of its place", async ({ app, db, person }) => {
    await givenMap(db);
    const officer = await person("officer");
    const before = placesIn((await app.inject(TILE)).rawPayload);
    const [proposed] =
      [...before].find(([, { properties }]) => properties.status === "proposed") ?? [];
    const saved = await officer.inject({
      method: "PATCH",
      url: `/api/places/${proposed}`,
      headers: writing(1),
      payload: { specificPart: "㙍", genericPart: "村", romanization: "Zhuó Cūn" },
    });
    expect(saved.statusCode, saved.body).toBe(200);
    const tile = await app.inject(`${TILE}?v=${saved.json().seq}`);
    expect(placesIn(tile.rawPayload).get(proposed)?.properties).toMatchObject({ name: "㙍村" });
  });

  test("shows to who asks for it, also when another has followed", async ({ app, db, person }) => {
    await givenMap(db);
    const officer = await person("officer");
    await app.inject(TILE);
    const qualities = ["surveyed", "approximate"];
    const answers = [];
    for (const [i, positionQuality] of qualities.entries())
      answers.push(
        await officer.inject({
          method: "PATCH",
          url: `/api/places/${PLACE}`,
          headers: writing(i + 1),
          payload: { positionQuality },
        }),
      );
    const [first, second] = answers.map((answer) => Number(answer.json().seq));
    for (const v of [first, second, first]) {
      const tile = await app.inject(`${TILE}?v=${v}`);
      expect(placesIn(tile.rawPayload).get(PLACE)?.properties.quality).toBe("approximate");
    }
  });

  test("of what a layer does not show leaves its version", async ({ app, db, person }) => {
    await givenMap(db);
    const versions = [await versionOf(app, "districts"), await versionOf(app, "places")];
    await person("officer");
    expect([await versionOf(app, "districts"), await versionOf(app, "places")]).toEqual(versions);
  });
});
