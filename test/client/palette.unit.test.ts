import { describe, expect, it } from "vitest";
import { PALETTES, type Palette } from "../../client/map/palette.ts";
import { contrast } from "./contrast.ts";

/** Colours of names and lines, which are read and told apart. */
const inks = (palette: Palette): string[] => [
  ...Object.values(palette.status),
  ...Object.values(palette.boundary),
  palette.districtText,
  palette.streetText,
  palette.selected,
  palette.draft,
];

describe.each(Object.entries(PALETTES))("the %s map", (_, palette) => {
  it.each(["ground", "county", "neighbor", "halo"] as const)(
    "writes every ink on %s at 4.5:1 or more",
    (ground) => {
      for (const ink of inks(palette)) {
        expect(
          contrast(ink, palette[ground]),
          `${ink} on ${palette[ground]}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it("keeps base lines quieter than names and boundaries", () => {
    const quietest = Math.min(...inks(palette).map((ink) => contrast(ink, palette.county)));
    expect(contrast(palette.districtLine, palette.county)).toBeLessThan(quietest);
    expect(contrast(palette.streetCasing, palette.county)).toBeLessThan(quietest);
  });
});
