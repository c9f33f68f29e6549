import type { Slice } from "../slice.ts";

export const auth: Slice = { id: "auth", routes: [], overlays: [] };
