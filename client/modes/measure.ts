import { area, polygon } from "@turf/turf";
import type { MapMouseEvent } from "maplibre-gl";
import { createSignal } from "solid-js";
import { lengthM } from "../../server/geo/distance.ts";
import { type Desk, NO_SKETCH, type Position } from "../map/desk.tsx";
import type { Mode } from "./mode.ts";

export interface Measuring {
  mode: Mode;
  /** Points set so far. */
  positions: () => readonly Position[];
  /** Length of the line through them, metres on the ellipsoid. */
  lengthM: () => number;
  /** Area within the line when it is closed, square metres (sphere, within 0.4 %); null below three points. */
  areaM2: () => number | null;
  clear: () => void;
}

const lineLengthM = (positions: readonly Position[]) =>
  lengthM(positions.map(([lon, lat]) => ({ lon, lat })));

function ringAreaM2(positions: readonly Position[]): number | null {
  const [first] = positions;
  if (!first || positions.length < 3) return null;
  return area(polygon([[...positions, first].map(([lon, lat]) => [lon, lat])]));
}

const pair = ([lon, lat]: Position): [number, number] => [lon, lat];

function draw(desk: Desk, positions: readonly Position[], pointer: Position | null): void {
  const all = pointer ? [...positions, pointer] : positions;
  const features = positions.map((position) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Point" as const, coordinates: pair(position) },
  }));
  const line = {
    type: "Feature" as const,
    properties: {},
    geometry: { type: "LineString" as const, coordinates: all.map(pair) },
  };
  desk.setSketch({
    type: "FeatureCollection",
    features: all.length > 1 ? [line, ...features] : features,
  });
}

/** Measures a distance, and an area from three points on: clicks add points, a double click ends. */
export function createMeasuring(desk: Desk): Measuring {
  const [positions, setPositions] = createSignal<readonly Position[]>([]);
  let isEnded = false;

  const clear = () => {
    isEnded = false;
    setPositions([]);
    desk.setSketch(NO_SKETCH);
  };
  const add = (position: Position) => {
    if (isEnded) clear();
    draw(
      desk,
      setPositions((all) => [...all, position]),
      null,
    );
  };
  const end = (event: MapMouseEvent) => {
    event.preventDefault();
    isEnded = true;
    // The second click of the pair set the same point twice.
    draw(
      desk,
      setPositions((all) => all.slice(0, -1)),
      null,
    );
  };
  const mode: Mode = {
    id: "measure",
    cursor: "crosshair",
    selects: false,
    enter(map) {
      const click = ({ lngLat }: MapMouseEvent) => add([lngLat.lng, lngLat.lat]);
      const move = ({ lngLat }: MapMouseEvent) =>
        !isEnded && positions().length > 0 && draw(desk, positions(), [lngLat.lng, lngLat.lat]);
      const subscriptions = [
        map.on("click", click),
        map.on("mousemove", move),
        map.on("dblclick", end),
      ];
      return () => {
        for (const subscription of subscriptions) subscription.unsubscribe();
        clear();
      };
    },
  };
  return {
    mode,
    positions,
    lengthM: () => lineLengthM(positions()),
    areaM2: () => ringAreaM2(positions()),
    clear,
  };
}
