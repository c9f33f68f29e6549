import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import type { Geometry } from "geojson";
import { PbfReader } from "pbf";
import { describe, expect, test } from "vitest";
import { encodeTile } from "../../server/tiles/encode.ts";
import { BUFFER, boxOf, EXTENT, meet, projectionOf } from "../../server/tiles/grid.ts";
import type { GeometryKind, TileFeatures } from "../../server/tiles/layer.ts";

const TILE = { z: 14, x: 13966, y: 5933 };
const FIELDS = { id: "Id", name: "Name", tier: "Tier", real: "Real" };

const layer = (geometryKind: GeometryKind) => ({ id: "things", geometryKind, fields: FIELDS });

const decoded = (bytes: Uint8Array) => {
  const { things } = new VectorTile(new PbfReader(bytes)).layers;
  if (!things) return null;
  return {
    ...things,
    features: Array.from({ length: things.length }, (_, i) => things.feature(i)),
  };
};

const attributes = (count: number): TileFeatures["attributes"] => ({
  id: Array.from({ length: count }, (_, i) => `id-${i}`),
  name: Array.from({ length: count }, (_, i) => (i % 2 === 0 ? "𬭬家村" : null)),
  tier: Array.from({ length: count }, (_, i) => (i % 3) - 1),
  real: Array.from({ length: count }, (_, i) => i % 2 === 0),
});

/** Degrees of a position in the units of the tile: what the encoder undoes. */
const at = ([x, y]: readonly [number, number]): [number, number] => {
  const tiles = 2 ** TILE.z;
  const row = (TILE.y + y / EXTENT) / tiles;
  const lat = (Math.atan(Math.sinh((0.5 - row) * 2 * Math.PI)) * 180) / Math.PI;
  return [((TILE.x + x / EXTENT) / tiles - 0.5) * 360, lat];
};

const shapes = (...shape: Geometry[]): TileFeatures => ({
  shape,
  attributes: attributes(shape.length),
});

const drawn = (kind: GeometryKind, geometry: Geometry) =>
  decoded(encodeTile(layer(kind), TILE, shapes(geometry)))
    ?.features[0]?.loadGeometry()
    .map((part) => part.map(({ x, y }) => [x, y]));

type Corner = readonly [number, number];
const ringOf = (...corners: Corner[]) => corners.map(at);
const square = (from: number, to: number): Corner[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

describe("the encoder", () => {
  test("gives nothing for no features and for features without extent on the grid", () => {
    const speck = ringOf([10, 10], [10.2, 10], [10.2, 10.2], [10, 10]);
    expect(encodeTile(layer("point"), TILE, { lon: [], lat: [], attributes: {} })).toHaveLength(0);
    expect(drawn("polygon", { type: "Polygon", coordinates: [speck] })).toBeUndefined();
    expect(
      drawn("line", { type: "LineString", coordinates: ringOf([7, 7], [7.3, 7]) }),
    ).toBeUndefined();
    expect(drawn("line", { type: "GeometryCollection", geometries: [] })).toBeUndefined();
    expect(drawn("polygon", { type: "Polygon", coordinates: [] })).toBeUndefined();
    // What clipping leaves of an area that only touches the window.
    expect(
      drawn("polygon", { type: "LineString", coordinates: ringOf([0, 0], [9, 9]) }),
    ).toBeUndefined();
  });

  test("keeps every point, attribute and type of value, and leaves out what is null", () => {
    const corner = fc.integer({ min: -BUFFER, max: EXTENT + BUFFER });
    fc.assert(
      fc.property(fc.array(fc.tuple(corner, corner), { minLength: 1 }), (points) => {
        const positions = points.map(at);
        const bytes = encodeTile(layer("point"), TILE, {
          lon: positions.map(([lon]) => lon),
          lat: positions.map(([, lat]) => lat),
          attributes: attributes(points.length),
        });
        const result = decoded(bytes);
        expect(result).toMatchObject({ version: 2, extent: EXTENT });
        expect(result?.features.map((feature) => feature.loadGeometry())).toEqual(
          points.map(([x, y]) => [[expect.objectContaining({ x, y })]]),
        );
        for (const [i, { properties }] of result?.features.entries() ?? [])
          expect(properties).toEqual({
            id: `id-${i}`,
            ...(i % 2 === 0 && { name: "𬭬家村" }),
            tier: (i % 3) - 1,
            real: i % 2 === 0,
          });
      }),
      { numRuns: 50 },
    );
  });

  test("leaves out points beyond the buffer", () => {
    const positions = [at([-BUFFER - 1, 0]), at([0, EXTENT + BUFFER + 1]), at([-BUFFER, 0])];
    const features = {
      lon: positions.map(([lon]) => lon),
      lat: positions.map(([, lat]) => lat),
      attributes: { id: ["west", "south", "edge"] },
    };
    const { features: drawnPoints } = decoded(encodeTile(layer("point"), TILE, features)) ?? {};
    expect(drawnPoints?.map(({ properties }) => properties.id)).toEqual(["edge"]);
  });

  test("writes each value once and the same bytes again", () => {
    const [lon, lat] = at([9, 9]);
    const features = { lon: [lon, lon], lat: [lat, lat], attributes: { name: ["舒兰", "舒兰"] } };
    const bytes = encodeTile(layer("point"), TILE, features);
    expect(bytes.toString("utf8").split("舒兰")).toHaveLength(2);
    expect(encodeTile(layer("point"), TILE, features)).toEqual(bytes);
  });

  test("drops the straight vertices of a line, and only those", () => {
    const line = ringOf([0, 0], [5, 5], [10, 10], [10, 20], [10, 15]);
    expect(drawn("line", { type: "LineString", coordinates: line })).toEqual([
      [
        [0, 0],
        [10, 10],
        [10, 20],
        [10, 15],
      ],
    ]);
  });

  test("draws the parts of a collection that are of its kind", () => {
    const geometry: Geometry = {
      type: "GeometryCollection",
      geometries: [
        { type: "Point", coordinates: at([1, 1]) },
        { type: "MultiLineString", coordinates: [ringOf([0, 0], [9, 0]), ringOf([0, 5], [9, 5])] },
      ],
    };
    expect(drawn("line", geometry)).toHaveLength(2);
    expect(drawn("point", geometry)).toEqual([[[1, 1]]]);
    expect(drawn("point", { type: "MultiPoint", coordinates: ringOf([1, 1], [2, 3]) })).toEqual([
      [[1, 1]],
      [[2, 3]],
    ]);
  });

  test("winds outer rings clockwise on the screen and holes against it, however they came", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (turnOuter, turnHole) => {
        const turned = (corners: Corner[], turn: boolean) =>
          ringOf(...(turn ? corners.toReversed() : corners));
        const coordinates = [turned(square(0, 100), turnOuter), turned(square(20, 80), turnHole)];
        const rings = drawn("polygon", { type: "MultiPolygon", coordinates: [coordinates] }) ?? [];
        expect(rings.map(areaOf)).toEqual([10_000, -3_600]);
      }),
    );
  });

  test("drops a hole that vanishes, and the holes of an area that vanishes", () => {
    const dot = square(40, 40.3);
    const kept = drawn("polygon", {
      type: "Polygon",
      coordinates: [ringOf(...square(0, 100)), ringOf(...dot)],
    });
    expect(kept).toHaveLength(1);
    expect(
      drawn("polygon", { type: "Polygon", coordinates: [ringOf(...dot), ringOf(...square(0, 9))] }),
    ).toBeUndefined();
  });

  test("leaves no ring open, flat, spiked or with a vertex twice in a row, and keeps its area", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), (corners) => {
        const first = corners[0] ?? [0, 0];
        const area = areaOf([...corners, first]);
        const rings = drawn("polygon", {
          type: "Polygon",
          coordinates: [ringOf(...corners, first)],
        });
        if (area === 0) {
          expect(rings).toBeUndefined();
          return;
        }
        const [ring = []] = rings ?? [];
        expect(areaOf(ring)).toBe(Math.abs(area));
        expect(ring.at(-1)).toEqual(ring[0]);
        const open = ring.slice(0, -1);
        for (const [i, b] of open.entries()) {
          const [a = [0, 0], c = [0, 0]] = [open.at(i - 1), open[(i + 1) % open.length]];
          expect(areaOf([a, b, c, a])).not.toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Area by the surveyor's formula, y to the south; the ring is closed. */
function areaOf(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
}

describe("the grid", () => {
  test("puts the window of a tile 64 units around it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.nat(), fc.nat(), (z, column, row) => {
        const tile = { z, x: column % 2 ** z, y: row % 2 ** z };
        const { x, y } = projectionOf(tile);
        const { west, south, east, north } = boxOf(tile);
        expect(x(west)).toBeCloseTo(-BUFFER, 4);
        expect(x(east)).toBeCloseTo(EXTENT + BUFFER, 4);
        expect(y(north)).toBeCloseTo(-BUFFER, 4);
        expect(y(south)).toBeCloseTo(EXTENT + BUFFER, 4);
        expect(meet(boxOf(tile), boxOf({ ...tile, x: tile.x + 1 }))).toBe(true);
        expect(meet(boxOf(tile), boxOf({ ...tile, x: tile.x + 2 }))).toBe(false);
      }),
    );
  });
});
