import type { GridPoint } from "./grid.ts";
import { reachAlong } from "./reach.ts";

/** A point in steps of the source's grid, no longer on its vertices. */
export type SmoothPoint = readonly [number, number];

/** Deviation, in steps, up to which a vertex of the county's own lines is left out: about 5 m. */
export const THINNING_STEPS = 0.05;
/** The same for lines that are not the county's, drawn for context only: about 15 m. */
export const CONTEXT_THINNING_STEPS = 0.15;
const SWEEPS = 200;

type Axis = 0 | 1;
const AXES: readonly Axis[] = [0, 1];

/**
 * Where the vertex bends the line least: the minimum of the summed squared second differences with
 * all other vertices held. Beside an end, where one second difference is missing, the mean.
 */
function leastBending(line: readonly SmoothPoint[], index: number, axis: Axis): number {
  const at = (i: number) => line[i]?.[axis] ?? Number.NaN;
  const near = at(index - 1) + at(index + 1);
  if (index < 2 || index > line.length - 3) return near / 2;
  return (4 * near - at(index - 2) - at(index + 2)) / 6;
}

const clamp = (value: number, center: number, reach: number) =>
  Math.min(center + reach, Math.max(center - reach, value));

/** Lets the inner vertices relax to the least bending within their reach; both ends stay. */
function relax(vertices: readonly GridPoint[]): SmoothPoint[] {
  const line = vertices.map(([x, y]): [number, number] => [x, y]);
  const reach = reachAlong(vertices);
  const inner = [...vertices.entries()].slice(1, -1);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [index, vertex] of inner) {
      const point = line[index];
      if (!point) continue;
      for (const axis of AXES) {
        point[axis] = clamp(leastBending(line, index, axis), vertex[axis], reach[index] ?? 0);
      }
    }
  }
  return line;
}

/** Distance from `point` to the segment from `a` to `b`, in steps. */
function segmentDistance(point: SmoothPoint, a: SmoothPoint, b: SmoothPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const share = squared && ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared;
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(point[0] - a[0] - nearest * dx, point[1] - a[1] - nearest * dy);
}

/** Douglas–Peucker: drops vertices that the line without them passes closely; keeps both ends. */
function thin(line: readonly SmoothPoint[], tolerance: number): SmoothPoint[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  const distances = line.map((point) => segmentDistance(point, first, last));
  const farthest = distances.reduce((best, d, i) => (d > (distances[best] ?? 0) ? i : best), 0);
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last];
  return [
    ...thin(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...thin(line.slice(farthest), tolerance),
  ];
}

/**
 * Takes the staircase out of a line: the line of least bending whose vertices are within reach of
 * the given ones, less those that a straight line does not need.
 */
export const smooth = (line: readonly GridPoint[], toleranceSteps: number): SmoothPoint[] =>
  thin(relax(line), toleranceSteps);
