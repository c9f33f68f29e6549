import { For, Show } from "solid-js";
import type { PlaceRecord } from "../../../server/names/contract.ts";
import { useLanguage } from "../../language.tsx";
import { differingFields, draftOf } from "../form/draft.ts";
import { formText } from "../form/text.ts";
import { fieldNames } from "../text.ts";
import { createWritten } from "../written.ts";
import { historyText } from "./text.ts";
import "../form/form.css";

/** In which fields an earlier version differs from the current one, both beside each other. */
export function Differences(props: { earlier: PlaceRecord; now: PlaceRecord }) {
  const { t } = useLanguage();
  const written = createWritten();
  const sides = () => ({ earlier: draftOf(props.earlier), now: draftOf(props.now) });
  const fields = () => differingFields(sides().earlier, sides().now);
  return (
    <section class="panel-section">
      <h2>{t(fields().length > 0 ? historyText.differs : historyText.same)}</h2>
      <Show when={fields().length > 0}>
        <table class="sides-table">
          <thead>
            <tr>
              <td />
              <th scope="col">{t(historyText.earlier)}</th>
              <th scope="col">{t(historyText.now)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={fields()}>
              {(field) => (
                <tr>
                  <th scope="row">{t(fieldNames[field])}</th>
                  <td>{written(field, sides().earlier) || t(formText.none)}</td>
                  <td>{written(field, sides().now) || t(formText.none)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}
