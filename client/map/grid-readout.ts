import type { LonLat } from "../../server/geo/coordinates.ts";
import { toGaussKruger, withZoneNo, ZONE_42, ZONE_43 } from "../../server/geo/gauss-kruger.ts";

const grouped = (meters: number) =>
  Math.round(meters)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "\u202F");

/** Northing (X) and easting (Y) in both 3° zones of the county, metres, the zone number before Y. */
export const gridReadout = ({ lon, lat }: LonLat): string =>
  [ZONE_42, ZONE_43]
    .map((zone) => {
      const { northingM, eastingM } = toGaussKruger({ lon, lat }, zone);
      return `GK ${zone.no}: X ${grouped(northingM)} Y ${grouped(withZoneNo(eastingM, zone))}`;
    })
    .join(" · ");
