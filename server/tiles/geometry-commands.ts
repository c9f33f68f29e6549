import type { Geometry } from "geojson";
import { BUFFER, EXTENT, type Projection } from "./grid.ts";
import type { GeometryKind } from "./layer.ts";
import {
  at,
  type Path,
  reversed,
  signedArea,
  snapped,
  tidyRing,
  withoutStraights,
} from "./paths.ts";

/** Numbers of the commands of the Mapbox Vector Tile Specification 2.1 §4.3.1. */
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

const command = (id: number, count: number) => id | (count << 3);
const zigzag = (value: number) => (value << 1) ^ (value >> 31);

const isInWindow = (ordinate: number) => ordinate >= -BUFFER && ordinate <= EXTENT + BUFFER;

/**
 * The commands that draw one point; none beyond the buffer, where an index that keeps its boxes in
 * single precision still finds some.
 */
export function pointCommands(unroundedX: number, unroundedY: number): number[] {
  const [x, y] = [Math.round(unroundedX), Math.round(unroundedY)];
  return isInWindow(x) && isInWindow(y) ? [command(MOVE_TO, 1), zigzag(x), zigzag(y)] : [];
}

/**
 * The commands that draw the parts of `geometry` that are of `kind`; none when nothing is left of it
 * on the grid of the tile.
 */
export function shapeCommands(
  geometry: Geometry | null,
  kind: GeometryKind,
  projection: Projection,
): number[] {
  const pen = createPen();
  for (const part of geometry ? partsOf(geometry) : []) {
    if (kind === "point" && part.type === "Point")
      pen.point(snapped([part.coordinates], projection));
    if (kind === "line" && part.type === "LineString")
      pen.line(withoutStraights(snapped(part.coordinates, projection)));
    if (kind === "polygon" && part.type === "Polygon")
      pen.polygon(part.coordinates.map((ring) => tidyRing(snapped(ring, projection))));
  }
  return pen.commands;
}

type Part = Extract<Geometry, { type: "Point" | "LineString" | "Polygon" }>;

/** The single points, lines and polygons of a geometry. */
function partsOf(geometry: Geometry): Part[] {
  switch (geometry.type) {
    case "MultiPoint":
      return geometry.coordinates.map((coordinates) => ({ type: "Point", coordinates }));
    case "MultiLineString":
      return geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
    case "MultiPolygon":
      return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
    case "GeometryCollection":
      return geometry.geometries.flatMap(partsOf);
    default:
      return geometry.coordinates.length > 0 ? [geometry] : [];
  }
}

/** Writes commands; the pen stays where the part before ended, as the format asks. */
function createPen() {
  const commands: number[] = [];
  let penX = 0;
  let penY = 0;
  const vertices = (path: Path, from: number, until: number) => {
    for (let i = from; i < until; i += 2) {
      commands.push(zigzag(at(path, i) - penX), zigzag(at(path, i + 1) - penY));
      penX = at(path, i);
      penY = at(path, i + 1);
    }
  };
  const trace = (path: Path) => {
    commands.push(command(MOVE_TO, 1));
    vertices(path, 0, 2);
    commands.push(command(LINE_TO, path.length / 2 - 1));
    vertices(path, 2, path.length);
  };
  const ring = (path: Path, isOuter: boolean) => {
    trace(signedArea(path) > 0 === isOuter ? path : reversed(path));
    commands.push(command(CLOSE_PATH, 1));
  };
  const encloses = (path: Path) => path.length >= 6 && signedArea(path) !== 0;
  return {
    commands,
    /** Several points of one feature are one command of that many vertices. */
    point(path: Path) {
      if (path.length === 0) return;
      commands[0] = command(MOVE_TO, (commands.length > 0 ? (commands.length - 1) / 2 : 0) + 1);
      vertices(path, 0, 2);
    },
    line(path: Path) {
      if (path.length >= 4) trace(path);
    },
    polygon([outer = [], ...holes]: Path[]) {
      if (!encloses(outer)) return;
      ring(outer, true);
      for (const hole of holes.filter(encloses)) ring(hole, false);
    },
  };
}
