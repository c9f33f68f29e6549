import { type Parsed, parsed, unreadable } from "../exchange/parsed.ts";
import type { LonLat } from "./coordinates.ts";
import {
  fromGaussKruger,
  type GaussKrugerZone,
  type GridPosition,
  splitZoneNo,
  ZONE_42,
  ZONE_43,
  ZONES,
} from "./gauss-kruger.ts";
import type { WrittenValue } from "./position-tokens.ts";

export type GridReading = GridPosition & {
  readonly form: "gauss-kruger";
  readonly zone: GaussKrugerZone;
  /** The number before the easting, or which zone puts the position near the county. */
  readonly zoneFrom: "prefix" | "nearness";
  readonly order: "north-east" | "east-north";
};
export type GridFault = "not-a-grid-position" | "axes-contradict" | "unknown-zone" | "zone-missing";
export type ReadGrid = LonLat & { readonly read: GridReading };

/** Numbers from here on are metres, not degrees. */
const LEAST_GRID_M = 1_000;
/** Northings of Jilin and Heilongjiang, 40°50′N to 53°33′N, rounded outwards. */
const NORTHINGS_M = [4_500_000, 6_000_000] as const;
/** Eastings with the false 500,000, as far as zones of 3° and 6° reach. */
const EASTINGS_M = [100_000, 900_000] as const;
/** Half the width of a 3° zone: one of two neighbouring zones always brings a point so near. */
const NEARNESS_DEG = 1.5;

const isBetween = (value: number, [least, most]: readonly [number, number]) =>
  value >= least && value <= most;
const isNorthing = (value: number) => isBetween(value, NORTHINGS_M);
const isEasting = (value: number) => isBetween(splitZoneNo(value).eastingM, EASTINGS_M);

/** Whether two written values are metres on the grid and not degrees. */
export const isGrid = (values: readonly WrittenValue[]): boolean =>
  values.some(({ parts }) => Math.abs(Number(parts[0]?.digits)) >= LEAST_GRID_M);

function zoneFor(
  grid: GridPosition,
  zoneNo: number,
  nearLon: number,
): Parsed<GaussKrugerZone, GridFault> {
  if (zoneNo !== 0) {
    const zone = ZONES.find(({ no }) => no === zoneNo);
    return zone ? parsed(zone) : unreadable({ code: "unknown-zone", params: { zone: zoneNo } });
  }
  const near = [ZONE_42, ZONE_43].find(
    (zone) => Math.abs(fromGaussKruger(grid, zone).lon - nearLon) <= NEARNESS_DEG,
  );
  return near ? parsed(near) : unreadable({ code: "zone-missing" });
}

/** Whether letters say the opposite of what the sizes of northing and easting say. */
const isContradicted = (north: WrittenValue, east: WrittenValue) =>
  [north.letter, east.letter].some((letter) => letter === "s" || letter === "w") ||
  north.letter === "e" ||
  east.letter === "n";

/**
 * Reads two values as CGCS2000 Gauss-Krüger metres in either order; northing and easting cannot be
 * confused here, by their size.
 *
 * @param nearLon longitude, degrees, near which an easting without zone number is taken to lie
 */
export function parseGrid(
  values: readonly [WrittenValue, WrittenValue],
  nearLon: number,
): Parsed<ReadGrid, GridFault> {
  const [first, second] = values.map(({ parts }) =>
    parts.length === 1 && parts[0]?.mark === "" ? Number(parts[0].digits) : Number.NaN,
  );
  if (first === undefined || second === undefined)
    return unreadable({ code: "not-a-grid-position" });
  const northFirst = isNorthing(first) && isEasting(second);
  if (!northFirst && !(isEasting(first) && isNorthing(second)))
    return unreadable({ code: "not-a-grid-position" });
  const [north, east] = northFirst ? values : [values[1], values[0]];
  if (isContradicted(north, east)) return unreadable({ code: "axes-contradict" });
  const { zoneNo, eastingM } = splitZoneNo(northFirst ? second : first);
  const grid = { northingM: northFirst ? first : second, eastingM };
  const zone = zoneFor(grid, zoneNo, nearLon);
  if (!zone.ok) return zone;
  return parsed({
    ...fromGaussKruger(grid, zone.value),
    read: {
      form: "gauss-kruger",
      zone: zone.value,
      zoneFrom: zoneNo === 0 ? "nearness" : "prefix",
      order: northFirst ? "north-east" : "east-north",
      ...grid,
    },
  });
}
