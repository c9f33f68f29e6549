import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { decodeTile } from "../tiles/decode.ts";
import type { TileServer } from "./tile-load.ts";
import { BENCH_TILES } from "./tiles-data.ts";

const QUALITIES = ["surveyed", "digitized"] as const;

/**
 * Edits places at a steady pace, each on another tile than the one before, and looks after each edit
 * for the tile that shows it.
 *
 * @returns what ends it and tells, for each edit, the milliseconds from its answer to that tile
 */
export function startEditing(program: TileServer, databaseUrl: string, editsASecond: number) {
  let isOver = false;
  let failure: unknown = null;
  const work = (async () => {
    const places = await findPlaces(databaseUrl);
    const pending: Promise<number>[] = [];
    const startedAt = performance.now();
    for (let i = 0; !isOver; i++) {
      const place = places[i % places.length];
      const remember = (error: unknown) => {
        failure ??= error;
        return Number.NaN;
      };
      if (place) pending.push(edit(program, place).catch(remember));
      const nextAt = startedAt + ((i + 1) / editsASecond) * 1000;
      await setTimeout(Math.max(0, nextAt - performance.now()));
    }
    const delays = await Promise.all(pending);
    if (failure) throw failure;
    return delays;
  })();
  return {
    stop() {
      isOver = true;
      return work;
    },
  };
}

interface Edited {
  id: string;
  version: number;
  path: string;
}

/** Some places of each tile with their versions, tile after tile. */
async function findPlaces(databaseUrl: string): Promise<Edited[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const found: Edited[] = [];
  for (let n = 0; n < 5; n++)
    for (const { z, x, y } of BENCH_TILES) {
      const { rows } = await client.query<{ id: string; version: number }>(
        `select id, version from place
         where location && st_transform(st_tileenvelope($1, $2, $3), 4490) order by id offset $4 limit 1`,
        [z, x, y, n * 100],
      );
      found.push(...rows.map((row) => ({ ...row, path: `/tiles/places/${z}/${x}/${y}.mvt` })));
    }
  await client.end();
  return found;
}

async function edit({ origin, cookie }: TileServer, place: Edited): Promise<number> {
  const positionQuality = QUALITIES[place.version % 2];
  const answer = await fetch(`${origin}/api/places/${place.id}`, {
    method: "PATCH",
    headers: {
      cookie,
      "content-type": "application/json",
      "idempotency-key": uuidv7(),
      "if-match": `"${place.version}"`,
    },
    body: JSON.stringify({ positionQuality }),
  });
  if (!answer.ok) throw new Error(`the edit was refused: ${await answer.text()}`);
  const { seq, version } = (await answer.json()) as { seq: number; version: number };
  place.version = version;
  const answeredAt = performance.now();
  const tile = await fetch(`${origin}${place.path}?v=${seq}`, {
    headers: { "accept-encoding": "gzip" },
  });
  const bytes = new Uint8Array(await tile.arrayBuffer());
  const delay = performance.now() - answeredAt;
  const shown = decodeTile(bytes, "places").get(place.id)?.properties.quality;
  if (shown !== positionQuality)
    throw new Error(`the tile shows ${shown}, not ${positionQuality}, at ${place.path}?v=${seq}`);
  return delay;
}
