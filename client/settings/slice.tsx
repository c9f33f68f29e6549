import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import type { Slice } from "../slice.ts";
import { Gear } from "../ui/icons.tsx";
import { settingsText } from "./text.ts";

const info = { wide: true };

const FirstSection = lazy(() =>
  import("./first-section.tsx").then(({ FirstSection: page }) => ({ default: page })),
);
const RulesPage = lazy(() =>
  import("./rules-page.tsx").then(({ RulesPage: page }) => ({ default: page })),
);
const DictionariesPage = lazy(() =>
  import("./dictionaries-page.tsx").then(({ DictionariesPage: page }) => ({ default: page })),
);

// One route for a list and what is open of it, so that the list stays as it stands.
const routes: RouteDefinition[] = [
  { path: "/administration", component: FirstSection, info },
  {
    path: "/administration/rules/:id?/:edit?",
    component: RulesPage,
    matchFilters: { edit: ["edit"] },
    info,
  },
  {
    path: "/administration/dictionaries/:dictionary?/:item?",
    component: DictionariesPage,
    info,
  },
];

export const settings: Slice = {
  id: "settings",
  rail: { path: "/administration", title: settingsText.title, icon: Gear, access: "setting.read" },
  routes,
  overlays: [],
};
