import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { startEditing } from "./editing.ts";
import {
  compared,
  findTool,
  interleave,
  type Measure,
  median,
  quantile,
  rounded,
} from "./measure.ts";
import { startNginx } from "./nginx.ts";
import { load, startTileServer, type TileServer } from "./tile-load.ts";
import { BENCH_TILES, startWithPlaces } from "./tiles-data.ts";

const WARM_GOAL = 0.8;
const EDITED_GOAL = 0.8;
const FRESH_GOAL_MS = 100;
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = [4, 8, 32] as const;
const EDITED_CONNECTIONS = 8;
const EDITS_A_SECOND = 20;
const MEMORY_BYTES = 64 * 2 ** 20;
const PACKED = { "Accept-Encoding": "gzip" };
const PATHS = BENCH_TILES.map(({ z, x, y }) => `/tiles/places/${z}/${x}/${y}.mvt`);

/** P2: tiles from memory against nginx serving the same bytes, alone and while officers edit. */
export async function* tilesWarm(): AsyncGenerator<Measure> {
  findTool("wrk", "wrk");
  findTool("nginx", "nginx-light");
  const directory = mkdtempSync(join(tmpdir(), "dijie-bench-"));
  const stops = [async () => rmSync(directory, { recursive: true })];
  try {
    const server = await startWithPlaces();
    stops.push(server.stop);
    const program = await startTileServer(server.url, MEMORY_BYTES);
    stops.push(program.stop);
    const tiles = await fetchTiles(program.origin);
    const nginx = await startNginx(directory, tiles);
    stops.push(nginx.stop);
    yield await sameBytes(nginx.origin, tiles);
    yield* measureWarm(directory, program, nginx.origin);
    yield* measureEdited(directory, program, server.url);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

const run = (directory: string, origin: string, connections: number) =>
  load(directory, { origin, paths: PATHS, headers: PACKED, connections, seconds: SECONDS });

async function* measureWarm(directory: string, program: TileServer, peerOrigin: string) {
  for (const connections of CONNECTIONS) {
    const { ours, peer } = await interleave(ROUNDS, {
      ours: () => run(directory, program.origin, connections),
      peer: () => run(directory, peerOrigin, connections),
    });
    yield compared(`P2 warm tiles/s ÷ nginx, ${connections} connections`, ours, peer, WARM_GOAL);
  }
}

async function* measureEdited(directory: string, program: TileServer, databaseUrl: string) {
  const delays: number[] = [];
  const { alone, edited } = await interleave(ROUNDS, {
    alone: () => run(directory, program.origin, EDITED_CONNECTIONS),
    edited: async () => {
      const editing = startEditing(program, databaseUrl, EDITS_A_SECOND);
      const rate = await run(directory, program.origin, EDITED_CONNECTIONS);
      delays.push(...(await editing.stop()));
      return rate;
    },
  });
  yield compared("P2 warm tiles/s under 20 edits/s ÷ without", edited, alone, EDITED_GOAL);
  const p99 = quantile(delays, 0.99);
  yield {
    measure: "P2 from the answer to a write to the tile that shows it, under load, ms",
    p99: rounded(p99, 1),
    median: rounded(median(delays), 1),
    edits: delays.length,
    goal: FRESH_GOAL_MS,
    reached: p99 <= FRESH_GOAL_MS,
  };
}

/** The tiles as the program sends them; what fetch unpacked is packed as it came. */
async function fetchTiles(origin: string): Promise<Map<string, Buffer>> {
  const tiles = new Map<string, Buffer>();
  for (const path of PATHS) {
    const answer = await fetch(origin + path, { headers: PACKED });
    tiles.set(path, gzipSync(Buffer.from(await answer.arrayBuffer())));
  }
  return tiles;
}

/** The gate: nginx sends the same tiles. @throws Error when not */
async function sameBytes(origin: string, tiles: ReadonlyMap<string, Buffer>): Promise<Measure> {
  let bytes = 0;
  for (const [path, packed] of tiles) {
    const answer = await fetch(origin + path, { headers: PACKED });
    const plain = Buffer.from(await answer.arrayBuffer());
    if (!plain.equals(gunzipSync(packed)) || plain.length === 0) throw new Error(`${path} differs`);
    bytes += packed.length;
  }
  return {
    measure: "P2 gate: the same tiles on both sides",
    tiles: tiles.size,
    kilobytesEach: rounded(bytes / tiles.size / 1000, 1),
  };
}
