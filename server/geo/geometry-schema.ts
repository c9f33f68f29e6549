import { type Static, type TSchema, Type } from "typebox";

/** GeoJSON geometries as contracts take and give them: two ordinates, degrees, EPSG:4490. */

const MAX_VERTICES = 10_000;

const Vertex = Type.Tuple([Type.Number(), Type.Number()]);
const Line = Type.Array(Vertex, { minItems: 2, maxItems: MAX_VERTICES });
const Ring = Type.Array(Vertex, { minItems: 4, maxItems: MAX_VERTICES });
const Rings = Type.Array(Ring, { minItems: 1, maxItems: 100 });

const Shape = <const T extends string, C extends TSchema>(type: T, coordinates: C) =>
  Type.Object({ type: Type.Literal(type), coordinates }, { additionalProperties: false });

export const Geometry = Type.Union([
  Shape("Point", Vertex),
  Shape("MultiPoint", Type.Array(Vertex, { minItems: 1, maxItems: 1000 })),
  Shape("LineString", Line),
  Shape("MultiLineString", Type.Array(Line, { minItems: 1, maxItems: 100 })),
  Shape("Polygon", Rings),
  Shape("MultiPolygon", Type.Array(Rings, { minItems: 1, maxItems: 100 })),
]);
export type Geometry = Static<typeof Geometry>;

/** Every vertex of a geometry, in order. */
export function verticesOf(geometry: Geometry): [number, number][] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "MultiPoint":
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

/** Whether every ring of an area ends where it began, as GeoJSON asks (RFC 7946 §3.1.6). */
export function ringsAreClosed(geometry: Geometry): boolean {
  const rings =
    geometry.type === "Polygon"
      ? geometry.coordinates
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [];
  return rings.every((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  });
}
