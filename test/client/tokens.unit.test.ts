import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NAME_STATUSES } from "../../server/names/contract.ts";
import { contrast } from "./contrast.ts";

const css = readFileSync(join(import.meta.dirname, "../../client/tokens.css"), "utf8");

const colorsIn = (block: string) =>
  new Map(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [
      name,
      hex,
    ]),
  );

const blockAfter = (selector: string) => {
  const from = css.indexOf(selector);
  return css.slice(from, css.indexOf("}", from));
};

const themes = {
  light: colorsIn(blockAfter(":root {")),
  dark: colorsIn(blockAfter(':root[data-theme="dark"] {')),
  print: colorsIn(blockAfter("@media print")),
};

/** Every ink with the grounds that it stands on. */
const PAIRS: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  [
    "ink",
    ["ground", "ground-sunken", "ground-raised", "ground-hover", "ground-chosen", "info-ground"],
  ],
  ["ink", ["danger-ground", "warning-ground", "good-ground"]],
  ["ink-quiet", ["ground", "ground-sunken", "ground-raised", "ground-hover"]],
  ["accent", ["ground", "ground-raised", "ground-hover", "ground-chosen", "ground-sunken"]],
  ["on-accent", ["accent"]],
  ["danger", ["ground", "danger-ground"]],
  ["on-danger", ["danger"]],
  ["warning", ["ground", "warning-ground"]],
  ["good", ["ground", "good-ground"]],
  ["demonstration", ["ground", "demonstration-ground"]],
  ...NAME_STATUSES.map((status) => [`status-${status}`, ["ground", "ground-hover"]] as const),
];

describe.each(Object.entries(themes))("%s", (_, colors) => {
  it("has the same names as light", () => {
    expect([...colors.keys()]).toEqual([...themes.light.keys()]);
  });

  it.each(PAIRS.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    "%s on %s reaches 4.5:1",
    (ink, ground) => {
      expect(contrast(colors.get(ink) ?? "", colors.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
    },
  );
});
