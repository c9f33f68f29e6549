import type { RouteDefinition } from "@solidjs/router";
import type { Component } from "solid-js";
import type { Action } from "../server/auth/rights.ts";
import type { Message } from "../server/text/message.ts";
import type { Overlay } from "./map/overlay.ts";

export interface RailEntry {
  /** Where it leads; every path that starts with it belongs to it. */
  path: string;
  title: Message;
  icon: Component;
  /** The right without which the entry is not shown. */
  access?: Action;
}

/** What a subject brings to the frame: an entry in the rail, panels, overlays, a table. */
export interface Slice {
  id: string;
  rail?: RailEntry;
  routes: readonly RouteDefinition[];
  overlays: readonly Overlay[];
  /** The list below the map, shown while a path of the rail entry is open. */
  table?: Component;
}
