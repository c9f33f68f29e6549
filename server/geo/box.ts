/** A window in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Reads `west,south,east,north`, the way web maps write a window; a missing number counts as 0. */
export function boxOf(text: string): Box {
  const [west = 0, south = 0, east = 0, north = 0] = text
    .split(",")
    .map((part) => Number(part) || 0);
  return { west, south, east, north };
}
