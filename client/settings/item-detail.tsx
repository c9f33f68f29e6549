import { Show } from "solid-js";
import type { Output } from "../../server/http/contract.ts";
import type { ItemView, listDictionaries } from "../../server/settings/contract.ts";
import { useLanguage } from "../language.tsx";
import { useSession } from "../session.tsx";
import { Definition, Definitions } from "../ui/definitions.tsx";
import { Detail } from "./administration.tsx";
import { BasisMeaning } from "./basis-mark.tsx";
import { dictionaryText } from "./dictionaries-text.ts";
import { writtenItemField } from "./item-draft.ts";
import { ItemForm } from "./item-form.tsx";
import { ItemRetirement } from "./item-retirement.tsx";
import { SettingHistory } from "./setting-history.tsx";
import { settingsText } from "./text.ts";

const HISTORY_FIELDS = ["label_zh", "label_en", "basis", "note", "retired"];

export interface ItemDetailProps {
  item: ItemView;
  reread: () => Promise<Output<typeof listDictionaries> | undefined>;
}

/** One code: its labels, which an administrator changes on the spot, and its history. */
export function ItemDetail(props: ItemDetailProps & { list: string }) {
  const speech = useLanguage();
  const { language } = speech;
  const session = useSession();
  return (
    <Detail
      title={<code>{props.item.code}</code>}
      subtitle={language() === "zh" ? props.item.labelZh : props.item.labelEn}
      list={props.list}
    >
      <Show when={session.may("setting.edit")} fallback={<ItemFacts item={props.item} />}>
        <ItemForm item={props.item} reread={props.reread} />
        <ItemRetirement item={props.item} reread={props.reread} />
      </Show>
      <SettingHistory
        id={props.item.id}
        tables={["dictionary_item"]}
        fields={HISTORY_FIELDS}
        written={(_, value) => writtenItemField(value, speech)}
      />
    </Detail>
  );
}

function ItemFacts(props: { item: ItemView }) {
  const { t } = useLanguage();
  return (
    <section class="panel-section">
      <BasisMeaning basis={props.item.basis} />
      <Definitions>
        <Definition term={t(dictionaryText.labelZh)}>{props.item.labelZh}</Definition>
        <Definition term={t(dictionaryText.labelEn)}>{props.item.labelEn}</Definition>
        <Definition term={t(dictionaryText.state)}>
          {t(props.item.retired ? dictionaryText.retired : dictionaryText.inUse)}
        </Definition>
        <Definition term={t(settingsText.note)} absent={t(settingsText.none)}>
          {props.item.note}
        </Definition>
      </Definitions>
      <p class="quiet">{t(settingsText.readOnly)}</p>
    </section>
  );
}
