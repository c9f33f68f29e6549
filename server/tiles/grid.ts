import type { Box } from "../geo/box.ts";

/** One square of the Web Mercator grid (EPSG:3857): zoom, column from the west, row from the north. */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** Side of a tile in its own units. */
export const EXTENT = 4096;

/** How far a tile reaches over its sides, in its own units, so that lines and symbols join. */
export const BUFFER = 64;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** A place between 0 and 1 from the west edge of the grid. */
const columnAt = (lon: number) => lon / 360 + 0.5;

/** A place between 0 and 1 from the north edge of the grid. */
const rowAt = (lat: number) => 0.5 - Math.asinh(Math.tan(radians(lat))) / (2 * Math.PI);

const lonAt = (column: number) => (column - 0.5) * 360;
const latAt = (row: number) => degrees(Math.atan(Math.sinh((0.5 - row) * 2 * Math.PI)));

/** What turns degrees into the units of one tile, not yet rounded. */
export interface Projection {
  x(lon: number): number;
  y(lat: number): number;
}

/**
 * Degrees to units of `tile`, x to the east and y to the south. CGCS2000 is taken for WGS 84, as
 * PROJ does too: they differ by centimetres.
 */
export function projectionOf({ z, x, y }: Tile): Projection {
  const units = 2 ** z * EXTENT;
  return {
    x: (lon) => columnAt(lon) * units - x * EXTENT,
    y: (lat) => rowAt(lat) * units - y * EXTENT,
  };
}

/** The window of a tile with its buffer, degrees. */
export function boxOf({ z, x, y }: Tile): Box {
  const tiles = 2 ** z;
  const over = BUFFER / EXTENT;
  return {
    west: lonAt((x - over) / tiles),
    south: latAt((y + 1 + over) / tiles),
    east: lonAt((x + 1 + over) / tiles),
    north: latAt((y - over) / tiles),
  };
}

/** Whether the grid has such a tile. */
export const isOnGrid = ({ z, x, y }: Tile) => x < 2 ** z && y < 2 ** z;

/** Whether two windows in degrees meet. */
export const meet = (one: Box, other: Box) =>
  one.west <= other.east &&
  other.west <= one.east &&
  one.south <= other.north &&
  other.south <= one.north;
