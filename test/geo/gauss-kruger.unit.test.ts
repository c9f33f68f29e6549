import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { LonLat } from "../../server/geo/coordinates.ts";
import { distanceM } from "../../server/geo/distance.ts";
import {
  fromGaussKruger,
  splitZoneNo,
  toGaussKruger,
  withZoneNo,
  ZONE_22,
  ZONE_42,
  ZONE_43,
  ZONE_LIMIT_DEG,
  ZONES,
  zoneAt,
} from "../../server/geo/gauss-kruger.ts";

const position = fc.record({
  lon: fc.double({ min: 124.5, max: 131, noNaN: true }),
  lat: fc.double({ min: 41, max: 53, noNaN: true }),
});

describe("Gauss-Krüger", () => {
  // Eastings and northings by PROJ 9.1: cs2cs EPSG:4490 EPSG:4551 and so on.
  it.each([
    {
      zone: ZONE_42,
      at: { lon: 126.95, lat: 44.41 },
      northingM: 4919819.0432,
      eastingM: 575669.2938,
    },
    {
      zone: ZONE_43,
      at: { lon: 126.95, lat: 44.41 },
      northingM: 4921424.6543,
      eastingM: 336713.0241,
    },
    {
      zone: ZONE_22,
      at: { lon: 126.95, lat: 44.41 },
      northingM: 4921424.6543,
      eastingM: 336713.0241,
    },
    {
      zone: ZONE_42,
      at: { lon: 127.75, lat: 44.38 },
      northingM: 4917536.2916,
      eastingM: 639462.3989,
    },
    {
      zone: ZONE_43,
      at: { lon: 127.75, lat: 44.38 },
      northingM: 4916806.504,
      eastingM: 400384.1767,
    },
  ])("puts $at.lon, $at.lat where PROJ puts it in EPSG:$zone.epsg", ({ zone, at, ...expected }) => {
    const grid = toGaussKruger(at, zone);
    expect(grid.northingM).toBeCloseTo(expected.northingM, 3);
    expect(grid.eastingM).toBeCloseTo(expected.eastingM, 3);
  });

  it.each([
    [ZONE_42, 42575669.3],
    [ZONE_43, 43575669.3],
    [ZONE_22, 22575669.3],
  ])("writes and parts the number of zone $no", (zone, prefixed) => {
    expect(withZoneNo(575669.3, zone)).toBe(prefixed);
    expect(splitZoneNo(prefixed).zoneNo).toBe(zone.no);
    expect(splitZoneNo(prefixed).eastingM).toBeCloseTo(575669.3, 6);
  });

  it.each([
    [126.4, 42],
    [127.4999999, 42],
    [127.5, 43],
    [127.75, 43],
  ])("puts longitude %d in zone %d", (lon, no) => expect(zoneAt(lon).no).toBe(no));

  test("returns from the grid to within a millimeter, in any zone", () => {
    fc.assert(
      fc.property(position, fc.constantFrom(...ZONES), (at, zone) => {
        expect(distanceM(at, fromGaussKruger(toGaussKruger(at, zone), zone))).toBeLessThan(0.001);
      }),
    );
  });

  test("lies nearer to the middle of its own 3° zone than to the middle of the other", () => {
    const off = ({ lon }: LonLat, meridian: number) => Math.abs(lon - meridian);
    fc.assert(
      fc.property(position, (at) => {
        fc.pre(at.lon !== ZONE_LIMIT_DEG);
        const other = zoneAt(at.lon) === ZONE_42 ? ZONE_43 : ZONE_42;
        expect(off(at, zoneAt(at.lon).centralMeridianDeg)).toBeLessThan(
          off(at, other.centralMeridianDeg),
        );
      }),
    );
  });
});
