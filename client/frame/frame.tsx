import { useCurrentMatches } from "@solidjs/router";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { useAppFacts } from "../app-facts.tsx";
import { useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { Reading } from "../ui/states.tsx";
import { Rail } from "./rail.tsx";
import { Sheet } from "./sheet.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TablePlace } from "./table-place.tsx";
import { frameText } from "./text.ts";
import { TopBar } from "./top-bar.tsx";
import "./frame.css";
import "./frame-narrow.css";

// MapLibre is the largest part of the program: the panels need not wait for it.
const MapArea = lazy(() =>
  import("../map/map-area.tsx").then(({ MapArea: area }) => ({ default: area })),
);

/** What stays while panels come and go: the rail, the top bar, the map, the status bar. */
export function Frame(props: { children: JSX.Element }) {
  const { t } = useLanguage();
  const facts = useAppFacts();
  const isNarrow = createMediaQuery(NARROW);
  const matches = useCurrentMatches();
  const isWide = () => matches().some(({ route }) => route.info?.wide === true);
  const panel = () => <Suspense fallback={<Reading />}>{props.children}</Suspense>;
  return (
    <div class="frame" data-wide={isWide()}>
      <a class="skip" href="#panel">
        {t(frameText.skip)}
      </a>
      <Show when={facts.demonstration}>
        <p class="demonstration">{t(frameText.demonstration)}</p>
      </Show>
      <Rail />
      <TopBar />
      <main class="map-place" aria-label={t(frameText.map)}>
        <Suspense fallback={<Reading />}>
          <MapArea />
        </Suspense>
      </main>
      <Show when={!isNarrow()}>
        <TablePlace />
      </Show>
      <Show
        when={isNarrow()}
        fallback={
          <aside class="panel-place" id="panel" tabIndex={-1} aria-label={t(frameText.panel)}>
            {panel()}
          </aside>
        }
      >
        <Sheet>{panel()}</Sheet>
      </Show>
      <StatusBar />
      <ShortcutHelp />
    </div>
  );
}
