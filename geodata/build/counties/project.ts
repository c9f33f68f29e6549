import { unshift } from "../../../server/geo/datum.ts";
import type { Position } from "../../records.ts";
import { roundPosition } from "../local-plane.ts";
import { GRID_PER_DEGREE } from "./grid.ts";
import type { SmoothPoint } from "./smooth.ts";

/** Decimals of a degree kept: 1 m, a hundredth of the source's grid. */
const COUNTY_DECIMALS = 5;

/** From the grid (GCJ-02) to degrees WGS 84, which CGCS2000 equals to centimetres. */
export function fromGrid([x, y]: SmoothPoint): Position {
  const { lon, lat } = unshift({ lon: x / GRID_PER_DEGREE, lat: y / GRID_PER_DEGREE }, "gcj-02");
  return roundPosition([lon, lat], COUNTY_DECIMALS);
}
