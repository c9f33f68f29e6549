import { useParams } from "@solidjs/router";
import { createResource, For, Show } from "solid-js";
import type { Output } from "../../../server/http/contract.ts";
import { listVersions, readPlace } from "../../../server/names/contract.ts";
import { call } from "../../api.ts";
import { Panel } from "../../frame/panel.tsx";
import { useLanguage } from "../../language.tsx";
import { createRecord } from "../../record.ts";
import { Go } from "../../ui/go.tsx";
import { namesText } from "../text.ts";
import { historyText } from "./text.ts";
import "./history.css";

type Version = Output<typeof listVersions>["items"][number];

/** Every version of a place, the newest first: who, when and why. */
export function HistoryPanel() {
  const params = useParams<{ id: string }>();
  const { t } = useLanguage();
  const id = () => params.id ?? "";
  const place = createRecord(id, (wanted) => call(readPlace, { params: { id: wanted } }));
  const [versions] = createResource(
    () => ({ id: id(), version: place.current()?.version }),
    ({ id: wanted }) => call(listVersions, { params: { id: wanted } }),
  );
  return (
    <Panel
      title={`${t(historyText.title)} · ${place.current()?.name.text ?? ""}`}
      back={`/names/${id()}`}
    >
      <ol class="version-list">
        <For each={versions()?.items}>
          {(version, index) => (
            <VersionLink id={id()} version={version} isCurrent={index() === 0} />
          )}
        </For>
      </ol>
    </Panel>
  );
}

function VersionLink(props: { id: string; version: Version; isCurrent: boolean }) {
  const { t, instant } = useLanguage();
  const deed = () => {
    if (props.version.version === 1) return historyText.created;
    return props.version.contract.endsWith("/restoration")
      ? historyText.restored
      : historyText.changed;
  };
  return (
    <li>
      <Go to={`/names/${props.id}/history/${props.version.version}`} class="version-link">
        <strong>
          {t(namesText.version, { version: props.version.version })} · {t(deed())}
        </strong>
        <Show when={props.isCurrent}>
          <span class="mark">{t(historyText.current)}</span>
        </Show>
        <span class="version-who">
          <time dateTime={props.version.at}>{instant(props.version.at)}</time>{" "}
          {props.version.actor ?? t(historyText.program)}
        </span>
        <span class="version-why">
          {props.version.why ?? (props.version.actor ? t(historyText.noWhy) : "")}
        </span>
      </Go>
    </li>
  );
}
