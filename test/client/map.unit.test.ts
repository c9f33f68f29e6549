import { describe, expect, it } from "vitest";
import { pointAlong, standsAlong } from "../../client/boundaries/along.ts";
import { gridReadout } from "../../client/map/grid-readout.ts";
import { metersPerPixel, roundLength, scaleDenominator } from "../../client/map/scale.ts";
import { distanceM } from "../../server/geo/distance.ts";

describe("the scale", () => {
  it("agrees with the ellipsoid on what a pixel covers at Shulan to 0.4 %", () => {
    const degreesPerPixel = 360 / (512 * 2 ** 12);
    const measured = distanceM({ lon: 127, lat: 44.4 }, { lon: 127 + degreesPerPixel, lat: 44.4 });
    expect(metersPerPixel(12, 44.4) / measured).toBeCloseTo(1, 2);
  });

  it("halves with every zoom and is told to three figures", () => {
    expect(scaleDenominator(13, 44.4)).toBe(25_800);
    expect(metersPerPixel(13, 44.4)).toBeCloseTo(metersPerPixel(12, 44.4) / 2, 9);
  });

  it.each([
    [1, 1],
    [1.9, 1],
    [2, 2],
    [4_999, 2_000],
    [5_000, 5_000],
    [99_999, 50_000],
  ])("a bar for at most %d m is %d m long", (most, length) => {
    expect(roundLength(most)).toBe(length);
  });
});

it("the readout gives both 3° zones with their numbers before Y", () => {
  const readout = gridReadout({ lon: 126.95, lat: 44.41 }).replaceAll("\u202F", " ");
  // The first half is worked out in ui.md; zone 43 lies 2.05° west of its meridian there.
  expect(readout).toMatch(
    /^GK 42: X 4 919 819 Y 42 575 669 · GK 43: X 4 921 \d{3} Y 43 336 \d{3}$/,
  );
});

describe("names along a boundary line", () => {
  const straight = [
    { x: 0, y: 100 },
    { x: 600, y: 100 },
  ];

  it("have no room on a short line, or where it turns back on itself", () => {
    expect(standsAlong(straight.map(({ x, y }) => ({ x: x / 6, y })))).toEqual([]);
    const needle = [
      { x: 0, y: 0 },
      { x: 150, y: 0 },
      { x: 0, y: 4 },
    ];
    expect(standsAlong(needle)).toEqual([]);
  });

  it("stand on either side of it, as far from it as from each other's line", () => {
    const stands = standsAlong(straight);
    expect(stands).toHaveLength(2);
    for (const { at, angleDeg, sides } of stands) {
      expect(angleDeg).toBeCloseTo(0);
      expect(sides[0].y).toBeLessThan(at.y);
      expect(sides[1].y - at.y).toBeCloseTo(at.y - sides[0].y);
    }
  });

  it("are upright whichever way the line was drawn, each still on its side", () => {
    const slope = [
      { x: 0, y: 0 },
      { x: 500, y: 500 },
    ];
    const forwards = standsAlong(slope);
    const backwards = standsAlong(slope.toReversed());
    expect(forwards.map(({ angleDeg }) => Math.round(angleDeg))).toEqual([45, 45]);
    expect(backwards.toReversed().map(({ sides }) => sides)).toEqual(
      forwards.map(({ sides }) =>
        sides.map(({ x, y }) => ({ x: expect.closeTo(x), y: expect.closeTo(y) })),
      ),
    );
  });

  it("are found by walking, and not beyond the end", () => {
    expect(pointAlong(straight, 150)).toEqual({ x: 150, y: 100 });
    expect(pointAlong(straight, 601)).toBeNull();
  });
});
