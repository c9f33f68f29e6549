import type { Geometry, Position } from "geojson";
import { commit } from "../../server/commit/commit.ts";
import type { Db, Trx } from "../../server/db/kysely.ts";
import { geomFromGeoJson, multi } from "../../server/db/postgis.ts";
import type { NameStatus, Secrecy } from "../../server/db/types.ts";
import { seedId } from "../../server/seed/ids.ts";
import { seedOperation } from "../../server/seed/operation.ts";

/** Numbers between 0 and 1, the same every time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const CENTER = [126.95, 44.41] as const;
const CLASSES = ["21310", "21400", "21500", "21610", "22100", "12000", "25100", "99999"];
const STATUSES: NameStatus[] = ["standard", "proposed", "historical", "abolished"];
const SECRECIES: Secrecy[] = ["public", "public", "public", "internal", "secret"];
const PLACES = 400;
const STREETS = 40;

/** A map with something of everything around `CENTER`, the same every time: places, roads, areas, lines. */
export async function givenMap(db: Db): Promise<void> {
  await commit(db, seedOperation("a map for tests"), async (trx) => {
    await insertDistricts(trx);
    await insertLines(trx);
    const random = createRandom(7);
    for (let i = 0; i < PLACES; i++) {
      // Most lie in one tile of zoom 14, the others around it.
      const spread = i % 4 === 0 ? 0.4 : 0.02;
      const position = [0, 1].map((k) => (CENTER[k] ?? 0) + (random() - 0.5) * spread);
      await insertPlace(trx, i, { type: "Point", coordinates: position });
    }
    for (let i = 0; i < STREETS; i++)
      await insertPlace(trx, PLACES + i, street(random, i), "23500");
    // A road of which only a point is known is drawn as a place.
    await insertPlace(trx, 900, { type: "Point", coordinates: [...CENTER] }, "23200");
    return {};
  });
}

async function insertPlace(trx: Trx, i: number, geometry: Geometry, classCode?: string) {
  const id = seedId(`tile place ${i}`);
  await trx
    .insertInto("place")
    .values({
      id,
      classCode: classCode ?? CLASSES[i % CLASSES.length] ?? "",
      geom: geomFromGeoJson(geometry),
      positionQuality: i % 3 === 0 ? "assumed" : "digitized",
      districtId: seedId("tile district 0"),
      secrecy: SECRECIES[i % SECRECIES.length] ?? "public",
      source: "test",
      demonstration: i % 7 === 0,
    })
    .execute();
  const names = [`王家${i}`, ...(i % 5 === 0 ? [`𬭬家${i}`] : [])];
  await trx
    .insertInto("placeName")
    .values(
      names.map((text, n) => ({
        id: seedId(`tile name ${i} ${n}`),
        placeId: id,
        kind: n === 0 ? ("name" as const) : ("allonym" as const),
        status: STATUSES[i % STATUSES.length] ?? "standard",
        text,
        specificPart: text,
        genericPart: "",
        romanization: `Wángjiā ${i}`,
        romanizationPlain: `Wangjia ${i}`,
        source: "test",
      })),
    )
    .execute();
}

/** A course of many small bends; some in two parts. */
function street(random: () => number, i: number): Geometry {
  const course = (): Position[] => {
    const [lon, lat, way] = [CENTER[0] + (random() - 0.5) * 0.05, CENTER[1], random() * 7];
    return Array.from({ length: 60 }, (_, k) => [
      lon + Math.cos(way) * k * 4e-4 + random() * 1e-4,
      lat + Math.sin(way) * k * 4e-4 + random() * 1e-4,
    ]);
  };
  return i % 5 === 0
    ? { type: "MultiLineString", coordinates: [course(), course()] }
    : { type: "LineString", coordinates: course() };
}

/** A ring with bays around a center; every tenth of a degree has dozens of vertices. */
function ring([lon, lat]: readonly [number, number], radius: number): Position[] {
  const vertices = Array.from({ length: 700 }, (_, k) => {
    const way = (k / 700) * 2 * Math.PI;
    const reach = radius * (1 + 0.2 * Math.sin(way * 9) + 0.02 * Math.sin(way * 101));
    return [lon + reach * Math.cos(way), lat + reach * Math.sin(way) * 0.7];
  });
  return [...vertices, vertices[0] ?? []];
}

async function insertDistricts(trx: Trx) {
  for (let i = 0; i < 3; i++) {
    const center = [CENTER[0] + i * 0.9, CENTER[1] - i * 0.1] as const;
    const coordinates = [ring(center, 0.3), ...(i === 0 ? [ring(center, 0.02).reverse()] : [])];
    await trx
      .insertInto("district")
      .values({
        id: seedId(`tile district ${i}`),
        level: "county",
        name: `县${i}`,
        romanization: `Xiàn ${i}`,
        romanizationPlain: `Xian ${i}`,
        neighbor: i > 0,
        geom: multi(geomFromGeoJson({ type: "Polygon", coordinates })),
        source: "test",
      })
      .execute();
  }
}

async function insertLines(trx: Trx) {
  for (let i = 1; i < 3; i++) {
    const coordinates = ring([CENTER[0] + i * 0.01, CENTER[1]], 0.1 * i).slice(0, 400);
    await trx
      .insertInto("boundaryLine")
      .values({
        id: seedId(`tile line ${i}`),
        name: `舒兰—县${i}`,
        nameEn: `Shulan–Xian ${i}`,
        level: i === 1 ? "county" : "prefecture",
        districtId: seedId("tile district 0"),
        neighborId: seedId(`tile district ${i}`),
        geom: multi(geomFromGeoJson({ type: "LineString", coordinates })),
        source: "test",
      })
      .execute();
  }
}
