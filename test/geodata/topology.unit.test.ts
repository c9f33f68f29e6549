import { describe, expect, test } from "vitest";
import { cutArcs } from "../../geodata/build/counties/arcs.ts";
import type { GridPoint, GridRing } from "../../geodata/build/counties/grid.ts";
import { shareEdges } from "../../geodata/build/counties/half-edges.ts";
import { assemblePolygons } from "../../geodata/build/counties/polygons.ts";
import {
  BENT_REACH_STEPS,
  reachAlong,
  STRAIGHT_REACH_STEPS,
} from "../../geodata/build/counties/reach.ts";
import { arcsRound, traceRings } from "../../geodata/build/counties/rings.ts";
import { smooth, THINNING_STEPS } from "../../geodata/build/counties/smooth.ts";
import type { CountyKey } from "../../geodata/build/gazetteer.ts";

const arcsOf = (rings: Partial<Record<CountyKey, GridRing[]>>) => {
  const counties = new Map<CountyKey, GridRing[]>(
    (["shulan", "yushu"] as const).map((key) => [key, rings[key] ?? []]),
  );
  return cutArcs(shareEdges(counties)).map((arc) => ({ ...arc, line: arc.points }));
};

/** The unit square with its lower left corner at (x, y), interior on the left. */
const square = (x: number, y: number): GridPoint[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
];

describe("shared arcs", () => {
  test("two neighbours have one arc between them and one each round the outside", () => {
    const arcs = arcsOf({ shulan: [square(0, 0)], yushu: [square(1, 0)] });
    expect(arcs.map(({ left, right }) => [left, right])).toEqual([
      ["shulan", "yushu"],
      ["shulan", null],
      ["yushu", null],
    ]);
  });

  test("a spike and the seam between two parts of one county are no boundary", () => {
    const spike: GridRing = [...square(0, 0).slice(0, 2), [2, 0], ...square(0, 0).slice(1)];
    expect(traceRings(arcsRound("shulan", arcsOf({ shulan: [spike] })))).toHaveLength(1);
    const joined = arcsOf({ shulan: [square(0, 0), square(1, 0)] });
    expect(assemblePolygons(arcsRound("shulan", joined))).toHaveLength(1);
    expect(joined.flatMap(({ points }) => points)).toHaveLength(7);
  });

  test("refuses counties that overlap", () => {
    expect(() => arcsOf({ shulan: [square(0, 0)], yushu: [square(0, 0)] })).toThrow("overlap");
  });

  test("parts that touch at a point stay two polygons", () => {
    const arcs = arcsOf({ shulan: [square(0, 0), square(1, 1)] });
    const polygons = assemblePolygons(arcsRound("shulan", arcs));
    expect(polygons.map((rings) => rings.map((ring) => ring.length))).toEqual([[5], [5]]);
  });

  test("an exclave within becomes a hole, though it touches the edge", () => {
    const parts = [square(0, 0), square(1, 0), square(2, 0), square(0, 1), square(2, 1)];
    const upper = [square(0, 2), square(1, 2)];
    const arcs = arcsOf({ shulan: [...parts, ...upper], yushu: [square(1, 1)] });
    const polygons = assemblePolygons(arcsRound("shulan", arcs));
    expect(polygons.map((rings) => rings.length)).toEqual([2]);
    expect(arcs.filter(({ right }) => right === "yushu")).not.toHaveLength(0);
  });
});

describe("smoothing", () => {
  const stairs = Array.from({ length: 41 }, (_, i): GridPoint => [i, Math.round(i / 8)]);
  const zigzag = Array.from({ length: 41 }, (_, i): GridPoint => [i, 3 * (i % 2)]);

  test("lets vertices move as far as rounding did on straight runs, and less in bends", () => {
    expect(new Set(reachAlong(stairs))).toEqual(new Set([STRAIGHT_REACH_STEPS]));
    expect(new Set(reachAlong(zigzag))).toEqual(new Set([BENT_REACH_STEPS]));
  });

  test.each([
    ["staircase", stairs],
    ["zigzag", zigzag],
  ])("keeps both ends of a %s and moves no vertex out of reach", (_, vertices) => {
    const reach = reachAlong(vertices);
    const line = smooth(vertices, 0);
    expect([line[0], line.at(-1)]).toEqual([vertices[0], vertices.at(-1)]);
    for (const [x, y] of line) {
      const isNear = (p: GridPoint, index: number) =>
        Math.max(Math.abs(p[0] - x), Math.abs(p[1] - y)) <= (reach[index] ?? 0) + 1e-9;
      expect(vertices.some(isNear)).toBe(true);
    }
  });

  test("takes the steps out of a staircase", () => {
    const steepest = (line: readonly GridPoint[]) =>
      Math.max(
        ...line.slice(1).map(([x, y], i) => (y - (line[i]?.[1] ?? y)) / (x - (line[i]?.[0] ?? x))),
      );
    expect(steepest(stairs)).toBe(1);
    expect(steepest(smooth(stairs, 0))).toBeLessThan(0.2);
  });

  test("leaves a straight line its two ends", () => {
    const straight = Array.from({ length: 9 }, (_, i): GridPoint => [i, 2 * i]);
    expect(smooth(straight, THINNING_STEPS)).toEqual([straight[0], straight.at(-1)]);
  });
});
