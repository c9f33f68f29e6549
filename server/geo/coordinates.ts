/** A position in degrees, CGCS2000 (EPSG:4490) unless said otherwise; east and north are positive. */
export type LonLat = { readonly lon: number; readonly lat: number };

/** Decimals that keep 0.1 m at the latitude of Shulan (1e-6 degrees are 0.11 m north, 0.08 m east). */
export const DEGREE_DECIMALS = 6;

/** `126.950000, 44.410000`: longitude first, as stored. */
export const formatDegrees = ({ lon, lat }: LonLat, decimals = DEGREE_DECIMALS): string =>
  `${lon.toFixed(decimals)}, ${lat.toFixed(decimals)}`;
