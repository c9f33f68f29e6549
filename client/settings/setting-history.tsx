import { For, Show } from "solid-js";
import { listSettingVersions } from "../../server/settings/contract.ts";
import { call } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { createLive, Loaded } from "./live.tsx";
import { fieldNames, historyText, settingsText } from "./text.ts";
import { changesOf, type FieldChange, type SettingVersion } from "./version-changes.ts";

/** Who changed a rule or code, when, why and what; the newest first. */
export function SettingHistory(props: {
  id: string;
  tables: readonly string[];
  /** The fields that people know, in their order. */
  fields: readonly string[];
  written: (field: string, value: unknown) => string;
}) {
  const { t } = useLanguage();
  const versions = createLive(
    "setting.read",
    () => call(listSettingVersions, { params: { id: props.id } }),
    props.tables,
  );
  return (
    <section class="panel-section">
      <h3>{t(historyText.title)}</h3>
      <Loaded live={versions}>
        {(read) => (
          <ol class="history">
            <For each={read().items}>
              {(version, index) => (
                <Version
                  version={version}
                  changes={changesOf(version, read().items[index() + 1], props.fields)}
                  written={props.written}
                />
              )}
            </For>
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Version(props: {
  version: SettingVersion;
  changes: readonly FieldChange[];
  written: (field: string, value: unknown) => string;
}) {
  const { t, instant } = useLanguage();
  const isFirst = () => props.version.version === 1;
  return (
    <li>
      <p class="history-who">
        <time dateTime={props.version.at}>{instant(props.version.at)}</time>
        <span>{props.version.actor ?? t(historyText.program)}</span>
        <span>{t(historyText.version, { version: props.version.version })}</span>
      </p>
      <Show when={!isFirst()} fallback={<p>{props.version.why ?? t(historyText.begun)}</p>}>
        <p>{props.version.why ?? <span class="absent">{t(historyText.noWhy)}</span>}</p>
      </Show>
      <ul>
        <For each={props.changes} fallback={<li class="absent">{t(historyText.sameContent)}</li>}>
          {(change) => <Change change={change} written={props.written} />}
        </For>
      </ul>
    </li>
  );
}

function Change(props: {
  change: FieldChange;
  written: (field: string, value: unknown) => string;
}) {
  const { t } = useLanguage();
  const say = (value: unknown) => props.written(props.change.field, value) || t(settingsText.none);
  const name = () => fieldNames[props.change.field];
  return (
    <li class="history-change">
      <Show when={name()}>{(message) => <span class="quiet">{t(message())} </span>}</Show>
      <Show when={"from" in props.change}>
        <span class="unseen">{t(historyText.was)}</span>
        <del>{say(props.change.from)}</del> →{" "}
      </Show>
      {say(props.change.to)}
    </li>
  );
}
