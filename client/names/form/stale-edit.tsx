import { For } from "solid-js";
import { createStore } from "solid-js/store";
import type { PlaceRecord } from "../../../server/names/contract.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/states.tsx";
import { fieldNames } from "../text.ts";
import { createWritten } from "../written.ts";
import { type ContentField, type Draft, differingFields, draftOf, mergeSides } from "./draft.ts";
import { formText } from "./text.ts";

/** An edit that another one overtook: the three sides, a choice for each field, and saving on top. */
export function StaleEdit(props: {
  theirs: PlaceRecord;
  base: Draft;
  yours: Draft;
  onSave: (theirs: PlaceRecord, merged: Draft) => void;
}) {
  const { t } = useLanguage();
  const written = createWritten();
  const theirs = () => draftOf(props.theirs);
  const fields = () => [
    ...new Set([
      ...differingFields(props.base, theirs()),
      ...differingFields(props.base, props.yours),
    ]),
  ];
  const [choices, setChoices] = createStore<Partial<Record<ContentField, "theirs" | "yours">>>({});
  const chosen = (field: ContentField) =>
    choices[field] ??
    (differingFields(props.base, props.yours).includes(field) ? "yours" : "theirs");
  const save = () =>
    props.onSave(
      props.theirs,
      mergeSides({ base: props.base, theirs: theirs(), yours: props.yours }, choices),
    );
  return (
    <section class="panel-section">
      <Notice kind="warning">
        <strong>{t(formText.staleTitle)}</strong>
        <p>{t(formText.staleText)}</p>
      </Notice>
      <table class="sides-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t(formText.base)}</th>
            <th scope="col">{t(formText.theirs)}</th>
            <th scope="col">{t(formText.yours)}</th>
          </tr>
        </thead>
        <tbody>
          <For each={fields()}>
            {(field) => (
              <tr>
                <th scope="row">{t(fieldNames[field])}</th>
                <td>{written(field, props.base) || t(formText.none)}</td>
                <For each={["theirs", "yours"] as const}>
                  {(side) => (
                    <td>
                      <label>
                        <input
                          type="radio"
                          name={field}
                          checked={chosen(field) === side}
                          onChange={() => setChoices(field, side)}
                        />
                        {written(field, side === "yours" ? props.yours : theirs()) ||
                          t(formText.none)}
                      </label>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Button kind="primary" onClick={save}>
        {t(formText.saveMerged)}
      </Button>
    </section>
  );
}
