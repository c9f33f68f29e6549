import { createMemo, createSignal, Show } from "solid-js";
import type { DictionaryView } from "../../server/settings/contract.ts";
import { useAddress } from "../address.tsx";
import { type Speech, useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Plus } from "../ui/icons.tsx";
import { Select } from "../ui/select.tsx";
import { Empty, Notice } from "../ui/states.tsx";
import { Table } from "../ui/table.tsx";
import { dictionaryText } from "./dictionaries-text.ts";
import { findItems } from "./find-items.ts";
import { allColumns, narrowColumns } from "./item-columns.tsx";
import { settingsText } from "./text.ts";

interface ItemListProps {
  dictionary: DictionaryView;
  dictionaries: readonly DictionaryView[];
  openId: string | null;
}

/** A code list: what it is, how complete it is, and its codes. */
export function ItemList(props: ItemListProps) {
  const speech = useLanguage();
  const { t } = speech;
  const address = useAddress();
  const isNarrow = createMediaQuery(NARROW);
  const [typed, setTyped] = createSignal("");
  const found = createMemo(() => findItems(props.dictionary.items, typed()));
  return (
    <>
      <ListHead {...props} typed={typed()} onInput={setTyped} found={found().length} />
      <Table
        label={titleOf(props.dictionary, speech)}
        columns={isNarrow() ? narrowColumns(speech) : allColumns(speech)}
        rows={found()}
        selectedId={props.openId}
        onOpen={({ id }) => address.open(`${pathOf(props.dictionary)}/${id}`)}
        empty={
          <Show when={typed()} fallback={<Empty text={t(dictionaryText.empty)} />}>
            <Empty text={t(dictionaryText.nothingFound)}>
              <Button onClick={() => setTyped("")}>{t(dictionaryText.showAll)}</Button>
            </Empty>
          </Show>
        }
      />
    </>
  );
}

const pathOf = ({ key }: Pick<DictionaryView, "key">) => `/administration/dictionaries/${key}`;

const titleOf = ({ titleZh, titleEn }: DictionaryView, { language }: Speech) =>
  language() === "zh" ? titleZh : titleEn;

function ListHead(
  props: ItemListProps & { typed: string; onInput: (typed: string) => void; found: number },
) {
  const speech = useLanguage();
  const { t } = speech;
  const session = useSession();
  const address = useAddress();
  const count = () => props.dictionary.items.length;
  const whyNot = () => (session.may("setting.edit") ? null : t(settingsText.readOnly));
  return (
    <>
      <header class="list-head">
        <div class="list-title">
          <h2>
            {titleOf(props.dictionary, speech)}{" "}
            <Show when={!props.dictionary.complete}>
              <span class="mark" data-kind="warning">
                <span aria-hidden="true">▲</span>
                {t(dictionaryText.incomplete)}
              </span>
            </Show>
          </h2>
          <p class="quiet" aria-live="polite">
            {props.found === count()
              ? t(dictionaryText.count, { count: count() })
              : t(dictionaryText.countFound, { found: props.found, count: count() })}
          </p>
        </div>
        <Show when={props.dictionaries.length > 1}>
          <Select
            label={t(dictionaryText.choose)}
            value={props.dictionary.key}
            options={props.dictionaries.map((each) => ({
              value: each.key,
              label: titleOf(each, speech),
            }))}
            onChange={(key) => address.open(pathOf({ key }))}
          />
        </Show>
        <TextField
          label={t(dictionaryText.find)}
          type="search"
          value={props.typed}
          onInput={props.onInput}
        />
        <Button
          icon={<Plus />}
          reason={whyNot()}
          onClick={() => address.open(`${pathOf(props.dictionary)}/new`)}
        >
          {t(dictionaryText.add)}
        </Button>
      </header>
      <Show when={!props.dictionary.complete && props.dictionary.note}>
        {(note) => (
          <div class="list-notice">
            <Notice kind="warning">{note()}</Notice>
          </div>
        )}
      </Show>
    </>
  );
}
