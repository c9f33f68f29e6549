import type { MapMouseEvent, MapTouchEvent, PointLike } from "maplibre-gl";
import type { Position } from "../map/desk.tsx";
import { SKETCH_SOURCE } from "../map/sketch.ts";
import type { Mode } from "./mode.ts";

type Pressed = MapMouseEvent | MapTouchEvent;

/** How far from the point it may still be grasped, pixels. */
const GRASP_PX = 14;

/**
 * Drags the drafted point. `onMoved` hears every step of the way, so that the form and the draft
 * follow; a click elsewhere puts it there.
 */
export const movePoint = (onMoved: (position: Position) => void): Mode => ({
  id: "move-point",
  cursor: "move",
  selects: false,
  enter(map) {
    let isHeld = false;
    const isOnPoint = ({ point: { x, y } }: Pressed) => {
      const box: [PointLike, PointLike] = [
        [x - GRASP_PX, y - GRASP_PX],
        [x + GRASP_PX, y + GRASP_PX],
      ];
      const layers = ["sketch-point"];
      return map.getSource(SKETCH_SOURCE) && map.queryRenderedFeatures(box, { layers }).length > 0;
    };
    const place = ({ lngLat }: Pressed) => onMoved([lngLat.lng, lngLat.lat]);
    const press = (event: Pressed) => {
      if (!isOnPoint(event)) return;
      event.preventDefault(); // The map itself stays.
      isHeld = true;
    };
    const drag = (event: Pressed) => isHeld && place(event);
    const release = () => {
      isHeld = false;
    };
    const subscriptions = [
      map.on("mousedown", press),
      map.on("touchstart", press),
      map.on("mousemove", drag),
      map.on("touchmove", drag),
      map.on("mouseup", release),
      map.on("touchend", release),
      map.on("click", place),
    ];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  },
});
