import type { Position } from "../../records.ts";
import { joinLines, type SmoothArc, traceRings } from "./rings.ts";

type Ring = readonly Position[];

/** Twice the signed area in square degrees, positive when the ring runs counter-clockwise. */
const twiceArea = (ring: Ring) =>
  ring.reduce((sum, [x, y], index) => {
    const [previousX, previousY] = ring.at(index - 1) ?? [x, y];
    return sum + previousX * y - x * previousY;
  }, 0);

/** Whether `point` lies in `ring`, by the parity of crossings; undecided on the ring itself. */
function contains(ring: Ring, [x, y]: Position): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring.at(index - 1) ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}

/** A hole may touch its shell at a node, so most of its vertices decide, not one. */
const isHoleOf = (shell: Ring, hole: Ring) =>
  hole.filter((point) => contains(shell, point)).length > hole.length / 2;

/** Puts the rings of one county together: shells counter-clockwise, their holes behind them. */
export function assemblePolygons(arcs: readonly SmoothArc[]): number[][][][] {
  const rings = traceRings(arcs).map(joinLines);
  const byArea = rings.toSorted((a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)));
  const shells = byArea.filter((ring) => twiceArea(ring) > 0);
  const holes = byArea.filter((ring) => twiceArea(ring) < 0);
  const polygons = shells.map((shell) => [shell]);
  for (const hole of holes) {
    const owner = polygons.findLast(([shell]) => shell && isHoleOf(shell, hole));
    if (!owner) throw new Error("a hole outside every shell");
    owner.push(hole);
  }
  return polygons.map((polygon) => polygon.map((ring) => ring.map((point) => [...point])));
}
