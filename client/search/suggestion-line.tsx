import { Show } from "solid-js";
import { formatDegrees } from "../../server/geo/coordinates.ts";
import type { SearchHit } from "../../server/search/contract.ts";
import { useLanguage } from "../language.tsx";
import { Crosshair } from "../ui/icons.tsx";
import type { Suggestion } from "./suggestions.ts";
import { kindNames, relationNames, searchText } from "./text.ts";

/** One line of the results. */
export function SuggestionLine(props: {
  id: string;
  suggestion: Suggestion;
  active: boolean;
  onPoint: () => void;
  onTake: () => void;
}) {
  const hit = () => (props.suggestion.of === "hit" ? props.suggestion.hit : null);
  const position = () => (props.suggestion.of === "position" ? props.suggestion : null);
  return (
    <button
      type="button"
      tabIndex={-1}
      id={props.id}
      role="option"
      class="search-line"
      aria-selected={props.active}
      onPointerMove={props.onPoint}
      // Before the field loses the focus, and with it the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onTake}
    >
      <Show when={hit()}>{(found) => <HitLine hit={found()} />}</Show>
      <Show when={position()}>{(read) => <PositionLine {...read()} />}</Show>
    </button>
  );
}

function HitLine(props: { hit: SearchHit }) {
  const { t } = useLanguage();
  const relation = () => relationNames[props.hit.relation];
  const isOther = () => props.hit.matched !== props.hit.name;
  return (
    <>
      <span class="search-name">
        <Show when={isOther()}>
          <span class="search-matched">{props.hit.matched}</span>
        </Show>
        <Show when={relation()}>
          {(named) => <span class="search-relation">{t(named())}</span>}
        </Show>
        <Show when={isOther()}>
          <span aria-hidden="true">→</span>
        </Show>
        <strong>{props.hit.name}</strong>
        <span class="search-romanization">{props.hit.romanization}</span>
      </span>
      <span class="search-where">
        {[t(kindNames[props.hit.kind]), props.hit.district].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

function PositionLine(props: { at: { lon: number; lat: number }; reading: string }) {
  const { t } = useLanguage();
  return (
    <>
      <span class="search-name">
        <Crosshair />
        <strong class="figures">{formatDegrees(props.at)}</strong>
        <span class="search-romanization">{props.reading}</span>
      </span>
      <span class="search-where">{t(searchText.goTo)}</span>
    </>
  );
}
