import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "../../server/db/kysely.ts";
import type { Tile } from "../../server/tiles/grid.ts";
import { testOnNewApp as test } from "../support/app.ts";
import { decodeTile, farthest, measure } from "./decode.ts";
import { givenMap } from "./given-map.ts";

const headed = `place join lateral (
  select text, romanization, status from place_name where place_id = place.id
  order by heading_rank(kind, status), upper(valid) desc nulls first limit 1) heading on true`;
const road = "(class_code ~ '^(235|232)' and st_dimension(geom) = 1)";
const tier = `case when class_code ~ '^(213|214)' then 0 when class_code ~ '^215' then 1
  when class_code ~ '^216' then 2 when class_code ~ '^(235|232|221)' then 3
  when class_code ~ '^(222|13|12|242)' then 4 when class_code ~ '^25' then 5 else 6 end`;
const common = "place.id, text as name, romanization, status, class_code";

/** What each layer shows to everybody, said once more in plain SQL: attributes, source, geometry. */
const LAYERS: Record<string, (zoom: number) => [columns: string, from: string, geometry: string]> =
  {
    places: (zoom) => [
      `${common}, ${tier} as tier, position_quality as quality, place.demonstration`,
      `${headed} where secrecy = 'public' and not ${road}
     and ${tier} <= ${zoom < 8 ? 0 : zoom < 10 ? 1 : zoom < 11 ? 2 : zoom < 12 ? 4 : 6}`,
      "location",
    ],
    streets: () => [
      `${common}, place.demonstration`,
      `${headed} where secrecy = 'public' and ${road}`,
      "geom",
    ],
    districts: () => ["id, name, level, neighbor", "district where level = 'county'", "geom"],
    "boundary-lines": () => [
      "line.id, line.name, name_en, line.level, indicative, other.name as neighbor",
      "boundary_line as line join district as other on other.id = neighbor_id where true",
      "line.geom",
    ],
  };

/** The tile as PostGIS itself makes it. */
async function makeByPostgis(db: Db, layer: string, { z, x, y }: Tile): Promise<Buffer> {
  const [columns, from, geometry] = LAYERS[layer]?.(z) ?? ["", "", ""];
  const { rows } = await sql
    .raw<{ tile: Buffer }>(
      `select st_asmvt(feature, '${layer}', 4096, 'g') as tile from (
         select ${columns}, st_asmvtgeom(st_transform(${geometry}, 3857), st_tileenvelope(${z}, ${x}, ${y}), 4096, 64) as g
         from ${from} and ${geometry} && st_transform(st_tileenvelope(${z}, ${x}, ${y}, margin => 64 / 4096.0), 4490)
       ) as feature where g is not null`,
    )
    .execute(db);
  return rows[0]?.tile ?? Buffer.alloc(0);
}

/** Tiles of one column through the center of the map, and some beside it. */
const TILES: Tile[] = [
  { z: 14, x: 13969, y: 5931 },
  { z: 14, x: 13968, y: 5931 },
  { z: 13, x: 6984, y: 2965 },
  { z: 12, x: 3492, y: 1482 },
  { z: 11, x: 1746, y: 741 },
  { z: 10, x: 873, y: 370 },
  { z: 9, x: 436, y: 185 },
  { z: 7, x: 109, y: 46 },
  { z: 5, x: 27, y: 11 },
];
const POLYGON = 3;
const MIN_ZOOM: Record<string, number> = { streets: 9 };

describe("tiles on a server", () => {
  test.for(Object.keys(LAYERS))("of %s have what ST_AsMVT gives", async (layer, { app, db }) => {
    await givenMap(db);
    let features = 0;
    for (const tile of TILES.filter(({ z }) => z >= (MIN_ZOOM[layer] ?? 0))) {
      const url = `/tiles/${layer}/${tile.z}/${tile.x}/${tile.y}.mvt`;
      const [answer, tileOfPostgis] = [await app.inject(url), await makeByPostgis(db, layer, tile)];
      const ours = decodeTile(answer.rawPayload, layer);
      const theirs = decodeTile(tileOfPostgis, layer);
      expect([...ours.keys()].sort(), url).toEqual([...theirs.keys()].sort());
      for (const [id, feature] of ours) {
        expect(feature).toMatchObject({
          properties: theirs.get(id)?.properties,
          type: theirs.get(id)?.type,
        });
        const reference = theirs.get(id)?.paths ?? [];
        expect(farthest(feature.paths, reference), `${url} ${id}`).toBeLessThanOrEqual(1);
        if (feature.type !== POLYGON) continue;
        // An outline that is everywhere within a unit encloses the same to a unit of its length.
        const { area, length } = measure(feature.paths);
        expect(Math.abs(area - measure(reference).area), `${url} ${id}`).toBeLessThanOrEqual(
          length,
        );
        expect(area).toBeGreaterThan(0);
      }
      features += ours.size;
    }
    expect(features).toBeGreaterThan(TILES.length / 2);
  });
});
