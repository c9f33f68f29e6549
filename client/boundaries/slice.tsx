import { lazy } from "solid-js";
import type { Slice } from "../slice.ts";
import { Line } from "../ui/icons.tsx";
import { boundaryLines } from "./layers.ts";
import { boundariesText } from "./text.ts";

const LinesPanel = lazy(() =>
  import("./lines-panel.tsx").then((file) => ({ default: file.LinesPanel })),
);
const LinePanel = lazy(() =>
  import("./line-panel.tsx").then((file) => ({ default: file.LinePanel })),
);

export const boundaries: Slice = {
  id: "boundaries",
  rail: { path: "/boundaries", title: boundariesText.title, icon: Line },
  routes: [
    { path: "/boundaries", component: LinesPanel },
    { path: "/boundaries/:id", component: LinePanel },
  ],
  overlays: [boundaryLines],
};
