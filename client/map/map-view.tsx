import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { useAddress } from "../address.tsx";
import { useAppFacts } from "../app-facts.tsx";
import { NARROW } from "../media-query.ts";
import { useDesk } from "./desk.tsx";
import { drawSign } from "./signs.ts";
import { mapText } from "./text.ts";
import "maplibre-gl/dist/maplibre-gl.css";

// Without this MapLibre 6 builds and type-checks, and the map never loads.
setWorkerUrl(workerUrl);

/** Shulan, where no view and no county are known. */
const FALLBACK = { center: [126.97, 44.41] as [number, number], zoom: 9 };

/** Left free around what is shown whole, pixels. */
const FREE_PX = 24;

/** On a phone the search box and the sheet cover the map: what is looked at lies between them. */
const coveredOnPhone = (height: number) => ({ top: 64, bottom: height / 2 });

/** Whether this browser can draw the map at all. */
const hasWebGl2 = () => document.createElement("canvas").getContext("webgl2") !== null;

/** The map itself; its children come with the loaded map and make it do something. */
export function MapView(props: { children: (map: MapLibreMap) => JSX.Element }) {
  const desk = useDesk();
  const address = useAddress();
  const { county } = useAppFacts();
  const [loaded, setLoaded] = createSignal<MapLibreMap>();
  const [isDrawn, setDrawn] = createSignal(false);
  let container: HTMLDivElement | undefined;

  const start = (element: HTMLElement) => {
    const view = address.view();
    const map = new MapLibreMap({
      container: element,
      style: { version: 8, sources: {}, layers: [] },
      ...(view ? { center: [view.lon, view.lat], zoom: view.zoom } : FALLBACK),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 20,
      minZoom: 4,
    });
    if (matchMedia(NARROW).matches) map.setPadding(coveredOnPhone(element.clientHeight));
    if (!view && county) map.fitBounds([...county.bounds], { padding: FREE_PX, duration: 0 });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver((id) => {
      const sign = drawSign(id);
      if (sign && !map.hasImage(id)) map.addImage(id, sign, { pixelRatio: 2 });
    });
    map.once("load", () => {
      setLoaded(map);
      map.once("idle", () => setDrawn(true));
    });
    onCleanup(() => map.remove());
  };

  onMount(() => {
    if (!container) return;
    if (!hasWebGl2()) return desk.setWhyNoMap(mapText.withoutWebGl);
    try {
      start(container);
    } catch {
      // A driver may refuse what it promised; the rest of the program does not need it.
      desk.setWhyNoMap(mapText.broken);
    }
  });
  return (
    <>
      <div ref={container} class="map" data-map-state={isDrawn() ? "loaded" : "loading"} />
      <Show when={loaded()} keyed>
        {(map) => props.children(map)}
      </Show>
    </>
  );
}
