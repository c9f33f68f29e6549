import { readFileSync } from "node:fs";
import { booleanPointInPolygon, polygon } from "@turf/turf";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { buildDemonstration } from "../../geodata/build/demonstration/build.ts";
import type { DemonstrationPlace } from "../../geodata/records.ts";
import { county, demonstration, districts, geodata } from "./read.ts";

const places = demonstration.filter(
  (record): record is DemonstrationPlace => record.kind !== "built-up-area",
);
const streets = places.filter(({ kind }) => kind === "street");
const names = places.flatMap((place) => place.names);
const positionsOf = ({ geometry }: DemonstrationPlace) =>
  geometry.type === "Point" ? [geometry.coordinates] : geometry.coordinates;
const sound = (name: string) => pinyin(name, { toneType: "none" });
const specificPart = (name: string) => names.find((n) => n.name === name)?.specificPart ?? "";

describe("demonstration.json", () => {
  test("is what the generator makes, the same every time", () => {
    expect(buildDemonstration()).toEqual(buildDemonstration());
    expect(buildDemonstration()).toEqual(demonstration);
  });

  test("says of every record, text and document number that it is invented", () => {
    for (const record of demonstration) expect(record.demonstration).toBe(true);
    for (const { meaning, origin } of places) {
      expect(meaning).toContain("虚构");
      expect(origin).toContain("虚构");
    }
    for (const { documentNo, approvedBy } of names) {
      if (documentNo !== null) expect(documentNo).toContain("虚构");
      if (approvedBy !== null) expect(approvedBy).toContain("虚构");
    }
    expect(readFileSync(new URL("README.md", geodata), "utf8")).toContain("are invented");
  });

  test("lies in the county, under districts that exist", () => {
    const paths = districts.map(({ path }) => path);
    for (const place of places) {
      expect(paths).toContain(place.district);
      for (const position of positionsOf(place))
        expect(booleanPointInPolygon([...position], county("220283"))).toBe(true);
    }
  });

  test("has one network of streets: each meets another in a common vertex", () => {
    const reached = new Set([streets[0]]);
    for (const street of reached) {
      const vertices = new Set((street ? positionsOf(street) : []).map(String));
      for (const other of streets)
        if (positionsOf(other).some((p) => vertices.has(String(p)))) reached.add(other);
    }
    expect(reached.size).toBe(streets.length);
    expect(streets.length).toBeGreaterThanOrEqual(20);
  });

  test("has a built-up area round all standard streets", () => {
    const area = demonstration.find((record) => record.kind === "built-up-area");
    const outline = polygon((area?.geometry.coordinates ?? []).map((r) => r.map((p) => [...p])));
    for (const street of streets.filter((s) => s.names[0]?.status === "standard"))
      for (const position of positionsOf(street))
        expect(booleanPointInPolygon([...position], outline)).toBe(true);
  });

  test("shows every status, a renaming with its date, and names in no one's shadow", () => {
    expect(new Set(names.map(({ status }) => status))).toEqual(
      new Set(["proposed", "standard", "superseded", "abolished", "historical"]),
    );
    const renamed = streets.find((street) => street.names.length > 1);
    expect(renamed?.names).toMatchObject([
      { name: "稻香路", status: "standard", validFrom: "2019-06-18" },
      { name: "火磨街", status: "superseded", validTo: "2019-06-18" },
    ]);
    for (const { name, specificPart: specific, genericPart } of names)
      expect(`${specific}${genericPart}`).toBe(name);
    expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
  });

  test.each([
    ["福源街", "富源街"],
    ["育新路", "玉鑫胡同"],
    ["锦穗家园", "锦岁家园"],
  ])("%s and %s sound alike", (a, b) => {
    expect(specificPart(a)).not.toBe(specificPart(b));
    expect(sound(specificPart(a))).toBe(sound(specificPart(b)));
  });

  test.each(["㙍", "𬭬", "二马"])("has a street with %s", (part) => {
    expect(streets.some(({ names: [current] }) => current?.specificPart.includes(part))).toBe(true);
  });

  test("uses no class code that domain.md does not give", () => {
    const known = "12600 13450 21760 22100 22200 23220 23512 23513 23514 24230 25200 26310";
    for (const { classCode, key } of places)
      expect(key === "place/bridge" ? [null] : known.split(" ")).toContain(classCode);
  });
});
