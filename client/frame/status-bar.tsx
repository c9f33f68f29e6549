import { Show } from "solid-js";
import { indicativeNotice } from "../../server/boundaries/text.ts";
import { formatDegrees } from "../../server/geo/coordinates.ts";
import { formatDms } from "../../server/geo/dms.ts";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { useDesk } from "../map/desk.tsx";
import { gridReadout } from "../map/grid-readout.ts";
import { scaleDenominator } from "../map/scale.ts";
import { Warning } from "../ui/icons.tsx";
import { frameText } from "./text.ts";

/** Where the pointer is, in every form in use; the scale; what the map is not. */
export function StatusBar() {
  const { t } = useLanguage();
  return (
    <footer class="status-bar figures">
      <Readout />
      <Scale />
      <span class="status-note" title={t(indicativeNotice)}>
        <Warning />
        {t(frameText.indicative)}
      </span>
      <span class="status-note">{t(frameText.notForPublication)}</span>
    </footer>
  );
}

function Readout() {
  const { language } = useLanguage();
  const desk = useDesk();
  const address = useAddress();
  // Away from the map the readout tells its middle.
  const position = () => {
    const pointer = desk.pointer();
    if (pointer) return { lon: pointer[0], lat: pointer[1] };
    return address.view();
  };
  return (
    <Show when={position()}>
      {(at) => (
        <span class="readout">
          <span>{formatDegrees(at(), 5)}</span>
          <span>{formatDms(at(), language())}</span>
          <span>{gridReadout(at())}</span>
        </span>
      )}
    </Show>
  );
}

function Scale() {
  const { number } = useLanguage();
  const address = useAddress();
  return (
    <Show when={address.view()}>
      {(view) => (
        <span class="status-scale">1:{number(scaleDenominator(view().zoom, view().lat))}</span>
      )}
    </Show>
  );
}
