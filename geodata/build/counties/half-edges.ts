import type { CountyKey } from "../gazetteer.ts";
import { type GridPoint, type GridRing, gridKey } from "./grid.ts";

/** A directed edge between two vertices of the grid. */
export interface HalfEdge {
  readonly from: GridPoint;
  readonly to: GridPoint;
}

/** An edge with the county on either side; `right` is null on the outside of all six. */
export interface SharedEdge extends HalfEdge {
  readonly left: CountyKey;
  readonly right: CountyKey | null;
}

const edgeKey = (from: GridPoint, to: GridPoint) => `${gridKey(from)}>${gridKey(to)}`;

/**
 * The directed boundary edges of one county, interior on the left. Runs in opposite directions
 * cancel: what has the county on both sides is a spike that rounding made, or the seam between two
 * of its parts, and no boundary.
 */
function boundaryEdges(rings: readonly GridRing[]): Map<string, HalfEdge> {
  const runs = new Map<string, HalfEdge[]>();
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) {
      const from = ring.at(index - 1) ?? to;
      const key = edgeKey(from, to);
      if (!runs.get(edgeKey(to, from))?.pop())
        runs.set(key, [...(runs.get(key) ?? []), { from, to }]);
    }
  }
  const edges = new Map<string, HalfEdge>();
  for (const [key, [edge, ...more]] of runs) {
    if (more.length > 0) throw new Error(`${key}: two parts of one county overlap`);
    if (edge) edges.set(key, edge);
  }
  return edges;
}

/**
 * Joins the edges of all counties. Each comes once: with the earlier county on its left where two
 * share it.
 */
export function shareEdges(counties: ReadonlyMap<CountyKey, readonly GridRing[]>): SharedEdge[] {
  const owners = new Map<string, CountyKey>();
  const all: SharedEdge[] = [];
  const edgesOf = new Map([...counties].map(([key, rings]) => [key, boundaryEdges(rings)]));
  for (const [county, edges] of edgesOf) {
    for (const key of edges.keys()) {
      const owner = owners.get(key);
      if (owner) throw new Error(`${key}: ${owner} and ${county} overlap`);
      owners.set(key, county);
    }
  }
  const seen = new Set<string>();
  for (const [left, edges] of edgesOf) {
    for (const [key, { from, to }] of edges) {
      const opposite = edgeKey(to, from);
      seen.add(key);
      if (!seen.has(opposite)) all.push({ from, to, left, right: owners.get(opposite) ?? null });
    }
  }
  return all;
}
