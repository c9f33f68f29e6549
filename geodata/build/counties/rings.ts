import type { Position } from "../../records.ts";
import type { CountyKey } from "../gazetteer.ts";
import { type Arc, arcEnds } from "./arcs.ts";
import type { GridPoint } from "./grid.ts";

/** An arc together with the line that replaces its staircase. */
export interface SmoothArc extends Arc {
  readonly line: readonly Position[];
}

const reverseArc = (arc: SmoothArc): SmoothArc => ({
  ...arc,
  points: arc.points.toReversed(),
  line: arc.line.toReversed(),
});

/** The arcs round one county, each turned so that the county is on its left. */
export const arcsRound = (county: CountyKey, arcs: readonly SmoothArc[]): SmoothArc[] =>
  arcs.flatMap((arc) => {
    if (arc.left === county) return [arc];
    return arc.right === county ? [reverseArc(arc)] : [];
  });

const bearing = (from: GridPoint | undefined, to: GridPoint | undefined) =>
  from && to ? Math.atan2(to[1] - from[1], to[0] - from[0]) : Number.NaN;

/** Clockwise turn, in (0, 2π], from the way back along `arc` to the start of `next`. */
function wedge(arc: SmoothArc, next: SmoothArc): number {
  const back = bearing(arc.points.at(-1), arc.points.at(-2));
  const turn = back - bearing(next.points[0], next.points[1]);
  return turn > 0 ? turn : turn + 2 * Math.PI;
}

/** Follows the interior's edge from `start`: at a node, the arc that bounds the same wedge. */
function followRing(start: SmoothArc, unused: Set<SmoothArc>): SmoothArc[] {
  const ring: SmoothArc[] = [];
  let arc: SmoothArc | undefined = start;
  while (arc) {
    unused.delete(arc);
    ring.push(arc);
    const here: SmoothArc = arc;
    const { to } = arcEnds(here);
    arc = [...unused]
      .filter((next) => arcEnds(next).from === to)
      .sort((a, b) => wedge(here, a) - wedge(here, b))[0];
    if (to === arcEnds(start).from && (!arc || wedge(here, start) <= wedge(here, arc))) break;
  }
  return ring;
}

/** Cuts a ring that meets itself at a node into rings that do not. */
function cutLoops(ring: readonly SmoothArc[]): SmoothArc[][] {
  const loops: SmoothArc[][] = [];
  let open: SmoothArc[] = [];
  for (const arc of ring) {
    open.push(arc);
    const start = open.findIndex((earlier) => arcEnds(earlier).from === arcEnds(arc).to);
    if (start >= 0) {
      loops.push(open.slice(start));
      open = open.slice(0, start);
    }
  }
  return loops;
}

/** The rings of one county as sequences of arcs, the county on the left. */
export function traceRings(arcs: readonly SmoothArc[]): SmoothArc[][] {
  const unused = new Set(arcs);
  return arcs.flatMap((arc) => (unused.has(arc) ? cutLoops(followRing(arc, unused)) : []));
}

/** One line from arcs that follow each other. */
export const joinLines = (arcs: readonly SmoothArc[]): Position[] =>
  arcs.flatMap(({ line }, index) => (index === 0 ? [...line] : line.slice(1)));
