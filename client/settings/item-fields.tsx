import { Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { TextArea, TextField } from "../ui/field.tsx";
import { BasisSelect } from "./basis-mark.tsx";
import { ITEM_NAMES, type ItemDraft, itemFaults } from "./item-draft.ts";
import { settingsText } from "./text.ts";

/** The fields that a new and a changed code have in common. */
export function ItemFields(props: {
  draft: ItemDraft;
  onChange: (change: Partial<ItemDraft>) => void;
  /** Asked once something is entered; `null` before. */
  why: string | null;
  onWhy: (why: string) => void;
  /** Whether what is missing is said: not before the first try to save. */
  isTried: boolean;
  error: unknown;
}) {
  const { t } = useLanguage();
  const fault = (field: keyof ItemDraft) => {
    const message = props.isTried ? itemFaults(props.draft)[field] : undefined;
    return message ? t(message) : faultOf(props.error, field, t);
  };
  return (
    <>
      <TextField
        label={t(ITEM_NAMES.labelZh)}
        value={props.draft.labelZh}
        onInput={(labelZh) => props.onChange({ labelZh })}
        maxLength={100}
        fault={fault("labelZh")}
      />
      <TextField
        label={t(ITEM_NAMES.labelEn)}
        value={props.draft.labelEn}
        onInput={(labelEn) => props.onChange({ labelEn })}
        maxLength={200}
        fault={fault("labelEn")}
      />
      <BasisSelect value={props.draft.basis} onChange={(basis) => props.onChange({ basis })} />
      <TextArea
        label={t(ITEM_NAMES.note)}
        value={props.draft.note}
        onInput={(note) => props.onChange({ note })}
        maxLength={2000}
        rows={2}
        fault={fault("note")}
        optional
      />
      <Show when={props.why !== null}>
        <TextField
          label={t(settingsText.why)}
          hint={t(settingsText.whyHint)}
          value={props.why ?? ""}
          onInput={props.onWhy}
          maxLength={500}
          optional
        />
      </Show>
    </>
  );
}
