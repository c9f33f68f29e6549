import { Tabs as Kobalte } from "@kobalte/core/tabs";
import { For, type JSX } from "solid-js";
import "./segmented.css";

export interface Tab {
  id: string;
  label: string;
  content: () => JSX.Element;
}

/** Several views of one thing, of which one is seen. */
export function Tabs(props: {
  label: string;
  tabs: readonly Tab[];
  value?: string;
  onChange?: (id: string) => void;
}) {
  return (
    <Kobalte
      class="tabs"
      {...(props.value === undefined ? {} : { value: props.value })}
      onChange={(id) => props.onChange?.(id)}
    >
      <Kobalte.List class="tab-list" aria-label={props.label}>
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger class="tab" value={tab.id}>
              {tab.label}
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => <Kobalte.Content value={tab.id}>{tab.content()}</Kobalte.Content>}
      </For>
    </Kobalte>
  );
}
