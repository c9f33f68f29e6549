import { For } from "solid-js";
import type { Option } from "./select.tsx";
import "./segmented.css";

/** A few choices side by side, of which one holds: filters, tabs of a record, the theme. */
export function Segmented<V extends string>(props: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
}) {
  const group = `segmented-${Math.random().toString(36).slice(2)}`;
  return (
    <fieldset class="segmented">
      <legend class="unseen">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label>
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
