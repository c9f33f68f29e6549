import { createResource, createSignal, For, onCleanup, Show } from "solid-js";
import { suggestRomanization } from "../../../server/names/contract.ts";
import { call } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { faultOf } from "../../problem-text.ts";
import { heldBy } from "../../record.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, TextField } from "../../ui/field.tsx";
import { fieldNames } from "../text.ts";
import type { FormProps } from "./place-form.tsx";
import { formText } from "./text.ts";

/** After the last key the spelling is asked for, milliseconds. */
const PAUSE_MS = 200;

/** The parts of the name and how it is spelled, with the readings that a person must confirm. */
export function NameFields(props: FormProps) {
  const { t } = useLanguage();
  const [followed, setFollowed] = createSignal(props.draft.romanization === "");
  const [asked, setAsked] = createSignal<{
    specificPart: string;
    genericPart: string;
    classCode: string;
  }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    clearTimeout(timer);
    const { specificPart, genericPart, classCode } = props.draft;
    if (specificPart.trim() === "") return;
    timer = setTimeout(
      () => setAsked({ specificPart, genericPart, classCode: classCode ?? "00000" }),
      PAUSE_MS,
    );
  };
  onCleanup(() => clearTimeout(timer));
  const [suggestion] = createResource(asked, async (querystring) => {
    const answer = await call(suggestRomanization, { querystring });
    if (followed()) props.change("romanization", answer.romanization);
    return answer;
  });
  ask();
  const change = (field: "specificPart" | "genericPart", value: string) => {
    props.change(field, value);
    ask();
  };
  const spelled = () => heldBy(suggestion)?.romanization ?? "";
  return (
    <>
      <div class="form-pair">
        <TextField
          label={t(fieldNames.specificPart)}
          value={props.draft.specificPart}
          onInput={(value) => change("specificPart", value)}
          readOnly={props.isLocked}
          hint={props.isLocked ? t(formText.lockedName) : undefined}
          fault={faultOf(props.error, "specificPart", t)}
          maxLength={200}
          required
        />
        <TextField
          label={t(fieldNames.genericPart)}
          value={props.draft.genericPart}
          onInput={(value) => change("genericPart", value)}
          readOnly={props.isLocked}
          hint={props.isLocked ? undefined : t(formText.genericHint)}
          fault={faultOf(props.error, "genericPart", t)}
          maxLength={50}
        />
      </div>
      <TextField
        label={t(fieldNames.romanization)}
        value={props.draft.romanization}
        onInput={(value) => {
          setFollowed(false);
          props.change("romanization", value);
        }}
        fault={faultOf(props.error, "romanization", t)}
        maxLength={2000}
        required
      />
      <Show when={spelled() !== "" && spelled() !== props.draft.romanization}>
        <p class="form-remark">
          {t(formText.suggested, { spelled: spelled() })}
          <Button kind="quiet" onClick={() => props.change("romanization", spelled())}>
            {t(formText.takeSuggestion)}
          </Button>
        </p>
      </Show>
      <Show when={heldBy(suggestion)?.unconfirmed.length}>
        <div class="form-remark">
          <p>{t(formText.toConfirm)}</p>
          <ul>
            <For each={heldBy(suggestion)?.unconfirmed}>
              {({ character, readings }) => (
                <li>{t(formText.readings, { character, readings: readings.join(" / ") })}</li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={props.isEdit}>
        <Checkbox
          label={t(formText.confirmed)}
          checked={props.draft.readingConfirmed}
          onChange={(checked) => props.change("readingConfirmed", checked)}
        />
      </Show>
    </>
  );
}
