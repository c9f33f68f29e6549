import type { Slice } from "../slice.ts";
import { Line } from "../ui/icons.tsx";
import { boundaryLines } from "./layers.ts";
import { boundariesText } from "./text.ts";

export const boundaries: Slice = {
  id: "boundaries",
  rail: { path: "/boundaries", title: boundariesText.title, icon: Line },
  routes: [],
  overlays: [boundaryLines],
};
