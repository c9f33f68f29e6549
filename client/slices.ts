import type { Action } from "../server/auth/rights.ts";
import { auth } from "./auth/slice.tsx";
import { boundaries } from "./boundaries/slice.tsx";
import { districts } from "./districts/slice.tsx";
import { names } from "./names/slice.tsx";
import { settings } from "./settings/slice.tsx";
import type { RailEntry, Slice } from "./slice.ts";

/** Every subject, in the order of the rail. */
export const SLICES: readonly Slice[] = [names, districts, boundaries, settings, auth];

export const OVERLAYS = SLICES.flatMap(({ overlays }) => overlays);

const owns = ({ path: owned }: RailEntry, path: string) =>
  path === owned || path.startsWith(`${owned}/`);

/** The entries that somebody with the rights of `may` sees. */
export const railFor = (may: (action: Action) => boolean): readonly RailEntry[] =>
  SLICES.flatMap(({ rail }) => (rail && (!rail.access || may(rail.access)) ? [rail] : []));

export const isCurrent = owns;

/** The slice whose panels a path opens. */
export const sliceAt = (path: string): Slice | undefined =>
  SLICES.find(({ rail }) => rail !== undefined && owns(rail, path));
