import { Match, Show, Switch } from "solid-js";
import { useLanguage } from "../language.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { unitOf, type ValueKind } from "./rule-value.ts";
import { ruleText } from "./rules-text.ts";

/** The field in which a rule's value is typed, by what the rule holds. */
export function RuleValueField(props: {
  ruleKey: string;
  kind: ValueKind;
  typed: string;
  onInput: (typed: string) => void;
  fault?: string | undefined;
}) {
  const { t } = useLanguage();
  const label = () => t(ruleText.value);
  const unit = () => {
    const message = unitOf(props.ruleKey);
    return message && t(message);
  };
  return (
    <Switch>
      <Match when={props.kind === "switch"}>
        <div class="field">
          <span class="quiet">{label()}</span>
          <Segmented
            label={label()}
            value={props.typed}
            options={[
              { value: "true", label: t(ruleText.yes) },
              { value: "false", label: t(ruleText.no) },
            ]}
            onChange={props.onInput}
          />
        </div>
      </Match>
      <Match when={props.kind === "list"}>
        <TextArea
          label={label()}
          value={props.typed}
          onInput={props.onInput}
          hint={t(ruleText.listHint)}
          fault={props.fault}
          rows={6}
        />
      </Match>
      <Match when={true}>
        <div class="value-with-unit">
          <TextField
            label={label()}
            value={props.typed}
            onInput={props.onInput}
            figures={props.kind === "number"}
            maxLength={500}
            fault={props.fault}
          />
          <Show when={unit()}>{(written) => <span class="unit">{written()}</span>}</Show>
        </div>
      </Match>
    </Switch>
  );
}
