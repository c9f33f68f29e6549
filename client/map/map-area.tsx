import type { Map as MapLibreMap } from "maplibre-gl";
import { createSignal, Show } from "solid-js";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { sliceAt } from "../slices.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/states.tsx";
import { CrowdList } from "./crowd-list.tsx";
import { useDesk } from "./desk.tsx";
import { followMode, followScreen, followStyle, followView } from "./follow.ts";
import { LayerList } from "./layer-list.tsx";
import { MapTools } from "./map-tools.tsx";
import { MapView } from "./map-view.tsx";
import { Attribution, ScaleBar } from "./scale-bar.tsx";
import { type Crowd, followPointer, followSelection } from "./selection.ts";
import type { Computed } from "./style.ts";
import { mapText } from "./text.ts";
import "./map.css";

/** The map with its tools, or why there is none. */
export function MapArea() {
  const { t } = useLanguage();
  const desk = useDesk();
  const address = useAddress();
  return (
    <Show
      when={desk.whyNoMap()}
      fallback={
        <>
          <MapView>{(map) => <Behavior map={map} />}</MapView>
          <LayerList />
          <ScaleBar />
          <Attribution />
        </>
      }
    >
      {(why) => (
        <div class="no-map">
          <Notice kind="warning">
            <p>{t(why())}</p>
            <Show when={!address.tableOpen() && sliceAt(address.path())?.table}>
              <Button onClick={() => address.openTable(true)}>{t(mapText.openList)}</Button>
            </Show>
          </Notice>
        </div>
      )}
    </Show>
  );
}

/** What a loaded map does. */
function Behavior(props: { map: MapLibreMap }) {
  const map = props.map;
  const computed: Computed = new Map();
  const [crowd, setCrowd] = createSignal<Crowd | null>(null);
  followStyle(map, computed);
  followSelection(map);
  followView(map);
  followScreen(map, computed);
  followMode(map);
  followPointer(map, setCrowd);
  return (
    <>
      <MapTools map={map} />
      <Show when={crowd()} keyed>
        {(several) => <CrowdList crowd={several} onDone={() => setCrowd(null)} />}
      </Show>
    </>
  );
}
