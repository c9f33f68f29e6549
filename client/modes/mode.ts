import type { Map as MapLibreMap } from "maplibre-gl";

/** A way of using the map. It installs itself and returns its own removal. */
export interface Mode {
  id: string;
  cursor: string;
  /** Whether a click still opens what it hits. */
  selects: boolean;
  enter: (map: MapLibreMap) => () => void;
}

/** Looking and selecting. */
export const none: Mode = { id: "none", cursor: "", selects: true, enter: () => () => {} };
