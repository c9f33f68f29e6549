/** West, south, east, north limits in degrees. */
export type Limits = readonly [west: number, south: number, east: number, north: number];

const minutes = (degrees: number, minute: number) => degrees + minute / 60;

/** Jilin: 121°38′–131°19′E, 40°50′–46°19′N, the extent that the province publishes. */
export const JILIN: Limits = [minutes(121, 38), minutes(40, 50), minutes(131, 19), minutes(46, 19)];

/** Heilongjiang: 121°11′–135°05′E, 43°26′–53°33′N, the extent that the province publishes. */
export const HEILONGJIANG: Limits = [
  minutes(121, 11),
  minutes(43, 26),
  minutes(135, 5),
  minutes(53, 33),
];

export type Implausible = "not-finite" | "swapped" | "outside-provinces";

const isWithin = ([west, south, east, north]: Limits, lon: number, lat: number) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const isInProvinces = (lon: number, lat: number) =>
  isWithin(JILIN, lon, lat) || isWithin(HEILONGJIANG, lon, lat);

/**
 * Why a position cannot be meant, or `null` when it can: the county lies in Jilin and shares its
 * boundary with Heilongjiang. Whether it lies inside the county is a warning, asked elsewhere.
 */
export function whyNotPlausible(lon: number, lat: number): Implausible | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return "not-finite";
  if (isInProvinces(lon, lat)) return null;
  return isInProvinces(lat, lon) ? "swapped" : "outside-provinces";
}
