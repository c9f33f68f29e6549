import type { Slice } from "../slice.ts";
import { Gear } from "../ui/icons.tsx";
import { settingsText } from "./text.ts";

export const settings: Slice = {
  id: "settings",
  rail: { path: "/administration", title: settingsText.title, icon: Gear, access: "setting.read" },
  routes: [],
  overlays: [],
};
