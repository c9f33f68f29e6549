import type { LonLat } from "./coordinates.ts";
import { type GaussKrugerZone, toGaussKruger, zoneAt } from "./gauss-kruger.ts";

/**
 * Grid azimuth in degrees, clockwise from grid north, 0 up to but not 360, as marker records give
 * it. Neither true nor magnetic: near the limit of a zone grid north and true north differ by more
 * than a degree. Both ends are put in one zone, by default that of `from`.
 *
 * @returns NaN when both are the same position
 */
export function gridAzimuthDeg(
  from: LonLat,
  to: LonLat,
  zone: GaussKrugerZone = zoneAt(from.lon),
): number {
  const [start, end] = [toGaussKruger(from, zone), toGaussKruger(to, zone)];
  const east = end.eastingM - start.eastingM;
  const north = end.northingM - start.northingM;
  if (east === 0 && north === 0) return Number.NaN;
  const azimuth = (Math.atan2(east, north) * 180) / Math.PI;
  // A direction a hair west of north would otherwise round to 360.
  return (azimuth + 360) % 360;
}
