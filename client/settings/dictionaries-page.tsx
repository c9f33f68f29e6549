import { useParams } from "@solidjs/router";
import { createMemo, Match, Show, Switch } from "solid-js";
import { type DictionaryView, listDictionaries } from "../../server/settings/contract.ts";
import { call } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Empty } from "../ui/states.tsx";
import { Administration, GoneDetail } from "./administration.tsx";
import { dictionaryText } from "./dictionaries-text.ts";
import { ItemDetail } from "./item-detail.tsx";
import { ItemList } from "./item-list.tsx";
import { createLive, type Live, Loaded } from "./live.tsx";
import { NewItem } from "./new-item.tsx";

type Read = { items: DictionaryView[] };

/** Without a key in the address, the first code list is meant. */
const dictionaryOf = (read: Read, key: string | undefined) =>
  read.items.find((dictionary) => dictionary.key === key) ?? (key ? undefined : read.items[0]);

/** The code lists with their codes, and the code that is open. */
export function DictionariesPage() {
  const { t } = useLanguage();
  const params = useParams<{ dictionary?: string; item?: string }>();
  const dictionaries = createLive("setting.read", () => call(listDictionaries), [
    "dictionary_item",
    "dictionary",
  ]);
  return (
    <Administration
      access="setting.read"
      isDetailOpen={params.item !== undefined}
      list={
        <Loaded live={dictionaries}>
          {(read) => (
            <Show
              when={dictionaryOf(read(), params.dictionary)}
              fallback={<Empty text={t(dictionaryText.noDictionaries)} />}
            >
              {(dictionary) => (
                <ItemList
                  dictionary={dictionary()}
                  dictionaries={read().items}
                  openId={params.item ?? null}
                />
              )}
            </Show>
          )}
        </Loaded>
      }
      detail={
        <Show when={params.item} keyed>
          {(item) => (
            <OpenItem dictionaries={dictionaries} dictionary={params.dictionary} item={item} />
          )}
        </Show>
      }
    />
  );
}

function OpenItem(props: {
  dictionaries: Live<Read>;
  dictionary: string | undefined;
  item: string;
}) {
  const list = () => `/administration/dictionaries/${props.dictionary ?? ""}`;
  return (
    <Loaded live={props.dictionaries}>
      {(read) => {
        const dictionary = createMemo(() => dictionaryOf(read(), props.dictionary));
        const item = createMemo(() => dictionary()?.items.find(({ id }) => id === props.item));
        return (
          <Switch fallback={<GoneDetail list={list()} />}>
            <Match when={props.item === "new" && dictionary()}>
              {(found) => (
                <NewItem dictionary={found()} list={list()} reread={props.dictionaries.reread} />
              )}
            </Match>
            <Match when={item()}>
              {(found) => (
                <ItemDetail item={found()} list={list()} reread={props.dictionaries.reread} />
              )}
            </Match>
          </Switch>
        );
      }}
    </Loaded>
  );
}
