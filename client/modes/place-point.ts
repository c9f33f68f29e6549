import type { MapMouseEvent } from "maplibre-gl";
import type { Position } from "../map/desk.tsx";
import type { Mode } from "./mode.ts";

/** Every click gives a position, so that one may be corrected by clicking again. */
export const placePoint = (onPlaced: (position: Position) => void): Mode => ({
  id: "place-point",
  cursor: "crosshair",
  selects: false,
  enter(map) {
    const click = ({ lngLat }: MapMouseEvent) => onPlaced([lngLat.lng, lngLat.lat]);
    const subscription = map.on("click", click);
    return () => subscription.unsubscribe();
  },
});
