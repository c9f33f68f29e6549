import type { CountyKey } from "../gazetteer.ts";
import { type GridPoint, gridKey } from "./grid.ts";
import type { SharedEdge } from "./half-edges.ts";

/** A line between two nodes (or a whole ring without one) that has the same county on each side. */
export interface Arc {
  readonly left: CountyKey;
  readonly right: CountyKey | null;
  readonly points: readonly GridPoint[];
}

type EdgesAt = ReadonlyMap<string, readonly SharedEdge[]>;

const sides = ({ left, right }: SharedEdge) => `${left}|${right}`;

function groupBy(edges: readonly SharedEdge[], end: "from" | "to"): EdgesAt {
  const groups = new Map<string, SharedEdge[]>();
  for (const edge of edges) {
    const key = gridKey(edge[end]);
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return groups;
}

/** Whether an arc ends at this vertex: anything but one edge in and one out with equal sides. */
function isNode(key: string, leaving: EdgesAt, arriving: EdgesAt): boolean {
  const [out = [], into = []] = [leaving.get(key), arriving.get(key)];
  const [first, last] = [out[0], into[0]];
  return out.length !== 1 || into.length !== 1 || !first || !last || sides(first) !== sides(last);
}

function follow(
  start: SharedEdge,
  leaving: EdgesAt,
  arriving: EdgesAt,
  used: Set<SharedEdge>,
): Arc {
  const points: GridPoint[] = [start.from];
  let edge: SharedEdge | undefined = start;
  while (edge && !used.has(edge)) {
    used.add(edge);
    points.push(edge.to);
    const key = gridKey(edge.to);
    edge = isNode(key, leaving, arriving) ? undefined : leaving.get(key)?.[0];
  }
  return { left: start.left, right: start.right, points };
}

/** Cuts the edges into arcs; first those between nodes, then the rings that have none. */
export function cutArcs(edges: readonly SharedEdge[]): Arc[] {
  const [leaving, arriving] = [groupBy(edges, "from"), groupBy(edges, "to")];
  const used = new Set<SharedEdge>();
  const starts = edges.filter(({ from }) => isNode(gridKey(from), leaving, arriving));
  return [...starts, ...edges]
    .filter((edge) => !used.has(edge))
    .flatMap((edge) => (used.has(edge) ? [] : [follow(edge, leaving, arriving, used)]));
}

/** Keys of the vertices where an arc begins and ends. */
export function arcEnds({ points }: Arc): { readonly from: string; readonly to: string } {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) throw new Error("an arc without points");
  return { from: gridKey(from), to: gridKey(to) };
}
