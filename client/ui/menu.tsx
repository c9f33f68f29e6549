import { DropdownMenu as Kobalte } from "@kobalte/core/dropdown-menu";
import { For, type JSX, Show } from "solid-js";
import "./floating.css";

export interface MenuItem {
  label: string;
  run: () => void;
  /** Set for one of several choices: whether it holds. */
  checked?: boolean;
  reason?: string | null | undefined;
}

/** A button that opens a short list of actions. */
export function Menu(props: { label: string; trigger: JSX.Element; items: readonly MenuItem[] }) {
  return (
    <Kobalte gutter={6} placement="bottom-end" modal={false}>
      <Kobalte.Trigger class="menu-trigger" aria-label={props.label}>
        {props.trigger}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class="floating menu">
          <For each={props.items}>
            {(item) => (
              <Kobalte.Item
                class="option"
                role={item.checked === undefined ? "menuitem" : "menuitemradio"}
                aria-checked={item.checked}
                disabled={Boolean(item.reason)}
                onSelect={item.run}
              >
                <span class="option-check" aria-hidden="true">
                  {item.checked ? "✓" : ""}
                </span>
                {item.label}
                <Show when={item.reason}>
                  {(reason) => <span class="option-also">{reason()}</span>}
                </Show>
              </Kobalte.Item>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  );
}
