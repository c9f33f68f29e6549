import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { BUFFER, EXTENT } from "../../server/tiles/grid.ts";

export interface DecodedFeature {
  properties: Record<string, unknown>;
  type: number;
  /** Paths of [x, y] in units of the tile. */
  paths: [number, number][][];
}

/** The features of a tile with one layer, by their id; none of an empty one. */
export function decodeTile(bytes: Uint8Array, layerId: string): Map<unknown, DecodedFeature> {
  const layer = new VectorTile(new PbfReader(bytes)).layers[layerId];
  const features = new Map<unknown, DecodedFeature>();
  for (let i = 0; i < (layer?.length ?? 0); i++) {
    const feature = layer?.feature(i);
    if (!feature) continue;
    const paths = feature
      .loadGeometry()
      .map((path) => path.map(({ x, y }): [number, number] => [x, y]));
    features.set(feature.properties.id, {
      properties: feature.properties,
      type: feature.type,
      paths,
    });
  }
  return features;
}

type Corner = readonly [number, number];

/**
 * How far the farthest vertex of one drawing is from the other drawing, both ways, units. Vertices on
 * the edge of the window do not count: PostGIS cuts what it has rounded, which moves steep cuts along
 * the edge.
 */
export const farthest = (one: readonly Corner[][], other: readonly Corner[][]): number =>
  Math.max(...reach(one, other), ...reach(other, one), 0);

const reach = (from: readonly Corner[][], to: readonly Corner[][]) =>
  from
    .flat()
    .filter((corner) => !corner.some(isOnEdge))
    .map((corner) => Math.min(...to.flatMap((path) => distances(corner, path))));

const isOnEdge = (ordinate: number) => ordinate === -BUFFER || ordinate === EXTENT + BUFFER;

/** Area of a drawing's rings, outer ones positive, square units, and their length, units. */
export function measure(paths: readonly Corner[][]) {
  let [area, length] = [0, 0];
  for (const path of paths)
    for (const [i, [x1, y1]] of path.entries()) {
      const [x0, y0] = path[i - 1] ?? [x1, y1];
      area += (x0 * y1 - x1 * y0) / 2;
      length += Math.hypot(x1 - x0, y1 - y0);
    }
  return { area, length };
}

const distances = (corner: Corner, path: readonly Corner[]): number[] =>
  path.map((end, i) => toSegment(corner, path[i - 1] ?? end, end));

function toSegment([px, py]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(ax + t * dx - px, ay + t * dy - py);
}
