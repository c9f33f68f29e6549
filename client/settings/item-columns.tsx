import { Show } from "solid-js";
import type { ItemView } from "../../server/settings/contract.ts";
import { type Speech, useLanguage } from "../language.tsx";
import type { Column } from "../ui/table.tsx";
import { BasisMark } from "./basis-mark.tsx";
import { dictionaryText } from "./dictionaries-text.ts";
import { settingsText } from "./text.ts";

function RetiredMark(props: { item: ItemView }) {
  const { t } = useLanguage();
  return (
    <Show when={props.item.retired}>
      <span class="mark">{t(dictionaryText.retired)}</span>
    </Show>
  );
}

export const allColumns = (speech: Speech): Column<ItemView>[] => {
  const { t } = speech;
  return [
    {
      id: "code",
      title: t(dictionaryText.code),
      cell: ({ code }) => <code>{code}</code>,
      sort: ({ code }) => code,
    },
    {
      id: "zh",
      title: t(dictionaryText.labelZh),
      cell: (item) => (
        <span class="cell-main" data-retired={item.retired}>
          {item.labelZh}
        </span>
      ),
      sort: ({ labelZh }) => labelZh,
    },
    {
      id: "en",
      title: t(dictionaryText.labelEn),
      cell: ({ labelEn }) => <span lang="en">{labelEn}</span>,
      sort: ({ labelEn }) => labelEn,
    },
    {
      id: "basis",
      title: t(settingsText.basis),
      cell: ({ basis }) => <BasisMark basis={basis} />,
      sort: ({ basis }) => basis,
    },
    {
      id: "state",
      title: t(dictionaryText.state),
      cell: (item) => (
        <Show when={item.retired} fallback={<span class="quiet">{t(dictionaryText.inUse)}</span>}>
          <RetiredMark item={item} />
        </Show>
      ),
      sort: ({ retired }) => Number(retired),
    },
  ];
};

export const narrowColumns = (speech: Speech): Column<ItemView>[] => [
  {
    id: "code",
    title: speech.t(dictionaryText.code),
    cell: ({ code }) => <code>{code}</code>,
    sort: ({ code }) => code,
  },
  {
    id: "zh",
    title: speech.t(dictionaryText.labelZh),
    cell: (item) => (
      <>
        <span class="cell-main" data-retired={item.retired}>
          {item.labelZh}
        </span>
        <span class="cell-note" lang="en">
          {item.labelEn}
        </span>
      </>
    ),
    sort: ({ labelZh }) => labelZh,
  },
  {
    id: "basis",
    title: speech.t(settingsText.basis),
    cell: (item) => (
      <>
        <BasisMark basis={item.basis} /> <RetiredMark item={item} />
      </>
    ),
  },
];
