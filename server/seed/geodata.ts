import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type {
  BoundaryLineProperties,
  CountyProperties,
  DemonstrationRecord,
  DistrictRecord,
} from "../../geodata/records.ts";

const read = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(join(import.meta.dirname, "../../geodata", file), "utf8"));

export const readDistricts = () => read<DistrictRecord[]>("districts.json");

export const readCounties = async () =>
  (await read<FeatureCollection<Polygon | MultiPolygon, CountyProperties>>("counties.geojson"))
    .features;

export const readBoundaryLines = async (): Promise<
  Feature<MultiLineString, BoundaryLineProperties>[]
> =>
  (await read<FeatureCollection<MultiLineString, BoundaryLineProperties>>("boundary-lines.geojson"))
    .features;

export const readDemonstration = () => read<DemonstrationRecord[]>("demonstration.json");
