import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiLineString, MultiPolygon } from "geojson";
import type {
  BoundaryLineProperties,
  CountyProperties,
  DemonstrationRecord,
  DistrictRecord,
  EditionDifference,
} from "../../geodata/records.ts";

export const geodata = new URL("../../geodata/", import.meta.url);

const read = (name: string) => JSON.parse(readFileSync(new URL(name, geodata), "utf8"));

export const districts: readonly DistrictRecord[] = read("districts.json");
export const differences: readonly EditionDifference[] = read("edition-differences.json");
export const demonstration: readonly DemonstrationRecord[] = read("demonstration.json");
export const counties: FeatureCollection<MultiPolygon, CountyProperties> = read("counties.geojson");
export const boundaryLines: FeatureCollection<MultiLineString, BoundaryLineProperties> =
  read("boundary-lines.geojson");

export function county(codeMca: string) {
  const feature = counties.features.find(({ properties }) => properties.codeMca === codeMca);
  if (!feature) throw new Error(`no county ${codeMca}`);
  return feature;
}

/** Every segment of `lines` as text, the same in both directions. */
export const segmentsOf = (lines: readonly (readonly (readonly number[])[])[]): string[] =>
  lines.flatMap((line) =>
    line.slice(1).map((point, index) => [`${line[index]}`, `${point}`].sort().join(" ")),
  );
