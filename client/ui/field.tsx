import { createUniqueId, type JSX, Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { commonText } from "../text.ts";
import "./field.css";

/** What every field of a form has. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, where something is. */
  fault?: string | undefined;
  optional?: boolean;
}

/** The attributes by which a control belongs to its label, hint and fault. */
export interface Described {
  id: string;
  "aria-describedby": string;
  "aria-invalid": boolean;
}

/** A label with its control, a hint and what is wrong. */
export function Field(props: FieldProps & { children: (described: Described) => JSX.Element }) {
  const { t } = useLanguage();
  const id = createUniqueId();
  const described: Described = {
    id,
    "aria-describedby": `${id}-note`,
    get "aria-invalid"() {
      return props.fault !== undefined;
    },
  };
  return (
    <div class="field" data-faulty={props.fault !== undefined}>
      <label for={id}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional">{t(commonText.optional)}</span>
        </Show>
      </label>
      {props.children(described)}
      <div class="field-note" id={`${id}-note`} aria-live="polite">
        <Show when={props.fault} fallback={props.hint}>
          {(fault) => <span class="field-fault">{fault()}</span>}
        </Show>
      </div>
    </div>
  );
}

interface TextProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  maxLength?: number;
  required?: boolean;
  readOnly?: boolean;
}

export function TextField(
  props: TextProps & {
    type?: "text" | "password" | "search" | "number";
    autocomplete?: string;
    placeholder?: string;
    /** Figures of one width, for coordinates and codes. */
    figures?: boolean;
    ref?: (element: HTMLInputElement) => void;
  },
) {
  return (
    <Field {...props}>
      {(described) => (
        <input
          {...described}
          ref={props.ref}
          class="control"
          classList={{ figures: props.figures ?? false }}
          type={props.type ?? "text"}
          value={props.value}
          maxLength={props.maxLength}
          required={props.required}
          readOnly={props.readOnly}
          autocomplete={props.autocomplete ?? "off"}
          placeholder={props.placeholder}
          spellcheck={false}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function TextArea(props: TextProps & { rows?: number }) {
  return (
    <Field {...props}>
      {(described) => (
        <textarea
          {...described}
          class="control"
          rows={props.rows ?? 3}
          value={props.value}
          maxLength={props.maxLength}
          required={props.required}
          readOnly={props.readOnly}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function Checkbox(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  reason?: string | null | undefined;
}) {
  return (
    <label class="checkbox" title={props.reason ?? undefined}>
      <input
        type="checkbox"
        checked={props.checked}
        disabled={Boolean(props.reason)}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
