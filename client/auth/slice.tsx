import type { RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import type { Slice } from "../slice.ts";

const SignIn = lazy(() => import("./sign-in.tsx").then(({ SignIn: page }) => ({ default: page })));
const OwnAccount = lazy(() =>
  import("./own-account.tsx").then(({ OwnAccount: page }) => ({ default: page })),
);
const AccountsPage = lazy(() =>
  import("./accounts-page.tsx").then(({ AccountsPage: page }) => ({ default: page })),
);

const routes: RouteDefinition[] = [
  { path: "/sign-in", component: SignIn },
  { path: "/account", component: OwnAccount },
  { path: "/administration/accounts/:account?", component: AccountsPage, info: { wide: true } },
];

export const auth: Slice = { id: "auth", routes, overlays: [] };
