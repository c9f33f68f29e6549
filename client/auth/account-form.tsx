import { createSignal, Show } from "solid-js";
import { type AccountView, changeAccount } from "../../server/auth/contract.ts";
import type { Role } from "../../server/auth/rights.ts";
import { authProblems, roleNames } from "../../server/auth/text.ts";
import type { Message } from "../../server/text/message.ts";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { useSession } from "../session.tsx";
import { createDraft, type Draft } from "../settings/draft.ts";
import { FormFoot } from "../settings/form-foot.tsx";
import { Overtaken } from "../settings/overtaken.tsx";
import { createRecordWriting } from "../settings/record-writing.ts";
import { settingsText } from "../settings/text.ts";
import { TextField } from "../ui/field.tsx";
import { useToast } from "../ui/toast.tsx";
import type { AccountProps } from "./account-detail.tsx";
import { accountText } from "./accounts-text.ts";
import { RoleSelect } from "./role-select.tsx";

interface AccountDraft {
  displayName: string;
  role: Role;
}

const NAMES: Record<keyof AccountDraft, Message> = {
  displayName: accountText.name,
  role: accountText.role,
};

const draftOf = ({ displayName, role, version }: AccountView) => ({
  values: { displayName, role } satisfies AccountDraft,
  version,
});

/** Changes an account's name and role. */
export function AccountForm(props: AccountProps) {
  const { t } = useLanguage();
  const session = useSession();
  const toast = useToast();
  const draft: Draft<AccountDraft> = createDraft(() => draftOf(props.account));
  const [why, setWhy] = createSignal("");
  const settle = () => {
    const { values, version } = draftOf(props.account);
    draft.settle(values, version);
    setWhy("");
  };
  const writing = createRecordWriting(changeAccount, {
    draft,
    reread: async () => {
      const fresh = (await props.reread())?.items.find(({ id }) => id === props.account.id);
      return fresh && draftOf(fresh);
    },
    input: () => {
      const { displayName, role } = draft.values();
      const { id, disabled } = props.account;
      const body = { displayName: displayName.trim(), role, disabled };
      return { params: { id }, body: why().trim() ? { ...body, why: why().trim() } : body };
    },
    onSaved: () => {
      setWhy("");
      // One's own name also stands in the top bar.
      if (props.isOwn) session.refresh();
      toast({ text: t(settingsText.saved), kind: "good" });
    },
  });
  const isNamed = () => draft.values().displayName.trim() !== "";
  const written = (field: keyof AccountDraft, value: string) => {
    const role = field === "role" && Object.entries(roleNames).find(([code]) => code === value);
    return role ? t(role[1]) : value;
  };
  return (
    <section class="panel-section">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed()) void writing.save();
        }}
      >
        <Overtaken
          changes={draft.theirChanges()}
          names={NAMES}
          written={written}
          onTakeTheirs={settle}
        />
        <TextField
          label={t(accountText.name)}
          value={draft.values().displayName}
          onInput={(displayName) => draft.set({ displayName })}
          maxLength={100}
          fault={isNamed() ? faultOf(writing.error(), "displayName", t) : t(accountText.noName)}
        />
        <Show
          when={!props.isOwn}
          fallback={
            <TextField
              label={t(accountText.role)}
              value={t(roleNames[props.account.role])}
              onInput={() => undefined}
              readOnly
              hint={t(authProblems["own-account"])}
            />
          }
        >
          <RoleSelect value={draft.values().role} onChange={(role) => draft.set({ role })} />
        </Show>
        <Show when={draft.isChanged()}>
          <TextField
            label={t(settingsText.why)}
            hint={t(settingsText.whyHint)}
            value={why()}
            onInput={setWhy}
            maxLength={500}
            optional
          />
        </Show>
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
