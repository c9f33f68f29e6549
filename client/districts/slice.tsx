import type { Slice } from "../slice.ts";
import { districtAreas } from "./layers.ts";

export const districts: Slice = { id: "districts", routes: [], overlays: [districtAreas] };
