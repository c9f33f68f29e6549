import type { Network, TownPoint } from "./network.ts";

/** A stop of a street: a crossing `[column, row]`, or a point of the plane, metres. */
export type Stop = { readonly at: readonly [number, number] } | { readonly free: TownPoint };

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The crossings of an east–west street, columns `from` to `to`. */
export const alongRow = (row: number, from: number, to: number): Stop[] =>
  range(from, to).map((column) => ({ at: [column, row] }));

/** The crossings of a north–south street, rows `from` to `to`. */
export const alongColumn = (column: number, from: number, to: number): Stop[] =>
  range(from, to).map((row) => ({ at: [column, row] }));

const isGridStep = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
  Math.abs(a - c) + Math.abs(b - d) === 1;

/** The line through the stops; between neighbouring crossings it passes the middle of the block. */
export const lineThrough = (stops: readonly Stop[], network: Network): TownPoint[] =>
  stops.flatMap((stop, index) => {
    if ("free" in stop) return [stop.free];
    const previous = stops[index - 1];
    const here = network.node(...stop.at);
    if (!previous || "free" in previous || !isGridStep(previous.at, stop.at)) return [here];
    return [network.middle(...previous.at, ...stop.at), here];
  });

/** Lanes between the middles of blocks: from column to column, halfway between two rows. */
export const halfwayRow = (row: number, columns: readonly number[], network: Network): Stop[] =>
  columns.map((column) => ({ free: network.middle(column, row, column, row + 1) }));

/** A lane down one block, between the middles of its northern and southern side. */
export const throughBlock = (column: number, row: number, network: Network): Stop[] =>
  [row, row + 1].map((side) => ({ free: network.middle(column, side, column + 1, side) }));

const quarterPoint = (a: TownPoint, b: TownPoint): TownPoint => [
  0.75 * a[0] + 0.25 * b[0],
  0.75 * a[1] + 0.25 * b[1],
];

/** Cuts the corners of a line twice (Chaikin), as a road bends; both ends stay. */
export function roundBends(line: readonly TownPoint[], times = 2): TownPoint[] {
  if (times === 0) return [...line];
  const cut = line.slice(1).flatMap((point, index) => {
    const previous = line[index] ?? point;
    return [quarterPoint(previous, point), quarterPoint(point, previous)];
  });
  return roundBends([...line.slice(0, 1), ...cut.slice(1, -1), ...line.slice(-1)], times - 1);
}
