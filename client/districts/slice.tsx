import { lazy } from "solid-js";
import type { Slice } from "../slice.ts";
import { districtAreas } from "./layers.ts";

const DistrictsPanel = lazy(() =>
  import("./districts-panel.tsx").then((file) => ({ default: file.DistrictsPanel })),
);
const DistrictPanel = lazy(() =>
  import("./district-panel.tsx").then((file) => ({ default: file.DistrictPanel })),
);

export const districts: Slice = {
  id: "districts",
  routes: [
    { path: "/districts", component: DistrictsPanel },
    { path: "/districts/:id", component: DistrictPanel },
  ],
  overlays: [districtAreas],
};
