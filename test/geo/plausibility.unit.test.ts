import { expect, it } from "vitest";
import { whyNotPlausible } from "../../server/geo/plausibility.ts";

it.each([
  ["not-finite", Number.NaN, 44.41],
  ["not-finite", 126.95, Number.POSITIVE_INFINITY],
  ["swapped", 44.41, 126.95],
  ["outside-provinces", 116.4, 39.9],
  ["outside-provinces", 0, 0],
  ["outside-provinces", -126.95, 44.41],
  ["outside-provinces", 126.95, 56],
  // In the box around both provinces, but in neither: Inner Mongolia, the sea off Vladivostok.
  ["outside-provinces", 121.3, 41],
  ["outside-provinces", 134, 42],
  [null, 126.95, 44.41],
  [null, 123, 41],
  [null, 134.5, 48.3],
])("answers %s for %d, %d", (reason, lon, lat) => expect(whyNotPlausible(lon, lat)).toBe(reason));
