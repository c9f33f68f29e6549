import {
  alongColumn,
  alongRow,
  halfwayRow,
  lineThrough,
  roundBends,
  type Stop,
  throughBlock,
} from "./course.ts";
import type { Network, TownPoint } from "./network.ts";

/** Corners of the river road, east of the grid, before its bends are rounded. */
const RIVERSIDE_NORTH: readonly TownPoint[] = [
  [1290, 1690],
  [1560, 1360],
  [1690, 960],
];
const RIVERSIDE_SOUTH: readonly TownPoint[] = [
  [1800, 90],
  [1830, -380],
  [1640, -760],
];
/** Where the main road that crosses the meadow meets the river road. */
const RIVERSIDE_JUNCTION: TownPoint = [1740, 520];

const free = (point: TownPoint): Stop => ({ free: point });

/** The river road in two bends, from the north of the town past the junction to its south. */
const riverside = (network: Network): TownPoint[] => [
  ...roundBends([network.node(5, 0), ...RIVERSIDE_NORTH, RIVERSIDE_JUNCTION]),
  ...roundBends([RIVERSIDE_JUNCTION, ...RIVERSIDE_SOUTH, network.node(6, 6)]).slice(1),
];

/** Where each street runs. */
function courses(network: Network): ReadonlyMap<string, readonly Stop[]> {
  return new Map<string, readonly Stop[]>([
    ["row-0", alongRow(0, 1, 5)],
    ["row-1", alongRow(1, 0, 6)],
    ["row-2", alongRow(2, 1, 5)],
    ["row-3", [...alongRow(3, 0, 6), free(RIVERSIDE_JUNCTION)]],
    ["row-4", alongRow(4, 0, 6)],
    ["row-5", alongRow(5, 1, 5)],
    ["row-6", alongRow(6, 1, 6)],
    ["column-0", alongColumn(0, 1, 5)],
    ["column-1", alongColumn(1, 0, 6)],
    ["column-2", alongColumn(2, 1, 5)],
    ["column-3", alongColumn(3, 0, 6)],
    ["column-4", alongColumn(4, 0, 6)],
    ["column-5", alongColumn(5, 0, 6)],
    ["column-6", alongColumn(6, 1, 6)],
    ["riverside", riverside(network).map(free)],
    ["diagonal", [{ at: [0, 5] }, { at: [1, 4] }, { at: [2, 3] }]],
    ["rare", halfwayRow(4, [3, 4, 5, 6], network)],
    ["third", halfwayRow(2, [0, 1, 2, 3], network)],
    ["lane-jade", throughBlock(3, 1, network)],
    ["lane-well", throughBlock(1, 1, network)],
    ["lane-mill", throughBlock(4, 5, network)],
    ["lane-fleet", throughBlock(2, 5, network)],
    ["outskirts", [{ at: [5, 0] }, free([640, 1900]), free([470, 2230])]],
  ]);
}

/** The streets of the urban core as lines in the town plane, by identifier. */
export function streetLines(network: Network): ReadonlyMap<string, readonly TownPoint[]> {
  return new Map(
    [...courses(network)].map(([id, stops]) => [id, lineThrough(stops, network)] as const),
  );
}
