import type { Slice } from "../slice.ts";
import { Pin } from "../ui/icons.tsx";
import { places, streets } from "./layers.ts";
import { namesText } from "./text.ts";

export const names: Slice = {
  id: "names",
  rail: { path: "/names", title: namesText.title, icon: Pin },
  routes: [],
  overlays: [places, streets],
};
