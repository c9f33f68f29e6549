import { Show } from "solid-js";
import type { PlaceRecord } from "../../../server/names/contract.ts";
import { secrecies, statusNames } from "../../../server/names/text.ts";
import { useLanguage } from "../../language.tsx";
import { namesText } from "../text.ts";
import "./record.css";

/** What must be seen at a glance: status, what is invented, what is not checked, what is secret. */
export function Marks(props: { place: PlaceRecord }) {
  const { t } = useLanguage();
  return (
    <p class="marks">
      <span class="mark" data-status={props.place.name.status}>
        {t(statusNames[props.place.name.status])}
      </span>
      <Show when={props.place.demonstration}>
        <span class="mark" data-kind="demonstration" title={t(namesText.demonstrationHint)}>
          {t(namesText.demonstration)}
        </span>
      </Show>
      <Show when={props.place.positionQuality === "assumed"}>
        <span class="mark" data-kind="check">
          {t(namesText.toCheck)}
        </span>
      </Show>
      <Show when={!props.place.name.readingConfirmed}>
        <span class="mark">{t(namesText.readingOpen)}</span>
      </Show>
      <Show when={props.place.secrecy !== "public"}>
        <span class="mark" data-kind="secret">
          {t(secrecies[props.place.secrecy])}
        </span>
      </Show>
    </p>
  );
}
