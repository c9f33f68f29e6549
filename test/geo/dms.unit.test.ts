import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatDegrees } from "../../server/geo/coordinates.ts";
import { formatDms, fromDms, toDms } from "../../server/geo/dms.ts";

const angle = fc.double({ min: -180, max: 180, noNaN: true });

describe("degrees, minutes and seconds", () => {
  it.each([
    [
      { lon: 126.95, lat: 44.41 },
      "126°57′00.00″E 44°24′36.00″N",
      "东经126°57′00.00″ 北纬44°24′36.00″",
    ],
    [{ lon: -0.5, lat: -44.41 }, "0°30′00.00″W 44°24′36.00″S", "西经0°30′00.00″ 南纬44°24′36.00″"],
    [
      { lon: 126.9999999, lat: 44.41001 },
      "127°00′00.00″E 44°24′36.04″N",
      "东经127°00′00.00″ 北纬44°24′36.04″",
    ],
  ])("writes %o in both languages", (position, english, chinese) => {
    expect(formatDms(position, "en")).toBe(english);
    expect(formatDms(position, "zh")).toBe(chinese);
  });

  test("writes whole seconds without a point", () => {
    expect(formatDms({ lon: 126.95, lat: 44.001 }, "en", 0)).toBe("126°57′00″E 44°00′04″N");
  });

  test("never shows 60 seconds or 60 minutes, and returns to within half of the last place", () => {
    fc.assert(
      fc.property(angle, fc.integer({ min: 0, max: 4 }), (degrees, decimals) => {
        const dms = toDms(degrees, decimals);
        expect(dms.minutes).toBeLessThan(60);
        expect(dms.seconds).toBeLessThan(60);
        expect(Math.abs(fromDms(dms) - degrees) * 3600).toBeLessThanOrEqual(0.51 / 10 ** decimals);
      }),
    );
  });

  test("has no negative zero", () => {
    expect(toDms(-1e-9).negative).toBe(false);
  });
});

test("decimal degrees are written longitude first", () => {
  expect(formatDegrees({ lon: 126.95, lat: 44.41 })).toBe("126.950000, 44.410000");
});
