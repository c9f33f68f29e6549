import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl";
import type { Language } from "../../server/text/message.ts";
import type { Palette } from "./palette.ts";

/** What an overlay is drawn with. */
export interface Drawing {
  palette: Palette;
  language: Language;
  /** Whether a base of others lies below, which areas must then not hide. */
  overForeignBase: boolean;
}

/** A value for each code of a property; codes that are not known get `otherwise`. */
export const match = <T extends string | number>(
  property: string,
  values: Readonly<Record<string, T>>,
  otherwise: T,
): ExpressionSpecification =>
  Object.entries(values).reduceRight<ExpressionSpecification>(
    (rest, [code, value]) => ["case", ["==", ["get", property], code], value, rest],
    ["literal", otherwise],
  );

type Value = string | number | ExpressionSpecification;

/** `chosen` for the selected record, `hovered` under the pointer, else `plain`. */
export const byState = (chosen: Value, hovered: Value, plain: Value): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "selected"], false],
  chosen,
  ["boolean", ["feature-state", "hovered"], false],
  hovered,
  plain,
];

/** Families by which the browser draws names; the first word tells weight and slope to MapLibre. */
const FAMILIES = ["Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"];

/** Fonts of the map. There are no glyph files: MapLibre 6 draws with what the browser has. */
export const FONTS = {
  regular: ["Dijie Rare", ...FAMILIES],
  medium: ["Dijie Medium", "Dijie Rare", ...FAMILIES],
  bold: ["Dijie Bold", "Dijie Rare", ...FAMILIES],
  italic: ["Dijie Italic", "Dijie Rare", ...FAMILIES],
} as const satisfies Record<string, readonly string[]>;

const fontOf = (font: keyof typeof FONTS): string[] => [...FONTS[font]];

export const literalFont = (font: keyof typeof FONTS): ExpressionSpecification => [
  "literal",
  fontOf(font),
];
export const plainFont = fontOf;

/** The name, and for English readers its romanization beneath. */
export const label = (language: Language): DataDrivenPropertyValueSpecification<string> =>
  language === "zh"
    ? ["get", "name"]
    : ["format", ["get", "name"], {}, "\n", {}, ["get", "romanization"], { "font-scale": 0.82 }];
