import { Navigate, type RouteDefinition, Router, type RouteSectionProps } from "@solidjs/router";
import type { JSX } from "solid-js";
import { AddressProvider } from "./address.tsx";
import { AppFactsProvider } from "./app-facts.tsx";
import { ChangesProvider } from "./changes.tsx";
import { Frame } from "./frame/frame.tsx";
import { NothingHere } from "./frame/nothing-here.tsx";
import { LanguageProvider } from "./language.tsx";
import { DeskProvider } from "./map/desk.tsx";
import { SessionProvider } from "./session.tsx";
import { ShortcutsProvider } from "./shortcuts.tsx";
import { SLICES } from "./slices.ts";
import { ThemeProvider } from "./theme.tsx";
import { ToastProvider } from "./ui/toast.tsx";

const HOME = "/names";

const ROUTES: RouteDefinition[] = [
  { path: "/", component: () => <Navigate href={({ location }) => HOME + location.search} /> },
  ...SLICES.flatMap(({ routes }) => routes),
  { path: "*nothing", component: NothingHere },
];

/** What every component may use, from the outermost to the innermost. */
const Surroundings = (props: { children: JSX.Element }) => (
  <LanguageProvider>
    <ThemeProvider>
      <AppFactsProvider>
        <SessionProvider>
          <ChangesProvider>
            <ShortcutsProvider>
              <ToastProvider>{props.children}</ToastProvider>
            </ShortcutsProvider>
          </ChangesProvider>
        </SessionProvider>
      </AppFactsProvider>
    </ThemeProvider>
  </LanguageProvider>
);

const Root = (props: RouteSectionProps) => (
  <AddressProvider>
    <DeskProvider>
      <Frame>{props.children}</Frame>
    </DeskProvider>
  </AddressProvider>
);

export const App = () => (
  <Surroundings>
    <Router root={Root} explicitLinks preload={false}>
      {ROUTES}
    </Router>
  </Surroundings>
);
