import { writeFile } from "node:fs/promises";
import type { FeatureCollection, Geometry } from "geojson";

const POSITIONS_PER_LINE = 6;

/** A JSON array with one record per line, so that a change of one record changes one line. */
export const writeRecords = (file: URL, records: readonly object[]) =>
  writeFile(file, `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`);

/** Breaks a line after every few positions: `],[` stands between positions and, doubled, between rings. */
function wrapPositions(json: string): string {
  let count = 0;
  return json.replace(/(\]+),\[/g, (_, closing: string) => {
    count = closing.length > 1 ? 0 : count + 1;
    return count % POSITIONS_PER_LINE === 0 ? `${closing},\n[` : `${closing},[`;
  });
}

/** GeoJSON in CGCS2000, longitude first, with a few positions per line. */
export function writeGeoJson(file: URL, collection: FeatureCollection<Geometry, object | null>) {
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } };
  const features = collection.features.map((feature) => wrapPositions(JSON.stringify(feature)));
  const head = `{"type":"FeatureCollection","crs":${JSON.stringify(crs)},"features":[`;
  return writeFile(file, `${head}\n${features.join(",\n")}\n]}\n`);
}
