import { For, Show } from "solid-js";
import type { Message } from "../../server/text/message.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/states.tsx";
import { settingsText } from "./text.ts";
import type { SideBySide } from "./three-sides.ts";

/** What somebody else saved while one was editing: before, theirs and yours, side by side. */
export function Overtaken<T extends object>(props: {
  changes: readonly SideBySide<T>[];
  names: Record<keyof T, Message>;
  written: (field: keyof T, value: T[keyof T]) => string;
  onTakeTheirs: () => void;
}) {
  const { t } = useLanguage();
  const say = (field: keyof T, value: T[keyof T]) =>
    props.written(field, value) || t(settingsText.none);
  return (
    <Show when={props.changes.length > 0}>
      <Notice kind="warning">
        <p>{t(settingsText.overtaken)}</p>
        <table class="sides">
          <thead>
            <tr>
              <td />
              <th scope="col">{t(settingsText.sideBase)}</th>
              <th scope="col">{t(settingsText.sideTheirs)}</th>
              <th scope="col">{t(settingsText.sideYours)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.changes}>
              {({ field, base, theirs, yours }) => (
                <tr>
                  <th scope="row">{t(props.names[field])}</th>
                  <td>{say(field, base)}</td>
                  <td>{say(field, theirs)}</td>
                  <td>{say(field, yours)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Button onClick={props.onTakeTheirs}>{t(settingsText.takeTheirs)}</Button>
      </Notice>
    </Show>
  );
}
