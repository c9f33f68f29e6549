import fc from "fast-check";
import { expect, test } from "vitest";
import { shift, unshift } from "../../server/geo/datum.ts";
import { distanceM } from "../../server/geo/distance.ts";

const position = fc.record({
  lon: fc.double({ min: 126.4, max: 127.8, noNaN: true }),
  lat: fc.double({ min: 43.8, max: 44.7, noNaN: true }),
});

test("web maps stand hundreds of meters off, each by its own shift", () => {
  const at = { lon: 126.95, lat: 44.41 };
  const offM = (["gcj-02", "bd-09"] as const).map((system) => distanceM(at, shift(at, system)));
  expect(offM[0]).toBeGreaterThan(400);
  expect(offM[0]).toBeLessThan(700);
  expect(Math.abs((offM[0] ?? 0) - (offM[1] ?? 0))).toBeGreaterThan(100);
});

test("a shifted position returns to within 0.3 m", () => {
  fc.assert(
    fc.property(position, fc.constantFrom("gcj-02", "bd-09"), (at, system) => {
      expect(distanceM(at, unshift(shift(at, system), system))).toBeLessThan(0.3);
    }),
  );
});
