import { PbfWriter } from "pbf";
import { pointCommands, shapeCommands } from "./geometry-commands.ts";
import { EXTENT, projectionOf, type Tile } from "./grid.ts";
import type { Attribute, GeometryKind, TileFeatures, TileLayer } from "./layer.ts";

/** Version of the Mapbox Vector Tile Specification, and the numbers of its fields (§4.1, Appendix A). */
const SPECIFICATION_VERSION = 2;
const TILE_LAYERS = 3;
const LAYER = { name: 1, features: 2, keys: 3, values: 4, extent: 5, version: 15 };
const FEATURE = { tags: 2, type: 3, geometry: 4 };
const VALUE = { string: 1, double: 3, uint: 5, sint: 6, bool: 7 };
const GEOMETRY_TYPES: Record<GeometryKind, number> = { point: 1, line: 2, polygon: 3 };

type EncodedLayer = Pick<TileLayer, "id" | "geometryKind" | "fields">;

/**
 * A vector tile with one layer; empty when nothing of the features is left on the tile's grid.
 * The same features in the same order give the same bytes.
 */
export function encodeTile(layer: EncodedLayer, tile: Tile, features: TileFeatures): Buffer {
  const pbf = new PbfWriter();
  let count = 0;
  pbf.writeMessage(
    TILE_LAYERS,
    () => {
      count = writeLayer(pbf, layer, tile, features);
    },
    null,
  );
  const bytes = pbf.finish();
  return count === 0
    ? Buffer.alloc(0)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @returns how many features were written */
function writeLayer(
  pbf: PbfWriter,
  { id, geometryKind, fields }: EncodedLayer,
  tile: Tile,
  features: TileFeatures,
): number {
  const keys = Object.keys(fields);
  const columns = keys.map((key) => features.attributes[key] ?? []);
  const numbers = new Map<Attribute, number>();
  const type = GEOMETRY_TYPES[geometryKind];
  const commandsOf = drawing(features, geometryKind, tile);
  const length = countOf(features);
  let count = 0;

  pbf.writeVarintField(LAYER.version, SPECIFICATION_VERSION);
  writeText(pbf, LAYER.name, id);
  for (let index = 0; index < length; index++) {
    const commands = commandsOf(index);
    if (commands.length === 0) continue;
    count++;
    const tags = tagsOf(columns, index, numbers);
    pbf.writeMessage(LAYER.features, writeFeature, { tags, type, commands });
  }
  for (const key of keys) writeText(pbf, LAYER.keys, key);
  for (const value of numbers.keys()) pbf.writeMessage(LAYER.values, writeValue, value);
  pbf.writeVarintField(LAYER.extent, EXTENT);
  return count;
}

const countOf = (features: TileFeatures) =>
  "lon" in features ? features.lon.length : features.shape.length;

/** What draws the feature of a number. */
function drawing(features: TileFeatures, kind: GeometryKind, tile: Tile) {
  const projection = projectionOf(tile);
  if ("shape" in features)
    return (index: number) => shapeCommands(features.shape[index] ?? null, kind, projection);
  const { lon, lat } = features;
  return (index: number) =>
    pointCommands(projection.x(lon[index] ?? Number.NaN), projection.y(lat[index] ?? Number.NaN));
}

/** Pairs of numbers, of an attribute's key and of its value; equal values share one number. */
function tagsOf(
  columns: readonly (readonly Attribute[])[],
  index: number,
  numbers: Map<Attribute, number>,
): number[] {
  const tags: number[] = [];
  for (let key = 0; key < columns.length; key++) {
    const value = columns[key]?.[index] ?? null;
    if (value === null) continue;
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(value, number);
    }
    tags.push(key, number);
  }
  return tags;
}

interface EncodedFeature {
  tags: number[];
  type: number;
  commands: number[];
}

function writeFeature({ tags, type, commands }: EncodedFeature, pbf: PbfWriter) {
  pbf.writePackedVarint(FEATURE.tags, tags);
  pbf.writeVarintField(FEATURE.type, type);
  pbf.writePackedVarint(FEATURE.geometry, commands);
}

function writeValue(value: Attribute, pbf: PbfWriter) {
  if (typeof value === "string") writeText(pbf, VALUE.string, value);
  else if (typeof value === "boolean") pbf.writeBooleanField(VALUE.bool, value);
  else if (typeof value !== "number") return;
  else if (!Number.isSafeInteger(value)) pbf.writeDoubleField(VALUE.double, value);
  else if (value >= 0) pbf.writeVarintField(VALUE.uint, value);
  else pbf.writeSVarintField(VALUE.sint, value);
}

const SURROGATE = /[\ud800-\udfff]/;

/** pbf 5.1.2 itself writes characters beyond U+1FFFF wrongly: U+2CB6C would come out as U+1CB6C. */
function writeText(pbf: PbfWriter, field: number, text: string) {
  if (SURROGATE.test(text)) pbf.writeBytesField(field, Buffer.from(text));
  else pbf.writeStringField(field, text);
}
