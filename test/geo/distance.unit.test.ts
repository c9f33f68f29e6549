import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { gridAzimuthDeg } from "../../server/geo/azimuth.ts";
import { distanceM, lengthM } from "../../server/geo/distance.ts";
import { fromGaussKruger, ZONE_42 } from "../../server/geo/gauss-kruger.ts";

const position = fc.record({
  lon: fc.double({ min: 126, max: 128, noNaN: true }),
  lat: fc.double({ min: 43.5, max: 45, noNaN: true }),
});

describe("distance", () => {
  // Lengths by PROJ 9.1: geod -I +ellps=GRS80.
  it.each([
    [{ lon: 126.95, lat: 44.41 }, { lon: 126.95, lat: 45.41 }, 111130.019],
    [{ lon: 126.95, lat: 44.41 }, { lon: 127.95, lat: 44.41 }, 79651.3117],
    [{ lon: 126.95, lat: 44.41 }, { lon: 126.9502, lat: 44.4101 }, 19.423],
    [{ lon: 126.4, lat: 43.85 }, { lon: 127.75, lat: 44.63 }, 138349.5985],
    [{ lon: 126.95, lat: 44.41 }, { lon: 126.95, lat: 44.41 }, 0],
  ])("from %o to %o is %d m", (from, to, expected) =>
    expect(distanceM(from, to)).toBeCloseTo(expected, 3),
  );

  test("is the same both ways, and no detour is shorter", () => {
    fc.assert(
      fc.property(position, position, position, (a, b, via) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 4);
        expect(lengthM([a, via, b])).toBeGreaterThanOrEqual(distanceM(a, b) - 1e-4);
      }),
    );
  });

  test("of a line with fewer than two points is 0", () => {
    expect(lengthM([])).toBe(0);
    expect(lengthM([{ lon: 126.95, lat: 44.41 }])).toBe(0);
  });
});

describe("grid azimuth", () => {
  const start = { northingM: 4919819, eastingM: 575669 };
  const at = (northM: number, eastM: number) =>
    fromGaussKruger(
      { northingM: start.northingM + northM, eastingM: start.eastingM + eastM },
      ZONE_42,
    );

  it.each([
    [100, 0, 0],
    [100, 100, 45],
    [0, 100, 90],
    [-100, 0, 180],
    [0, -100, 270],
    [100, -100, 315],
  ])("to a point %d m north and %d m east is %d°", (northM, eastM, expected) => {
    const azimuth = gridAzimuthDeg(at(0, 0), at(northM, eastM));
    const turn = Math.abs(azimuth - expected);
    expect(Math.min(turn, 360 - turn)).toBeLessThan(1e-4);
  });

  test("is below 360, and the way back is opposite", () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        fc.pre(distanceM(from, to) > 1);
        const there = gridAzimuthDeg(from, to, ZONE_42);
        const back = gridAzimuthDeg(to, from, ZONE_42);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThan(360);
        expect(Math.abs(Math.abs(there - back) - 180)).toBeLessThan(1e-6);
      }),
    );
  });

  test("from a position to itself is not a number", () => {
    expect(gridAzimuthDeg(at(0, 0), at(0, 0))).toBeNaN();
  });
});
