import { jitter, type Random } from "./random.ts";

/** A point of the town plane: metres east and north of the county seat. */
export type TownPoint = readonly [number, number];

/** Distances, metres, of the north–south and the east–west streets from the seat. */
const COLUMNS_M = [-1390, -930, -540, -110, 320, 790, 1230];
const ROWS_M = [1160, 790, 430, 30, -340, -730, -1130];
/** The town lies along a valley that runs north-east; its streets follow. */
const TURN_RAD = 0.21;
const NODE_JITTER_M = 26;
const BOW_JITTER_M = 7;

/** Crossings of the street grid, bent and turned; `node(column, row)` counts from the north-west. */
export interface Network {
  node(column: number, row: number): TownPoint;
  /** The middle of a block's side: a vertex of its street, where a lane may begin. */
  middle(columnA: number, rowA: number, columnB: number, rowB: number): TownPoint;
}

/** Turns and gently bends the plane, so that no street is quite straight. */
function bend(x: number, y: number): TownPoint {
  const [u, v] = [x + 70 * Math.sin(y / 850), y + 55 * Math.sin(x / 1000 + 0.6)];
  const [sin, cos] = [Math.sin(TURN_RAD), Math.cos(TURN_RAD)];
  return [u * cos - v * sin, u * sin + v * cos];
}

/** Builds the crossings and the middles between them, each once, so that streets meet exactly. */
export function makeNetwork(random: Random): Network {
  const nodes = ROWS_M.map((y) =>
    COLUMNS_M.map((x) =>
      bend(x + jitter(random, NODE_JITTER_M), y + jitter(random, NODE_JITTER_M)),
    ),
  );
  const bows = ROWS_M.map(() =>
    COLUMNS_M.map(() => ({
      east: [jitter(random, BOW_JITTER_M), jitter(random, BOW_JITTER_M)] as const,
      south: [jitter(random, BOW_JITTER_M), jitter(random, BOW_JITTER_M)] as const,
    })),
  );
  const node = (column: number, row: number): TownPoint => {
    const point = nodes[row]?.[column];
    if (!point) throw new Error(`no crossing at column ${column}, row ${row}`);
    return point;
  };
  const middle = (columnA: number, rowA: number, columnB: number, rowB: number): TownPoint => {
    const [a, b] = [node(columnA, rowA), node(columnB, rowB)];
    const bow = bows[Math.min(rowA, rowB)]?.[Math.min(columnA, columnB)];
    const [dx, dy] = (rowA === rowB ? bow?.east : bow?.south) ?? [0, 0];
    return [(a[0] + b[0]) / 2 + dx, (a[1] + b[1]) / 2 + dy];
  };
  return { node, middle };
}
