import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent, PointLike } from "maplibre-gl";
import { createEffect, onCleanup } from "solid-js";
import { useAddress } from "../address.tsx";
import { OVERLAYS } from "../slices.ts";
import { useDesk } from "./desk.tsx";
import type { Overlay } from "./overlay.ts";

/** A finger or a mouse hits what is this many pixels away. */
const REACH_PX = 5;

type State = "selected" | "hovered";

/** The overlay and feature that stand for a record's path, or `null`. */
function featureOf(path: string | null): { overlay: Overlay; id: string }[] {
  const [, slice, id] = path?.split("/") ?? [];
  if (!slice || !id) return [];
  return OVERLAYS.filter(({ record }) => record === `/${slice}`).map((overlay) => ({ overlay, id }));
}

/** Selected and hovered are the same thing on the map, in lists and in panels. */
export function followSelection(map: MapLibreMap): void {
  const address = useAddress();
  const desk = useDesk();
  const mark = (state: State, path: () => string | null) =>
    createEffect(() => {
      for (const { overlay, id } of featureOf(path())) {
        const target = { source: overlay.id, sourceLayer: overlay.tiles, id };
        if (!map.getSource(overlay.id)) continue;
        map.setFeatureState(target, { [state]: true });
        onCleanup(() => map.getSource(overlay.id) && map.removeFeatureState(target, state));
      }
    });
  mark("selected", address.selection);
  mark("hovered", desk.hovered);
}

/** The pointer hovers and a click opens, as long as the mode lets it. */
export function followPointer(map: MapLibreMap): void {
  const address = useAddress();
  const desk = useDesk();
  const isOpenToClicks = () => desk.mode().selects;
  const hit = (event: MapMouseEvent) => pathsAt(map, event, address.path())[0] ?? null;

  const click = (event: MapMouseEvent) => {
    if (!isOpenToClicks()) return;
    const path = hit(event);
    if (path) address.open(path);
  };
  const move = (event: MapMouseEvent) => {
    if (!isOpenToClicks()) return;
    const path = hit(event);
    desk.hover(path);
    map.getCanvas().style.cursor = path ? "pointer" : "";
  };
  const leave = () => desk.hover(null);
  map.on("click", click);
  map.on("mousemove", move);
  map.on("mouseout", leave);
  onCleanup(() => {
    map.off("click", click);
    map.off("mousemove", move);
    map.off("mouseout", leave);
  });
}

/** The records within reach of the pointer, the topmost first; areas only where areas are the subject. */
function pathsAt(map: MapLibreMap, { point }: MapMouseEvent, present: string): string[] {
  const box: [PointLike, PointLike] = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  return map.queryRenderedFeatures(box).flatMap((feature) => pathOf(feature, present));
}

function pathOf(feature: MapGeoJSONFeature, present: string): string[] {
  const record = OVERLAYS.find(({ id }) => id === feature.source)?.record;
  if (!record || typeof feature.id !== "string") return [];
  const isBackground = feature.source === "districts" && !present.startsWith(record);
  return isBackground ? [] : [`${record}/${feature.id}`];
}
