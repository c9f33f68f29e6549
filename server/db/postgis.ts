import type { Geometry } from "geojson";
import { type Expression, type RawBuilder, sql } from "kysely";
import type { Box } from "../geo/box.ts";

/** EPSG code of every stored geometry: CGCS2000, longitude before latitude. */
export const STORED_SRID = 4490;

/** EPSG code that `geography` understands everywhere; CGCS2000 and it differ by centimetres. */
const GEOGRAPHY_SRID = 4326;

/** Digits after the point in GeoJSON degrees: about a millimetre. */
const DEGREE_DIGITS = 8;

/** The system is the same for all and told by the contract, not by each geometry. */
const WITHOUT_SYSTEM = 0;

/** A geometry as GeoJSON; the caller says which kind the column holds. */
export const asGeoJson = <G extends Geometry | null>(geometry: Expression<unknown>) =>
  sql<G>`st_asgeojson(${geometry}, ${DEGREE_DIGITS}::integer, ${WITHOUT_SYSTEM}::integer)::json`;

/** A GeoJSON geometry in degrees of CGCS2000 as it is stored. */
export const geomFromGeoJson = (geometry: Geometry): RawBuilder<string> =>
  sql<string>`st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}::text), ${STORED_SRID}::integer)`;

/** A point in degrees of CGCS2000 as it is stored. */
export const pointAt = (lon: number, lat: number): RawBuilder<string> =>
  sql<string>`st_setsrid(st_makepoint(${lon}::float8, ${lat}::float8), ${STORED_SRID}::integer)`;

const envelope = ({ west, south, east, north }: Box) =>
  sql`st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, ${STORED_SRID}::integer)`;

/** Whether the bounds of a geometry meet a box: what an index can answer. */
export const boundsMeet = (geometry: Expression<unknown>, box: Box) =>
  sql<boolean>`${geometry} && ${envelope(box)}`;

/** Whether a geometry itself meets a box. */
export const intersectsBox = (geometry: Expression<unknown>, box: Box) =>
  sql<boolean>`st_intersects(${geometry}, ${envelope(box)})`;

/** What of a geometry lies in a box. */
export const clippedTo = (geometry: Expression<unknown>, box: Box) =>
  sql<string>`st_clipbybox2d(${geometry}, ${envelope(box)})`;

/** 0 of points, 1 of lines, 2 of areas. */
export const dimensionOf = (geometry: Expression<unknown>) =>
  sql<number>`st_dimension(${geometry})`;

/** A point as `[longitude, latitude]` in degrees, the way GeoJSON writes positions. */
export const lonLat = (point: Expression<unknown>) =>
  sql<[number, number] | null>`case when ${point} is not null
    then json_build_array(st_x(${point}), st_y(${point})) end`;

/** Whether an area contains the whole of a geometry, its edge included. */
export const covers = (area: Expression<unknown>, geometry: Expression<unknown>) =>
  sql<boolean>`st_covers(${area}, ${geometry})`;

/** Longitude of a point, degrees. */
export const lon = (point: Expression<unknown>) => sql<number>`st_x(${point})`;

/** Latitude of a point, degrees. */
export const lat = (point: Expression<unknown>) => sql<number>`st_y(${point})`;

/** A geometry for measures on the ellipsoid. */
const onEllipsoid = (geometry: Expression<unknown>) =>
  sql`st_setsrid(${geometry}, ${GEOGRAPHY_SRID}::integer)::geography`;

/** Length of a line on the ellipsoid, metres. */
export const lengthM = (line: Expression<unknown>) => sql<number>`st_length(${onEllipsoid(line)})`;

/** Area of a polygon on the ellipsoid, square metres. */
export const areaM2 = (polygon: Expression<unknown>) =>
  sql<number>`st_area(${onEllipsoid(polygon)})`;

/** Distance of two geometries on the ellipsoid, metres. */
export const distanceM = (one: Expression<unknown>, other: Expression<unknown>) =>
  sql<number>`st_distance(${onEllipsoid(one)}, ${onEllipsoid(other)})`;

/** The smallest box around a geometry; null where there is none. */
export const boundsOf = (geometry: Expression<unknown>) =>
  sql<Box | null>`case when not st_isempty(${geometry}) then json_build_object(
    'west', st_xmin(${geometry}::box3d), 'south', st_ymin(${geometry}::box3d),
    'east', st_xmax(${geometry}::box3d), 'north', st_ymax(${geometry}::box3d)) end`;

/** A geometry as its multi-part kind, which columns of lines and areas hold. */
export const multi = (geometry: Expression<string>) => sql<string>`st_multi(${geometry})`;
