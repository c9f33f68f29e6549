import type { GridPoint } from "./grid.ts";

/**
 * How far a vertex may move along each axis where the line runs straight: half a step (54 m north,
 * 39 m east), which is how far rounding may have moved it.
 */
export const STRAIGHT_REACH_STEPS = 0.5;

/**
 * How far elsewhere (13 m north, 9 m east). Tuned: with the whole half step everywhere the five
 * lines come out 1–9 % shorter than a finer source has them, as its small bends are lost; without
 * any up to 11 % longer, as the staircase stays. So all are within 3 %.
 */
export const BENT_REACH_STEPS = 0.12;

/** A run counts as straight if all its vertices are this close to its chord, in steps. */
const STRAIGHT_TOLERANCE_STEPS = 0.6;
/** The shortest run that counts, in vertices: about 0.8 km. Shorter ones may be real bends. */
const STRAIGHT_RUN_VERTICES = 8;
const LONGEST_RUN_VERTICES = 80;

/** Distance of `point` from the line through `a` and `b`, in steps. */
function chordDistance(point: GridPoint, a: GridPoint, b: GridPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.abs((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) / Math.hypot(dx, dy);
}

/** The last vertex of the longest straight run that begins at `start`. */
function straightRunEnd(line: readonly GridPoint[], start: number): number {
  const first = line[start];
  const ends = line.slice(start, start + LONGEST_RUN_VERTICES);
  const isStraight = (length: number) => {
    const last = ends[length];
    const inner = ends.slice(1, length);
    return (
      first && last && inner.every((p) => chordDistance(p, first, last) <= STRAIGHT_TOLERANCE_STEPS)
    );
  };
  const length = ends.findLastIndex((_, index) => index > 0 && isStraight(index));
  return start + Math.max(0, length);
}

/** How far each vertex of a line on the grid may move, in steps along each axis. */
export function reachAlong(line: readonly GridPoint[]): number[] {
  const reach = line.map(() => BENT_REACH_STEPS);
  for (const start of line.keys()) {
    const end = straightRunEnd(line, start);
    if (end - start >= STRAIGHT_RUN_VERTICES) reach.fill(STRAIGHT_REACH_STEPS, start, end + 1);
  }
  return reach;
}
