import { get, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { seedId } from "../../server/seed/ids.ts";
import { testOnNewApp as test, writing } from "../support/app.ts";
import { decodeTile } from "./decode.ts";
import { givenMap } from "./given-map.ts";

const TILE = "/tiles/places/14/13969/5931.mvt";
const PLACE = seedId("tile place 900");

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks over a socket, as only that way the answer can come from in front of the routes. */
async function ask(app: FastifyInstance, path: string, headers = {}): Promise<Answer> {
  const origin = app.listeningOrigin;
  const given = { "accept-encoding": "gzip", ...headers };
  return new Promise((resolve, reject) => {
    get(origin + path, { headers: given, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on("error", reject);
  });
}

/** Answers of the routes carry a policy for documents; those from in front of them do not. */
const isFromFront = ({ headers }: Answer) => headers["content-security-policy"] === undefined;

/** A tile is in front once it has been asked for compressed twice, with nothing changing meanwhile. */
async function warm(app: FastifyInstance, path: string): Promise<Answer> {
  // The description waits until all that was written shows.
  await ask(app, "/tiles/places.json");
  const first = await ask(app, path);
  await ask(app, path);
  return first;
}

test("a tile from in front of the routes is the tile of the routes", async ({ app, db }) => {
  await givenMap(db);
  await app.listen({ port: 0, host: "127.0.0.1" });
  for (const path of [TILE, `${TILE}?v=1`]) {
    const slow = await warm(app, path);
    const fast = await ask(app, path);
    expect([isFromFront(slow), isFromFront(fast)]).toEqual([false, true]);
    expect(fast.body).toEqual(slow.body);
    const names = ["etag", "cache-control", "content-type", "content-encoding", "vary"];
    for (const name of [...names, "x-content-type-options", "cross-origin-resource-policy"])
      expect(fast.headers[name], name).toBe(slow.headers[name]);
    const again = await ask(app, path, { "if-none-match": slow.headers.etag });
    expect([isFromFront(again), again.status, again.body.length]).toEqual([true, 304, 0]);
    expect(isFromFront(await ask(app, path, { "accept-encoding": "br" }))).toBe(false);
  }
});

test("who is signed in gets the tiles of their rights, not those in front", async ({
  app,
  db,
  person,
}) => {
  await givenMap(db);
  const officer = await person("officer");
  await app.listen({ port: 0, host: "127.0.0.1" });
  await warm(app, TILE);
  const known = await ask(app, TILE);
  const own = await officer.inject({ url: TILE, headers: { "accept-encoding": "gzip" } });
  const other = await ask(app, TILE, { cookie: "dijie-session=nobody" });
  expect([isFromFront(known), isFromFront(other)]).toEqual([true, false]);
  const shown = (bytes: Buffer) => decodeTile(gunzipSync(bytes), "places").size;
  expect(shown(own.rawPayload)).toBeGreaterThan(shown(known.body));
  expect(shown(other.body)).toBe(shown(known.body));
});

test("a change takes the old tile away from in front", async ({ app, db, person }) => {
  await givenMap(db);
  const officer = await person("officer");
  await app.listen({ port: 0, host: "127.0.0.1" });
  const before = await warm(app, TILE);
  expect(isFromFront(await ask(app, TILE))).toBe(true);
  const saved = await officer.inject({
    method: "PATCH",
    url: `/api/places/${PLACE}`,
    headers: writing(1),
    payload: { positionQuality: "surveyed" },
  });
  const path = `${TILE}?v=${saved.json().seq}`;
  await warm(app, path);
  for (const answer of [await ask(app, path), await ask(app, TILE)]) {
    expect(answer.headers.etag).not.toBe(before.headers.etag);
    const { properties } = decodeTile(gunzipSync(answer.body), "places").get(PLACE) ?? {};
    expect(properties).toMatchObject({ quality: "surveyed" });
  }
});

test("a closing program ends its connections, also those that ask for tiles", async ({
  app,
  db,
}) => {
  await givenMap(db);
  await app.listen({ port: 0, host: "127.0.0.1" });
  await warm(app, TILE);
  const origin = app.listeningOrigin;
  await app.close();
  const refused = new Promise((resolve) => {
    get(origin + TILE, resolve).on("error", ({ message }) => resolve(message));
  });
  expect(await refused).toContain("ECONNREFUSED");
});
