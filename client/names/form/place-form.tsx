import { For } from "solid-js";
import { useLanguage } from "../../language.tsx";
import { faultOf } from "../../problem-text.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { createPlaceClasses } from "../codes.ts";
import { fieldNames, namesText } from "../text.ts";
import type { ContentField, Draft } from "./draft.ts";
import { NameFields } from "./name-fields.tsx";
import { PositionFields } from "./position-fields.tsx";
import { formText } from "./text.ts";
import "./form.css";

export interface FormProps {
  draft: Draft;
  change: <F extends ContentField>(field: F, value: Draft[F]) => void;
  error: unknown;
  isEdit: boolean;
  /** The characters are in force and stay. */
  isLocked: boolean;
  /** A line or an area, whose shape is not edited here. */
  hasShape: boolean;
}

const PROSE = ["meaning", "origin", "history", "description"] as const;

/** All that is filled in of a place. */
export function PlaceForm(props: FormProps & { why: string; onWhy: (why: string) => void }) {
  const { t } = useLanguage();
  const classes = createPlaceClasses();
  return (
    <>
      <section class="panel-section">
        <NameFields {...props} />
        <Combobox
          label={t(fieldNames.classCode)}
          value={props.draft.classCode}
          options={classes.choices()}
          onChange={(code) => props.change("classCode", code)}
          fault={faultOf(props.error, "classCode", t)}
        />
      </section>
      <section class="panel-section">
        <h2>{t(namesText.position)}</h2>
        <PositionFields {...props} />
      </section>
      <section class="panel-section">
        <h2>{t(namesText.meanings)}</h2>
        <For each={PROSE}>
          {(field) => (
            <TextArea
              label={t(fieldNames[field])}
              value={props.draft[field]}
              onInput={(value) => props.change(field, value)}
              fault={faultOf(props.error, field, t)}
              maxLength={10_000}
              optional
            />
          )}
        </For>
        <TextField
          label={t(formText.why)}
          value={props.why}
          onInput={props.onWhy}
          maxLength={500}
          optional
        />
      </section>
    </>
  );
}
