import { useCurrentMatches } from "@solidjs/router";
import { createMemo, type JSX, lazy, Show, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useAddress } from "../address.tsx";
import { useAppFacts } from "../app-facts.tsx";
import { useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { sliceAt } from "../slices.ts";
import { IconButton } from "../ui/button.tsx";
import { ChevronDown } from "../ui/icons.tsx";
import { Reading } from "../ui/states.tsx";
import { Rail } from "./rail.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { Sheet } from "./sheet.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { frameText } from "./text.ts";
import "./frame.css";

// MapLibre is the largest part of the program: the panels need not wait for it.
const MapArea = lazy(() => import("../map/map-area.tsx").then(({ MapArea: area }) => ({ default: area })));

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

/** The list under the map, bound to it. */
function TablePlace() {
  const { t } = useLanguage();
  const address = useAddress();
  const table = createMemo(() => (address.tableOpen() ? sliceAt(address.path())?.table : undefined));
  return (
    <Show when={table()}>
      {(component) => (
        <section class="table-place" aria-label={t(frameText.table)}>
          <IconButton
            icon={<ChevronDown />}
            label={t(frameText.closeTable)}
            onClick={() => address.openTable(false)}
          />
          <div class="table-scroll">
            <Suspense fallback={<Reading />}>
              <Dynamic component={component()} />
            </Suspense>
          </div>
        </section>
      )}
    </Show>
  );
}
