import type { FeatureCollection } from "geojson";
import { createContext, createSignal, type JSX, useContext } from "solid-js";
import type { Geometry } from "../../server/geo/geometry-schema.ts";
import type { Message } from "../../server/text/message.ts";
import { type Mode, none } from "../modes/mode.ts";

export type Position = readonly [lon: number, lat: number];
/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Where the map is asked to go: to a position, or so that an extent is seen whole. */
export type Target = ({ at: Position; zoom?: number } | { bounds: Bounds }) & {
  /** Stay where one is when the target is in sight already. */
  gently?: boolean;
};

/** Lines, areas and points of a tool; a `text` property is written beside its feature. */
export type Sketch = FeatureCollection<Geometry, { text?: string }>;
export const NO_SKETCH: Sketch = { type: "FeatureCollection", features: [] };

/** What panels, lists and the map have in common; it exists also where no map can be drawn. */
export interface Desk {
  /** The part of the world that is seen, or `null` before the map stands. */
  bounds: () => Bounds | null;
  setBounds: (bounds: Bounds) => void;
  /** Under the pointer, or `null` outside the map. */
  pointer: () => Position | null;
  setPointer: (position: Position | null) => void;
  target: () => Target | null;
  fly: (target: Target) => void;
  /** Goes there only where it cannot be seen yet: what a panel does for its record. */
  reveal: (target: Target) => void;
  mode: () => Mode;
  enter: (mode: Mode) => void;
  /** Back to looking and selecting. */
  leave: () => void;
  /** The record under the pointer, on the map or in a list, as its path. */
  hovered: () => string | null;
  hover: (path: string | null) => void;
  /** A geometry that is being drawn or moved and is not saved yet. */
  draft: () => Geometry | null;
  setDraft: (geometry: Geometry | null) => void;
  /** What the present mode draws, such as a measured line. */
  sketch: () => Sketch;
  setSketch: (sketch: Sketch) => void;
  /** Why there is no map, or `null` where there is one. */
  whyNoMap: () => Message | null;
  setWhyNoMap: (why: Message) => void;
}

const DeskContext = createContext<Desk>();

function createDesk(): Desk {
  const [bounds, setBounds] = createSignal<Bounds | null>(null);
  const [pointer, setPointer] = createSignal<Position | null>(null);
  const [target, fly] = createSignal<Target | null>(null, { equals: false });
  const [mode, enter] = createSignal<Mode>(none);
  const [hovered, hover] = createSignal<string | null>(null);
  const [draft, setDraft] = createSignal<Geometry | null>(null);
  const [sketch, setSketch] = createSignal<Sketch>(NO_SKETCH);
  const [whyNoMap, setWhyNoMap] = createSignal<Message | null>(null);
  return {
    bounds,
    setBounds,
    pointer,
    setPointer,
    target,
    fly,
    reveal: (to) => fly({ ...to, gently: true }),
    mode,
    enter,
    leave: () => enter(none),
    hovered,
    hover,
    draft,
    setDraft,
    sketch,
    setSketch,
    whyNoMap,
    setWhyNoMap,
  };
}

export function DeskProvider(props: { children: JSX.Element }) {
  return <DeskContext.Provider value={createDesk()}>{props.children}</DeskContext.Provider>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of DeskProvider");
  return desk;
}
