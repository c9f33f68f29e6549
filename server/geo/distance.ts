import proj4 from "proj4";
import type { LonLat } from "./coordinates.ts";

const GEOGRAPHIC = "+proj=longlat +ellps=GRS80 +no_defs";

/**
 * Length in metres of the geodesic between two positions on the ellipsoid of CGCS2000, to a
 * millimetre; not for points nearly opposite each other on the globe.
 *
 * PROJ's azimuthal equidistant projection measures it (Vincenty): lengths from its centre are true.
 * The centre is put on the zero meridian, as only the difference in longitude matters.
 */
export function distanceM(from: LonLat, to: LonLat): number {
  const centered = `+proj=aeqd +lat_0=${from.lat} +lon_0=0 +ellps=GRS80 +units=m +no_defs`;
  const [x, y] = proj4(GEOGRAPHIC, centered).forward([to.lon - from.lon, to.lat]);
  return Math.hypot(x, y);
}

/** Length in metres of a line of geodesics through `positions`. */
export const lengthM = (positions: readonly LonLat[]): number =>
  positions.reduce((sum, position, index) => {
    const previous = positions[index - 1];
    return previous ? sum + distanceM(previous, position) : sum;
  }, 0);
