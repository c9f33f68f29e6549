import { createSignal } from "solid-js";
import { addItem, type DictionaryView } from "../../server/settings/contract.ts";
import { useAddress } from "../address.tsx";
import { newId } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { TextField } from "../ui/field.tsx";
import { useToast } from "../ui/toast.tsx";
import { createWriting } from "../writing.ts";
import { Detail } from "./administration.tsx";
import { dictionaryText } from "./dictionaries-text.ts";
import { FormFoot } from "./form-foot.tsx";
import { type ItemDraft, itemBody, itemFaults } from "./item-draft.ts";
import { ItemFields } from "./item-fields.tsx";

const BLANK: ItemDraft = { labelZh: "", labelEn: "", basis: "found", note: "" };
const CODE = /^[0-9A-Za-z-]{1,40}$/;

/** The form that adds a code to a code list. */
export function NewItem(props: {
  dictionary: DictionaryView;
  list: string;
  reread: () => Promise<unknown>;
}) {
  const { t, language } = useLanguage();
  const address = useAddress();
  const toast = useToast();
  const writing = createWriting(addItem);
  const [code, setCode] = createSignal("");
  const [draft, setDraft] = createSignal(BLANK);
  const [why, setWhy] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const [isAdded, setAdded] = createSignal(false);
  const id = newId();
  const isCode = () => CODE.test(code().trim());
  const isEntered = () => code() !== "" || draft() !== BLANK;
  const add = async () => {
    setTried(true);
    if (!isCode() || Object.keys(itemFaults(draft())).length > 0) return;
    const body = { id, dictionaryId: props.dictionary.id, code: code().trim() };
    if (!(await writing.send({ body: { ...body, ...itemBody(draft(), why()) } }))) return;
    setAdded(true);
    await props.reread();
    toast({ text: t(dictionaryText.added, { code: body.code }), kind: "good" });
    address.open(`/administration/dictionaries/${props.dictionary.key}/${id}`, { replace: true });
  };
  const codeFault = () =>
    isTried() && !isCode() ? t(dictionaryText.codeRule) : faultOf(writing.error(), "code", t);
  return (
    <Detail
      title={t(dictionaryText.add)}
      subtitle={language() === "zh" ? props.dictionary.titleZh : props.dictionary.titleEn}
      list={props.list}
    >
      <section class="panel-section">
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            label={t(dictionaryText.code)}
            hint={t(dictionaryText.codeHint)}
            value={code()}
            onInput={setCode}
            maxLength={40}
            figures
            fault={codeFault()}
            ref={(field) => queueMicrotask(() => field.focus())}
          />
          <ItemFields
            draft={draft()}
            onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
            why={why()}
            onWhy={setWhy}
            isTried={isTried()}
            error={writing.error()}
          />
          <FormFoot
            kind="new"
            isChanged={isEntered() && !isAdded()}
            isSending={writing.sending()}
            error={writing.error()}
            submit={t(dictionaryText.add)}
            onDiscard={() => address.open(props.list)}
          />
        </form>
      </section>
    </Detail>
  );
}
