import { For, Show } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

/** One of a few choices; for many see Combobox. */
export function Select<V extends string>(
  props: FieldProps & {
    value: V | null;
    options: readonly Option<V>[];
    onChange: (value: V) => void;
    /** What an empty value is called; without it one must be chosen. */
    none?: string;
    onClear?: () => void;
  },
) {
  const choose = (chosen: string) => {
    const option = props.options.find(({ value }) => value === chosen);
    if (option) props.onChange(option.value);
    else props.onClear?.();
  };
  return (
    <Field {...props}>
      {(described) => (
        <select
          {...described}
          class="control"
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <Show when={props.none !== undefined || props.value === null}>
            <option value="" selected={props.value === null}>
              {props.none ?? ""}
            </option>
          </Show>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
