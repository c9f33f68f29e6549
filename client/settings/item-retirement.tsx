import { Show } from "solid-js";
import { changeItem } from "../../server/settings/contract.ts";
import { useLanguage } from "../language.tsx";
import { staleSides } from "../problems.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/states.tsx";
import { useToast } from "../ui/toast.tsx";
import { createWriting } from "../writing.ts";
import { dictionaryText } from "./dictionaries-text.ts";
import type { ItemDetailProps } from "./item-detail.tsx";
import { draftOfItem, itemBody } from "./item-draft.ts";

/** Takes a code out of use, or back into it; either can be undone at once. */
export function ItemRetirement(props: ItemDetailProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const writing = createWriting(changeItem);
  const turn = async (retired: boolean) => {
    const { id, code, version } = props.item;
    const body = { ...itemBody(draftOfItem(props.item).values, ""), retired };
    const done = await writing.send({ params: { id }, body }, version);
    if (done || staleSides(writing.error())) await props.reread();
    if (!done) return;
    toast({
      text: t(retired ? dictionaryText.retiredNow : dictionaryText.restoredNow, { code }),
      kind: "good",
      action: { label: t(dictionaryText.undo), run: () => void turn(!retired) },
    });
  };
  const title = () => t(props.item.retired ? dictionaryText.restore : dictionaryText.retire);
  return (
    <section class="panel-section">
      <Show when={!props.item.retired}>
        <p class="quiet">{t(dictionaryText.retireMeaning)}</p>
      </Show>
      <Show when={writing.error()}>{(error) => <Failure error={error()} />}</Show>
      <div class="form-actions">
        <Button
          kind={props.item.retired ? "plain" : "danger"}
          busy={writing.sending()}
          onClick={() => void turn(!props.item.retired)}
        >
          {title()}
        </Button>
      </div>
    </section>
  );
}
