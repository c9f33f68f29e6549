import { Type } from "typebox";

/** A window in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const DEGREES = "-?\\d{1,3}(\\.\\d{1,20})?";

/** `west,south,east,north` in degrees, the way web maps write a window. */
export const BoxText = Type.String({ pattern: `^${DEGREES}(,${DEGREES}){3}$` });

/** Reads a `BoxText`; a missing number counts as 0. */
export function boxOf(text: string): Box {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(",").map(Number);
  return { west, south, east, north };
}
