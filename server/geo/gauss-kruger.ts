import proj4 from "proj4";
import type { LonLat } from "./coordinates.ts";

/** A Gauss-Krüger zone of CGCS2000; codes as in PROJ's EPSG table (domain.md §8). */
export type GaussKrugerZone = {
  /** Zone number, written before an easting that carries it. */
  readonly no: number;
  readonly widthDeg: 3 | 6;
  readonly centralMeridianDeg: number;
  /** EPSG code without, and with, the zone number before the easting. */
  readonly epsg: number;
  readonly prefixedEpsg: number;
};

/** Metres on the grid; the easting has the false 500,000 but no zone number before it. */
export type GridPosition = { readonly northingM: number; readonly eastingM: number };

const zone = (
  widthDeg: 3 | 6,
  no: number,
  centralMeridianDeg: number,
  [epsg, prefixedEpsg]: readonly [number, number],
): GaussKrugerZone => ({ no, widthDeg, centralMeridianDeg, epsg, prefixedEpsg });

/** 3° zone 42, whose middle is 126°E: the one zone in which the whole county may be worked. */
export const ZONE_42 = zone(3, 42, 126, [4551, 4530]);
/** 3° zone 43, whose middle is 129°E: the strip of the county east of 127°30′E. */
export const ZONE_43 = zone(3, 43, 129, [4552, 4531]);
/** 6° zone 22, 126°E to 132°E: sheets at 1:50,000 and smaller. */
export const ZONE_22 = zone(6, 22, 129, [4511, 4500]);

export const ZONES: readonly GaussKrugerZone[] = [ZONE_42, ZONE_43, ZONE_22];

/** The meridian that parts the 3° zones 42 and 43: 127°30′E. */
export const ZONE_LIMIT_DEG = 127.5;

/** A zone number stands before the easting as whole thousands of kilometres. */
const PREFIX_UNIT_M = 1_000_000;

/** The 3° zone in which a longitude lies; the limit itself belongs to the eastern zone. */
export const zoneAt = (lon: number): GaussKrugerZone => (lon < ZONE_LIMIT_DEG ? ZONE_42 : ZONE_43);

// CGCS2000's ellipsoid is GRS 80's to every digit that PROJ keeps (1/f = 298.257222101).
const GEOGRAPHIC = "+proj=longlat +ellps=GRS80 +no_defs";
const projection = (centralMeridianDeg: number) =>
  proj4(
    GEOGRAPHIC,
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridianDeg} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
const PROJECTIONS = new Map(
  ZONES.map(({ centralMeridianDeg }) => [centralMeridianDeg, projection(centralMeridianDeg)]),
);
const projectionOf = ({ centralMeridianDeg }: GaussKrugerZone) =>
  PROJECTIONS.get(centralMeridianDeg) ?? projection(centralMeridianDeg);

/** Grid coordinates of a CGCS2000 position in `zone`, by default the 3° zone where it lies. */
export function toGaussKruger({ lon, lat }: LonLat, zone = zoneAt(lon)): GridPosition {
  const [eastingM, northingM] = projectionOf(zone).forward([lon, lat]);
  return { northingM, eastingM };
}

/** The CGCS2000 position of grid coordinates in `zone`. */
export function fromGaussKruger({ northingM, eastingM }: GridPosition, zone: GaussKrugerZone) {
  const [lon, lat] = projectionOf(zone).inverse([eastingM, northingM]);
  return { lon, lat } satisfies LonLat;
}

/** The easting with its zone number before it: 575669.3 in zone 42 is 42575669.3. */
export const withZoneNo = (eastingM: number, { no }: GaussKrugerZone): number =>
  no * PREFIX_UNIT_M + eastingM;

/** Parts an easting from the zone number before it; 0 when there is none. */
export const splitZoneNo = (eastingM: number): { zoneNo: number; eastingM: number } => ({
  zoneNo: Math.floor(eastingM / PREFIX_UNIT_M),
  eastingM: eastingM % PREFIX_UNIT_M,
});
