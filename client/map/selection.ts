import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from "maplibre-gl";
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
  return OVERLAYS.filter(({ record }) => record === `/${slice}`).map((overlay) => ({
    overlay,
    id,
  }));
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

/** A record that can be opened where somebody clicked. */
export interface Candidate {
  path: string;
  name: string;
  overlay: string;
}

/** Several records under one click, and where on the map that was, pixels. */
export interface Crowd {
  candidates: readonly Candidate[];
  x: number;
  y: number;
}

/**
 * The pointer hovers and a click opens, as long as the mode lets it. Where several records of one
 * kind lie under a click, `onCrowd` hears of them; `null` ends that.
 */
export function followPointer(map: MapLibreMap, onCrowd: (crowd: Crowd | null) => void): void {
  const address = useAddress();
  const desk = useDesk();
  const candidates = (event: MapMouseEvent) =>
    desk.mode().selects ? candidatesAt(map, event, address.path()) : [];

  const click = (event: MapMouseEvent) => {
    const all = candidates(event);
    const alike = all.filter(({ overlay }) => overlay === all[0]?.overlay);
    onCrowd(alike.length > 1 ? { candidates: alike, x: event.point.x, y: event.point.y } : null);
    if (alike.length === 1 && alike[0]) address.open(alike[0].path);
  };
  const move = (event: MapMouseEvent) => {
    if (!desk.mode().selects) return;
    const [first] = candidates(event);
    desk.hover(first?.path ?? null);
    map.getCanvas().style.cursor = first ? "pointer" : "";
  };
  const leave = () => desk.hover(null);
  const scatter = () => onCrowd(null);
  const subscriptions = [
    map.on("click", click),
    map.on("mousemove", move),
    map.on("mouseout", leave),
    map.on("movestart", scatter),
  ];
  onCleanup(() => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  });
}

/** The records within reach of the pointer, each once, the topmost first. */
function candidatesAt(map: MapLibreMap, { point }: MapMouseEvent, present: string): Candidate[] {
  const box: [PointLike, PointLike] = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  const found = map.queryRenderedFeatures(box).flatMap((feature) => candidate(feature, present));
  return [...new Map(found.map((one) => [one.path, one])).values()];
}

/** Areas lie under everything: they answer only where areas are the subject. */
function candidate(feature: MapGeoJSONFeature, present: string): Candidate[] {
  const overlay = OVERLAYS.find(({ id }) => id === feature.source);
  if (!overlay?.record || typeof feature.id !== "string") return [];
  if (feature.layer.type === "fill" && !present.startsWith(overlay.record)) return [];
  const name = String(feature.properties.name ?? "");
  return [{ path: `${overlay.record}/${feature.id}`, name, overlay: overlay.id }];
}
