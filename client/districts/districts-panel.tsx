import { createMemo, createResource, Show } from "solid-js";
import { listDistricts } from "../../server/districts/contract.ts";
import { call } from "../api.ts";
import { useChanges } from "../changes.tsx";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { DistrictList } from "./district-list.tsx";
import { districtsText } from "./text.ts";

const TOWNSHIP_LEVELS: readonly string[] = ["subdistrict", "town", "township"];

/** The county, its townships, and its neighbors. */
export function DistrictsPanel() {
  const { t } = useLanguage();
  const changes = useChanges();
  const [districts] = createResource(
    () => changes.seqOf(["district"]),
    () => call(listDistricts, { querystring: {} }),
  );
  const items = () => districts()?.items ?? [];
  const counties = createMemo(() => items().filter(({ level }) => level === "county"));
  const own = () => counties().filter(({ neighbor }) => !neighbor);
  const neighbors = () => counties().filter(({ neighbor }) => neighbor);
  const townships = () => items().filter(({ level }) => TOWNSHIP_LEVELS.includes(level));
  return (
    <Panel title={t(districtsText.title)} back="/names">
      <Show when={districts()}>
        <DistrictList title={t(districtsText.county)} districts={own()} />
        <DistrictList title={t(districtsText.townships)} districts={townships()} />
        <DistrictList title={t(districtsText.neighbor)} districts={neighbors()} />
      </Show>
    </Panel>
  );
}
