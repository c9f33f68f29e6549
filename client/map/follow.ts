import type {
  GeoJSONSource,
  LngLatBounds,
  Map as MapLibreMap,
  VectorTileSource,
} from "maplibre-gl";
import { createEffect, createMemo, onCleanup, untrack } from "solid-js";
import { useAddress } from "../address.tsx";
import { useAppFacts } from "../app-facts.tsx";
import { useChanges } from "../changes.tsx";
import { useLanguage } from "../language.tsx";
import { OVERLAYS } from "../slices.ts";
import { useTheme } from "../theme.tsx";
import { basemapOf, own } from "./basemap.ts";
import { type Bounds, type Target, useDesk } from "./desk.tsx";
import { PALETTES } from "./palette.ts";
import { SKETCH_SOURCE } from "./sketch.ts";
import { sketchOf } from "./sketch-of.ts";
import { type Computed, companionSource, styleOf, tilesOf } from "./style.ts";

/** A record is shown from this zoom, unless the map is nearer already. */
const RECORD_ZOOM = 13;
/** Views nearer to each other than this are the same. */
const SAME_VIEW_DEG = 2e-5;
const SAME_ZOOM = 0.02;

const tuple = (bounds: LngLatBounds): Bounds => [
  bounds.getWest(),
  bounds.getSouth(),
  bounds.getEast(),
  bounds.getNorth(),
];

/** The style follows theme, language, base, layers; tiles follow what others save. */
export function followStyle(map: MapLibreMap, computed: Computed): void {
  const address = useAddress();
  const changes = useChanges();
  const desk = useDesk();
  const { language } = useLanguage();
  const { theme } = useTheme();
  const { tiandituKey } = useAppFacts();
  const basemap = createMemo(() => basemapOf(address.base(), tiandituKey));
  const sketch = () => sketchOf(desk.draft(), desk.sketch());

  // Tiles and sketches change often: they are changed in place, before a new style would compare.
  for (const overlay of OVERLAYS) {
    const version = createMemo(() => changes.seqOf(overlay.tables));
    createEffect(() => {
      const tiles = tilesOf(overlay, version());
      map.getSource<VectorTileSource>(overlay.id)?.setTiles(tiles);
    });
  }
  createEffect(() => {
    const data = sketch();
    map.getSource<GeoJSONSource>(SKETCH_SOURCE)?.setData(data);
  });
  createEffect(() => {
    map.setStyle(
      styleOf({
        basemap: basemap(),
        overlays: OVERLAYS,
        drawing: {
          palette: PALETTES[theme()],
          language: language(),
          overForeignBase: basemap().id !== own.id,
        },
        choices: address.layers(),
        versionOf: (overlay) => untrack(() => changes.seqOf(overlay.tables)),
        sketch: untrack(sketch),
        computed,
      }),
    );
  });
}

/** What is worked out from the screen is worked out anew when the map has come to rest. */
export function followScreen(map: MapLibreMap, computed: Computed): void {
  for (const overlay of OVERLAYS) {
    const { companion } = overlay;
    if (!companion) continue;
    const workOut = () => {
      const source = map.getSource<GeoJSONSource>(companionSource(overlay));
      const data = companion.features(map);
      // New data makes the map come to rest again: only a difference may be handed over.
      const isSame = JSON.stringify(data) === JSON.stringify(computed.get(overlay.id));
      if (!source || isSame) return;
      computed.set(overlay.id, data);
      source.setData(data);
    };
    const subscription = map.on("idle", workOut);
    onCleanup(() => subscription.unsubscribe());
  }
}

/** The address follows the map and the map the address; targets are flown to. */
export function followView(map: MapLibreMap): void {
  const address = useAddress();
  const desk = useDesk();

  const tell = () => {
    const { lng: lon, lat } = map.getCenter();
    desk.setBounds(tuple(map.getBounds()));
    address.setView({ zoom: map.getZoom(), lon, lat });
  };
  const point = ({ lngLat }: { lngLat: { lng: number; lat: number } }) =>
    desk.setPointer([lngLat.lng, lngLat.lat]);
  const leave = () => desk.setPointer(null);
  const subscriptions = [
    map.on("moveend", tell),
    map.on("mousemove", point),
    map.on("mouseout", leave),
  ];
  onCleanup(() => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  });
  tell();

  createEffect(() => {
    const view = address.view();
    if (!view || map.isMoving()) return;
    const { lng, lat } = map.getCenter();
    const isSame =
      Math.abs(lng - view.lon) < SAME_VIEW_DEG &&
      Math.abs(lat - view.lat) < SAME_VIEW_DEG &&
      Math.abs(map.getZoom() - view.zoom) < SAME_ZOOM;
    if (!isSame) map.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom });
  });
  createEffect(() => {
    const target = desk.target();
    if (target) go(map, target);
  });
}

function go(map: MapLibreMap, target: Target): void {
  if (target.gently && sees(map, target)) return;
  if ("bounds" in target) {
    const [west, south, east, north] = target.bounds;
    map.fitBounds([west, south, east, north], { padding: 48, maxZoom: RECORD_ZOOM });
    return;
  }
  const zoom = target.zoom ?? Math.max(map.getZoom(), RECORD_ZOOM);
  map.flyTo({ center: [...target.at], zoom });
}

const sees = (map: MapLibreMap, target: Target): boolean => {
  const seen = map.getBounds();
  // What is only drawn from a zoom on is not seen before.
  if ("at" in target) return seen.contains([...target.at]) && map.getZoom() >= (target.zoom ?? 0);
  const [west, south, east, north] = target.bounds;
  return seen.contains([west, south]) && seen.contains([east, north]);
};

/** The present mode is installed, and taken away when another comes. */
export function followMode(map: MapLibreMap): void {
  const desk = useDesk();
  createEffect(() => {
    const mode = desk.mode();
    const canvas = map.getCanvas();
    const remove = untrack(() => mode.enter(map));
    canvas.style.cursor = mode.cursor;
    onCleanup(() => {
      remove();
      canvas.style.cursor = "";
    });
  });
}
