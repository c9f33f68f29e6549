import type { Feature, Geometry, Point, Position } from "geojson";
import type { Map as MapLibreMap, PointLike } from "maplibre-gl";
import { plainFont } from "../map/drawing.ts";
import type { Companion } from "../map/overlay.ts";
import { type Pixel, standsAlong } from "./along.ts";

const LINES = "boundary-lines-band";
const AREAS = "districts-fill";
const PLACE_NAMES = ["places-name", "places-name-minor"];
/** Around the middle of a name this much must be free, pixels. */
const ROOM_PX = 26;

const linesOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
};

/** The county under a point of the screen. */
function countyAt(map: MapLibreMap, { x, y }: Pixel) {
  const [area] = map.queryRenderedFeatures([x, y], { layers: [AREAS] });
  if (!area) return null;
  const { name, romanization } = area.properties;
  return romanization === undefined ? { name } : { name, romanization };
}

/** Whether the name of a place stands there already. */
function isTaken(map: MapLibreMap, { x, y }: Pixel): boolean {
  const layers = PLACE_NAMES.filter((id) => map.getLayer(id));
  if (layers.length === 0) return false;
  const box: [PointLike, PointLike] = [
    [x - ROOM_PX, y - ROOM_PX],
    [x + ROOM_PX, y + ROOM_PX],
  ];
  return map.queryRenderedFeatures(box, { layers }).length > 0;
}

function namesAlong(map: MapLibreMap, line: readonly Position[]): Feature<Point>[] {
  const pixels = line.flatMap(([lon, lat]) =>
    lon === undefined || lat === undefined ? [] : [map.project([lon, lat])],
  );
  return standsAlong(pixels).flatMap(({ angleDeg, sides }) => {
    const [one, other] = sides.map((side) => countyAt(map, side));
    // Beside a tripoint both places may fall into one county: then they say nothing.
    if (!one || !other || one.name === other.name || sides.some((side) => isTaken(map, side)))
      return [];
    return [one, other].flatMap((county, index) => {
      const side = sides[index];
      if (!side) return [];
      const { lng, lat } = map.unproject([side.x, side.y]);
      const geometry = { type: "Point" as const, coordinates: [lng, lat] };
      return [{ type: "Feature" as const, properties: { ...county, angleDeg }, geometry }];
    });
  });
}

/** Both counties' names along a boundary line, each on its own side. */
export const sideNames: Companion = {
  features(map) {
    const isDrawn = map.getLayer(LINES) && map.getLayer(AREAS);
    const drawn = isDrawn ? map.queryRenderedFeatures({ layers: [LINES] }) : [];
    const features = drawn.flatMap(({ geometry }) =>
      linesOf(geometry).flatMap((line) => namesAlong(map, line)),
    );
    return { type: "FeatureCollection", features };
  },
  layers: ({ palette, language }) => [
    {
      id: "boundary-lines-sides",
      type: "symbol",
      layout: {
        "text-field":
          language === "zh"
            ? ["get", "name"]
            : ["coalesce", ["get", "romanization"], ["get", "name"]],
        "text-font": plainFont("regular"),
        "text-size": 12,
        "text-letter-spacing": language === "zh" ? 0.25 : 0.04,
        "text-rotate": ["get", "angleDeg"],
        "text-rotation-alignment": "map",
        "text-max-width": 100,
        // The two of a pair would drive each other away; they were set where no other name is.
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: {
        "text-color": palette.districtText,
        "text-halo-color": palette.halo,
        "text-halo-width": 1.4,
      },
    },
  ],
};
