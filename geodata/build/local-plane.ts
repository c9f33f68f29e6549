import type { Position } from "../records.ts";

/** GRS 1980, the ellipsoid of CGCS2000 (their flattenings differ in the 9th digit). */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Metres on the ellipsoid per degree of longitude and of latitude at `latitudeDeg`. */
export function metresPerDegree(latitudeDeg: number): {
  readonly lonM: number;
  readonly latM: number;
} {
  const latitude = latitudeDeg * RADIANS_PER_DEGREE;
  const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(latitude) ** 2);
  return {
    lonM: (SEMI_MAJOR_M / w) * Math.cos(latitude) * RADIANS_PER_DEGREE,
    latM: ((SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / w ** 3) * RADIANS_PER_DEGREE,
  };
}

/** The position `eastM`, `northM` metres from `origin`, for distances of a few kilometres. */
export function offsetPosition(origin: Position, eastM: number, northM: number): Position {
  const { lonM, latM } = metresPerDegree(origin[1]);
  return [origin[0] + eastM / lonM, origin[1] + northM / latM];
}

/** Rounds both coordinates to `decimals` places of a degree. */
export const roundPosition = ([lon, lat]: Position, decimals: number): Position => [
  Number(lon.toFixed(decimals)),
  Number(lat.toFixed(decimals)),
];
