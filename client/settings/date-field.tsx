import { createEffect, createSignal, on } from "solid-js";
import { today, useLanguage } from "../language.tsx";
import { TextField } from "../ui/field.tsx";
import { settingsText } from "./text.ts";
import { readTypedDate } from "./typed-date.ts";

/** A day, typed as people type it; `null` where none is given. */
export function DateField(props: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  /** Told while what stands there is no date: the form then must not be sent. */
  onUnreadable: (isUnreadable: boolean) => void;
  fault?: string | undefined;
  optional?: boolean;
}) {
  const { t, date } = useLanguage();
  const [typed, setTyped] = createSignal(props.value ?? "");
  const [isUnreadable, setUnreadable] = createSignal(false);
  const take = (text: string) => {
    setTyped(text);
    const day = readTypedDate(text, today());
    const fails = text.trim() !== "" && day === null;
    setUnreadable(fails);
    props.onUnreadable(fails);
    if (!fails) props.onChange(day);
  };
  // The value may also be set from outside: by a reset, or by what somebody else saved.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (isUnreadable() || readTypedDate(typed(), today()) === value) return;
        setTyped(value ?? "");
      },
      { defer: true },
    ),
  );
  return (
    <TextField
      label={props.label}
      value={typed()}
      onInput={take}
      figures
      optional={props.optional ?? false}
      hint={props.value ? date(props.value) : t(settingsText.dateHint)}
      fault={isUnreadable() ? t(settingsText.notADate) : props.fault}
    />
  );
}
