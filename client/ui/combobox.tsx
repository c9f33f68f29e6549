import { Combobox as Kobalte } from "@kobalte/core/combobox";
import { Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { commonText } from "../text.ts";
import { faultState } from "./fault-state.ts";
import { ChevronDown } from "./icons.tsx";
import "./field.css";
import "./floating.css";

export interface Choice {
  value: string;
  label: string;
  /** What it may also be found by, such as pinyin or a code. */
  also?: string;
}

const holds = (choice: Choice, typed: string) =>
  `${choice.label} ${choice.also ?? ""}`.toLowerCase().includes(typed.trim().toLowerCase());

/** One of many choices, found by typing. */
export function Combobox(props: {
  label: string;
  value: string | null;
  options: readonly Choice[];
  onChange: (value: string | null) => void;
  hint?: string | undefined;
  fault?: string | undefined;
  optional?: boolean;
  placeholder?: string;
}) {
  const { t } = useLanguage();
  const chosen = () => props.options.find(({ value }) => value === props.value) ?? null;
  return (
    <Kobalte<Choice>
      class="field"
      data-faulty={props.fault !== undefined}
      options={[...props.options]}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      value={chosen()}
      onChange={(choice) => props.onChange(choice?.value ?? null)}
      defaultFilter={(choice, typed) => holds(choice, typed)}
      validationState={faultState(props.fault)}
      placeholder={props.placeholder ?? t(commonText.choose)}
      itemComponent={(item) => (
        <Kobalte.Item item={item.item} class="option">
          <Kobalte.ItemLabel>{item.item.rawValue.label}</Kobalte.ItemLabel>
          <Show when={item.item.rawValue.also}>
            {(also) => <span class="option-also">{also()}</span>}
          </Show>
        </Kobalte.Item>
      )}
    >
      <Kobalte.Label>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional">{t(commonText.optional)}</span>
        </Show>
      </Kobalte.Label>
      <Kobalte.Control class="combobox-control">
        <Kobalte.Input class="control" />
        <Kobalte.Trigger class="combobox-trigger">
          <ChevronDown />
        </Kobalte.Trigger>
      </Kobalte.Control>
      <div class="field-note">
        <Show when={props.fault} fallback={props.hint}>
          {(fault) => <span class="field-fault">{fault()}</span>}
        </Show>
      </div>
      <Kobalte.Portal>
        <Kobalte.Content class="floating">
          <Kobalte.Listbox class="options" />
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  );
}
