import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { decodeTile } from "../tiles/decode.ts";
import { compared, findTool, interleave, type Measure } from "./measure.ts";
import { execute, load, startTileServer } from "./tile-load.ts";
import { BENCH_TILES, type BenchTile, startWithPlaces } from "./tiles-data.ts";

const GOAL = 0.7;
const ROUNDS = 5;
const SECONDS = 5;
const CONNECTIONS = 4;

/** The layer `places` as PostGIS itself makes it. */
const bare = (z: number | string, x: number | string, y: number | string) => `
  with tile as materialized (select st_tileenvelope(${z}, ${x}, ${y}) as box,
    st_transform(st_tileenvelope(${z}, ${x}, ${y}, margin => 64 / 4096.0), 4490) as reach),
  feature as (
    select st_asmvtgeom(st_transform(location, 3857), box, 4096, 64) as geom, place.id::text,
      heading.text as name, romanization, status::text, class_code,
      case when class_code like '213%' or class_code like '214%' then 0
        when class_code like '215%' then 1 when class_code like '216%' then 2
        when class_code like '235%' or class_code like '232%' or class_code like '221%' then 3
        when class_code like '222%' or class_code like '13%' or class_code like '12%'
          or class_code like '242%' then 4
        when class_code like '25%' then 5 else 6 end as tier,
      position_quality::text as quality, place.demonstration
    from tile, place join lateral (
      select text, romanization, status from place_name where place_id = place.id
      order by heading_rank(kind, status), upper(valid) desc nulls first limit 1) heading on true
    where location && reach and secrecy = 'public')
  select st_asmvt(feature, 'places', 4096, 'geom') as tile from feature`;

const pathOf = ({ z, x, y }: BenchTile) => `/tiles/places/${z}/${x}/${y}.mvt`;

/** P1, first step: tiles that are in no memory, over HTTP, against ST_AsMVT by pgbench. */
export async function* tilesFresh(): AsyncGenerator<Measure> {
  findTool("wrk", "wrk");
  const server = await startWithPlaces();
  const directory = mkdtempSync(join(tmpdir(), "dijie-bench-"));
  const program = await startTileServer(server.url, 0);
  try {
    yield await sameContent(server.url, program.origin);
    const pgbench = findTool("pgbench", "postgresql-contrib", server.programs);
    const script = join(directory, "bare.sql");
    const { z, x, y } = BENCH_TILES[0] ?? { z: 0, x: 0, y: 0 };
    const side = Math.sqrt(BENCH_TILES.length) - 1;
    writeFileSync(
      script,
      `\\set x random(${x}, ${x + side})\n\\set y random(${y}, ${y + side})\n${bare(z, ":x", ":y")}\n`,
    );
    const given = ["-n", "-M", "prepared", "-f", script, `-c${CONNECTIONS}`, `-T${SECONDS}`];
    const { ours, peer } = await interleave(ROUNDS, {
      ours: () =>
        load(directory, {
          origin: program.origin,
          paths: BENCH_TILES.map(pathOf),
          connections: CONNECTIONS,
          seconds: SECONDS,
        }),
      peer: async () => {
        const { stdout } = await execute(pgbench, [...given, server.url]);
        return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
      },
    });
    yield compared("P1 uncached tiles/s over HTTP ÷ ST_AsMVT by pgbench", ours, peer, GOAL);
  } finally {
    await program.stop();
    await server.stop();
    rmSync(directory, { recursive: true });
  }
}

/** The gate: both sides make the same features with the same attributes. @throws Error when not */
async function sameContent(url: string, origin: string): Promise<Measure> {
  const client = new pg.Client(url);
  await client.connect();
  let features = 0;
  try {
    for (const tile of BENCH_TILES) {
      const { rows } = await client.query<{ tile: Buffer }>(bare(tile.z, tile.x, tile.y));
      const theirs = decodeTile(rows[0]?.tile ?? Buffer.alloc(0), "places");
      const answer = await fetch(origin + pathOf(tile));
      const ours = decodeTile(new Uint8Array(await answer.arrayBuffer()), "places");
      if (describe(ours) !== describe(theirs)) throw new Error(`${pathOf(tile)} differs`);
      features += ours.size;
    }
  } finally {
    await client.end();
  }
  return {
    measure: "P1 gate: features of a tile, alike on both sides",
    features: Math.round(features / BENCH_TILES.length),
    tiles: BENCH_TILES.length,
  };
}

const describe = (features: ReturnType<typeof decodeTile>) =>
  JSON.stringify(
    [...features.values()].map(({ properties }) => Object.entries(properties).sort().join()).sort(),
  );
