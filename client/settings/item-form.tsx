import { createSignal } from "solid-js";
import { changeItem } from "../../server/settings/contract.ts";
import { useLanguage } from "../language.tsx";
import { useToast } from "../ui/toast.tsx";
import { createDraft, type Draft } from "./draft.ts";
import { FormFoot } from "./form-foot.tsx";
import type { ItemDetailProps } from "./item-detail.tsx";
import {
  draftOfItem,
  ITEM_NAMES,
  type ItemDraft,
  itemBody,
  itemFaults,
  writtenItemField,
} from "./item-draft.ts";
import { ItemFields } from "./item-fields.tsx";
import { Overtaken } from "./overtaken.tsx";
import { createRecordWriting } from "./record-writing.ts";
import { settingsText } from "./text.ts";

/** The form that changes a code's labels, basis and note. */
export function ItemForm(props: ItemDetailProps) {
  const speech = useLanguage();
  const { t } = speech;
  const toast = useToast();
  const draft: Draft<ItemDraft> = createDraft(() => draftOfItem(props.item));
  const [why, setWhy] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const settle = () => {
    const { values, version } = draftOfItem(props.item);
    draft.settle(values, version);
    setWhy("");
    setTried(false);
  };
  const writing = createRecordWriting(changeItem, {
    draft,
    reread: async () => {
      const lists = (await props.reread())?.items ?? [];
      const fresh = lists.flatMap(({ items }) => items).find(({ id }) => id === props.item.id);
      return fresh && draftOfItem(fresh);
    },
    input: () => ({
      params: { id: props.item.id },
      body: { ...itemBody(draft.values(), why()), retired: props.item.retired },
    }),
    onSaved: () => {
      setWhy("");
      setTried(false);
      toast({ text: t(settingsText.saved), kind: "good" });
    },
  });
  const save = () => {
    setTried(true);
    if (Object.keys(itemFaults(draft.values())).length === 0) void writing.save();
  };
  return (
    <section class="panel-section">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Overtaken
          changes={draft.theirChanges()}
          names={ITEM_NAMES}
          written={(_, value) => writtenItemField(value, speech)}
          onTakeTheirs={settle}
        />
        <ItemFields
          draft={draft.values()}
          onChange={draft.set}
          why={draft.isChanged() ? why() : null}
          onWhy={setWhy}
          isTried={isTried()}
          error={writing.error()}
        />
        <FormFoot
          kind="in-place"
          isChanged={draft.isChanged()}
          isSending={writing.sending()}
          error={writing.error()}
          onDiscard={() => {
            settle();
            writing.clear();
          }}
        />
      </form>
    </section>
  );
}
