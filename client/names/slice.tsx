import { lazy } from "solid-js";
import type { Slice } from "../slice.ts";
import { Pin } from "../ui/icons.tsx";
import { places } from "./layers.ts";
import { streets } from "./street-layers.ts";
import { namesText } from "./text.ts";

const NamesPanel = lazy(() =>
  import("./list/names-panel.tsx").then((file) => ({ default: file.NamesPanel })),
);
const NamesTable = lazy(() =>
  import("./list/names-table.tsx").then((file) => ({ default: file.NamesTable })),
);
const PlacePanel = lazy(() =>
  import("./record/place-panel.tsx").then((file) => ({ default: file.PlacePanel })),
);
const NewPlacePanel = lazy(() =>
  import("./form/new-place-panel.tsx").then((file) => ({ default: file.NewPlacePanel })),
);
const EditPlacePanel = lazy(() =>
  import("./form/edit-place-panel.tsx").then((file) => ({ default: file.EditPlacePanel })),
);
const HistoryPanel = lazy(() =>
  import("./history/history-panel.tsx").then((file) => ({ default: file.HistoryPanel })),
);
const VersionPanel = lazy(() =>
  import("./history/version-panel.tsx").then((file) => ({ default: file.VersionPanel })),
);

export const names: Slice = {
  id: "names",
  rail: { path: "/names", title: namesText.title, icon: Pin },
  routes: [
    { path: "/names", component: NamesPanel },
    { path: "/names/new", component: NewPlacePanel },
    { path: "/names/:id", component: PlacePanel },
    { path: "/names/:id/edit", component: EditPlacePanel },
    { path: "/names/:id/history", component: HistoryPanel },
    { path: "/names/:id/history/:version", component: VersionPanel },
  ],
  overlays: [places, streets],
  table: NamesTable,
};
