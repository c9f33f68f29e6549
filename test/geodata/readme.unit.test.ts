import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DATA_FILES, manifestTable } from "../../geodata/build/manifest.ts";
import { boundaryLines, differences, geodata } from "./read.ts";

const readme = readFileSync(new URL("README.md", geodata), "utf8");

describe("geodata/README.md", () => {
  test("gives the count, size and SHA-256 that the files have", async () => {
    const table = await manifestTable(geodata);
    expect(table.split("\n")).toHaveLength(DATA_FILES.length + 2);
    expect(readme).toContain(table);
  });

  test.each(["spelling", "reorganized", "designation", "added"])(
    "counts the differences of kind %s as they are",
    (kind) => {
      const count = differences.filter((difference) => difference.kind === kind).length;
      expect(readme).toContain(`| \`${kind}\` | ${count} |`);
    },
  );
});

describe("the table of the boundary lines", () => {
  test.each(boundaryLines.features.map(({ properties, geometry }) => ({ properties, geometry })))(
    "says of $properties.name what the file has",
    ({ properties: { name, level, lengthKm }, geometry }) => {
      const row = `| ${name} | ${level} | ${geometry.coordinates.length} | ${lengthKm} km |`;
      expect(readme).toContain(row);
    },
  );
});

describe("fonts/dijie-rare", () => {
  const font: { unicodeRange: string; characters: string } = JSON.parse(
    readFileSync(new URL("fonts/dijie-rare.json", geodata), "utf8"),
  );
  const file = readFileSync(new URL("fonts/dijie-rare.woff2", geodata));

  test("is a WOFF2 file of less than 300 kB with its licence beside it", () => {
    expect(file.subarray(0, 4).toString("latin1")).toBe("wOF2");
    expect(file.length).toBeLessThan(300_000);
    expect(readFileSync(new URL("fonts/OFL.txt", geodata), "utf8")).toContain(
      "SIL OPEN FONT LICENSE Version 1.1",
    );
  });

  test("has the characters that no system font can be trusted with, and its range says which", () => {
    const inRange = font.unicodeRange.split(",").flatMap((part) => {
      const [first = "", last = first] = part.slice(2).split("-");
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      return Array.from({ length: to - from + 1 }, (_, index) =>
        String.fromCodePoint(from + index),
      );
    });
    expect(inRange.join("")).toBe(font.characters);
    for (const character of "㙍𬭬") expect(font.characters).toContain(character);
  });
});
