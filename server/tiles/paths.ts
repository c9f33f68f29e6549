import type { Position } from "geojson";
import type { Projection } from "./grid.ts";

/** Whole units of a tile: x0, y0, x1, y1, … */
export type Path = number[];

/** Positions on the whole units of a tile, each different from the one before. */
export function snapped(positions: readonly Position[], projection: Projection): Path {
  const path: Path = [];
  for (const [lon = Number.NaN, lat = Number.NaN] of positions) {
    const x = Math.round(projection.x(lon));
    const y = Math.round(projection.y(lat));
    if (x !== path.at(-2) || y !== path.at(-1)) path.push(x, y);
  }
  return path;
}

export const at = (path: Path, index: number): number => path[index] ?? Number.NaN;

/** Twice the area of the triangle of three consecutive vertices, the first at `index`. */
const turn = (path: Path, a: number, b: number, c: number) =>
  (at(path, b) - at(path, a)) * (at(path, c + 1) - at(path, b + 1)) -
  (at(path, b + 1) - at(path, a + 1)) * (at(path, c) - at(path, b));

const isOnward = (path: Path, a: number, b: number, c: number) =>
  (at(path, b) - at(path, a)) * (at(path, c) - at(path, b)) +
    (at(path, b + 1) - at(path, a + 1)) * (at(path, c + 1) - at(path, b + 1)) >
  0;

/** A line without the vertices that lie straight between their neighbors: the same line, shorter. */
export function withoutStraights(path: Path): Path {
  const kept: Path = [];
  for (let i = 0; i < path.length; i += 2) {
    kept.push(at(path, i), at(path, i + 1));
    const end = kept.length;
    if (
      end >= 6 &&
      turn(kept, end - 6, end - 4, end - 2) === 0 &&
      isOnward(kept, end - 6, end - 4, end - 2)
    )
      kept.splice(end - 4, 2);
  }
  return kept;
}

/**
 * A ring, open, without straight vertices and without spikes, also across its ends. What neighbors
 * share stays shared: whether a vertex goes depends on the vertices beside it alone.
 */
export function tidyRing(path: Path): Path {
  const ring: Path = [];
  for (let i = 0; i < path.length; i += 2) {
    ring.push(at(path, i), at(path, i + 1));
    dropIdleEnd(ring);
  }
  // The last vertex of a closed ring repeats the first, so the seam is looked at from both sides.
  for (let length = Number.POSITIVE_INFINITY; ring.length < length; ) {
    length = ring.length;
    if (isSame(ring, 0, ring.length - 2)) ring.length -= 2;
    if (ring.length >= 6 && turn(ring, ring.length - 4, ring.length - 2, 0) === 0) ring.length -= 2;
    if (ring.length >= 6 && turn(ring, ring.length - 2, 0, 2) === 0) ring.splice(0, 2);
  }
  return ring;
}

const isSame = (path: Path, a: number, b: number) =>
  a !== b && at(path, a) === at(path, b) && at(path, a + 1) === at(path, b + 1);

/** Takes out the vertex before the last while it encloses nothing with its neighbors. */
function dropIdleEnd(ring: Path) {
  for (let end = ring.length; end >= 4; end = ring.length) {
    if (isSame(ring, end - 2, end - 4)) ring.length -= 2;
    else if (end >= 6 && turn(ring, end - 6, end - 4, end - 2) === 0) ring.splice(end - 4, 2);
    else return;
  }
}

/** Twice the area of a ring; positive when it runs clockwise on the screen, as an outer ring must. */
export function signedArea(ring: Path): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    sum += at(ring, j) * at(ring, i + 1) - at(ring, i) * at(ring, j + 1);
  return sum;
}

/** A path the other way round. */
export function reversed(path: Path): Path {
  const back: Path = [];
  for (let i = path.length - 2; i >= 0; i -= 2) back.push(at(path, i), at(path, i + 1));
  return back;
}
