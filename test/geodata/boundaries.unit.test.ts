import { statSync } from "node:fs";
import { area, kinks, length, lineIntersect, lineString, polygon } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { lengthM } from "../../server/geo/distance.ts";
import { boundaryLines, counties, county, districts, geodata, segmentsOf } from "./read.ts";

const lineOf = (key: string) => {
  const found = boundaryLines.features.find(({ properties }) => properties.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const ringsOf = (codeMca: string) => county(codeMca).geometry.coordinates.flat();

describe("boundary-lines.geojson", () => {
  test.each([
    ["shulan-wuchang", "舒兰–五常线", "230184", "province", 155.1],
    ["shulan-jiaohe", "舒兰–蛟河线", "220281", "county", 142.0],
    ["shulan-yushu", "舒兰–榆树线", "220182", "prefecture", 92.4],
    ["shulan-longtan", "舒兰–龙潭线", "220203", "county", 71.6],
    ["shulan-jiutai", "舒兰–九台线", "220113", "prefecture", 48.2],
  ])("%s is within 3 % of a finer source", (key, name, neighborCode, level, finerKm) => {
    const { properties, geometry } = lineOf(key);
    expect(properties).toMatchObject({ name, neighborCode, level, indicative: true });
    const measuredKm =
      geometry.coordinates.reduce(
        (sum, part) =>
          sum + lengthM(part.map(([lon = Number.NaN, lat = Number.NaN]) => ({ lon, lat }))),
        0,
      ) / 1000;
    expect(properties.lengthKm).toBeCloseTo(measuredKm, 2);
    expect(Math.abs(measuredKm / finerKm - 1)).toBeLessThan(0.03);
    // A sphere instead of the ellipsoid: another formula by other hands, the same within 0.5 %.
    expect(Math.abs(length(lineOf(key)) / measuredKm - 1)).toBeLessThan(0.005);
  });

  test("together they are the whole perimeter, each piece once", () => {
    const own = segmentsOf(ringsOf("220283"));
    const lines = boundaryLines.features.flatMap(({ geometry }) =>
      segmentsOf(geometry.coordinates),
    );
    expect(new Set(own).size).toBe(own.length);
    expect(lines.toSorted()).toEqual(own.toSorted());
  });

  test("the neighbour has the very same line, and no other county has any of it", () => {
    for (const { properties, geometry } of boundaryLines.features) {
      const line = segmentsOf(geometry.coordinates);
      for (const { properties: other, geometry: outline } of counties.features) {
        const theirs = new Set(segmentsOf(outline.coordinates.flat()));
        const isSide = ["220283", properties.neighborCode].includes(other.codeMca);
        expect(line.filter((segment) => theirs.has(segment))).toHaveLength(
          isSide ? line.length : 0,
        );
      }
    }
  });

  test("the five lines meet at five tri-points: 五常, 蛟河, 龙潭, 九台, 榆树 and round again", () => {
    const keys = ["wuchang", "jiaohe", "longtan", "jiutai", "yushu"];
    const main = keys.map((key) => lineOf(`shulan-${key}`).geometry.coordinates[0] ?? []);
    const ends = main.map((line) => [String(line[0]), String(line.at(-1))]);
    const walk = [0, 4, 3, 2, 1].map((index) => ends[index] ?? []);
    for (const [index, [start]] of walk.entries()) {
      const before = walk.at(index - 1);
      expect([before?.[1], before?.[0]]).toContain(start);
    }
    expect(new Set(ends.flat()).size).toBe(5);
  });

  test("the line of Yushu has several parts", () => {
    expect(lineOf("shulan-yushu").geometry.coordinates.length).toBeGreaterThan(1);
  });
});

describe("counties.geojson", () => {
  test("has the county and its five neighbours under their districts, in less than 400 kB", () => {
    expect(statSync(new URL("counties.geojson", geodata)).size).toBeLessThan(400_000);
    expect(counties.features).toHaveLength(6);
    for (const { properties } of counties.features)
      expect(districts).toContainEqual(
        expect.objectContaining({ path: properties.path, codeMca: properties.codeMca }),
      );
  });

  test("is as large as the county is said to be: 4,557 km², within 1 %", () => {
    expect(area(county("220283")) / 1e6 / 4557).toBeCloseTo(1, 2);
  });

  test.each(counties.features.map(({ properties }) => [properties.name, properties.codeMca]))(
    "no ring of %s crosses itself, and two rings meet in vertices only",
    (_, codeMca) => {
      const rings = ringsOf(codeMca);
      for (const [index, ring] of rings.entries()) {
        expect(kinks(polygon([ring])).features).toEqual([]);
        const vertices = new Set(ring.map(String));
        expect(vertices.size).toBe(ring.length - 1);
        for (const other of rings.slice(0, index)) {
          const meetings = lineIntersect(lineString(ring), lineString(other)).features;
          for (const { geometry } of meetings)
            expect(vertices).toContain(String(geometry.coordinates));
        }
      }
      const segments = segmentsOf(rings);
      expect(new Set(segments).size).toBe(segments.length);
    },
  );
});
