import { createMemo, createSignal } from "solid-js";
import { createAccount } from "../../server/auth/contract.ts";
import type { Role } from "../../server/auth/rights.ts";
import type { Message } from "../../server/text/message.ts";
import { useAddress } from "../address.tsx";
import { newId } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { Detail } from "../settings/administration.tsx";
import { FormFoot } from "../settings/form-foot.tsx";
import { settingsText } from "../settings/text.ts";
import { TextField } from "../ui/field.tsx";
import { useToast } from "../ui/toast.tsx";
import { createWriting } from "../writing.ts";
import { whyNotPassword, whyNotUsername } from "./account-rules.ts";
import { accountText } from "./accounts-text.ts";
import { generatePassword } from "./generated-password.ts";
import type { Credentials } from "./hand-over.tsx";
import { NewPasswordField } from "./new-password-field.tsx";
import { RoleSelect } from "./role-select.tsx";

const LIST = "/administration/accounts";

interface AccountDraft {
  username: string;
  displayName: string;
  role: Role;
  password: string;
  why: string;
}

const faultsOf = (draft: AccountDraft): Record<string, Message | null> => ({
  username: whyNotUsername(draft.username.trim()),
  displayName: draft.displayName.trim() === "" ? accountText.noName : null,
  password: whyNotPassword(draft.password, draft.username.trim()),
});

/** The form that creates an account; a password is offered, since a made-up one is a weak one. */
export function NewAccount(props: {
  reread: () => Promise<unknown>;
  onCreated: (id: string, credentials: Credentials) => void;
}) {
  const { t } = useLanguage();
  const address = useAddress();
  const toast = useToast();
  const writing = createWriting(createAccount);
  const blank: AccountDraft = {
    username: "",
    displayName: "",
    role: "officer",
    password: generatePassword(),
    why: "",
  };
  const [draft, setDraft] = createSignal(blank);
  const [isTried, setTried] = createSignal(false);
  const [isCreated, setCreated] = createSignal(false);
  const id = newId();
  const set = (change: Partial<AccountDraft>) => setDraft((now) => ({ ...now, ...change }));
  const faults = createMemo(() => faultsOf(draft()));
  const fault = (field: keyof AccountDraft) => {
    const message = isTried() ? faults()[field] : null;
    return message ? t(message) : faultOf(writing.error(), field, t);
  };
  const create = async () => {
    setTried(true);
    if (Object.values(faults()).some((message) => message !== null)) return;
    const { why, ...given } = draft();
    const username = given.username.trim();
    const account = { ...given, id, username, displayName: given.displayName.trim() };
    const body = why.trim() ? { ...account, why: why.trim() } : account;
    if (!(await writing.send({ body }))) return;
    setCreated(true);
    await props.reread();
    toast({ text: t(accountText.created), kind: "good" });
    props.onCreated(id, { username, password: given.password });
  };
  return (
    <Detail title={t(accountText.add)} list={LIST}>
      <section class="panel-section">
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <TextField
            label={t(accountText.username)}
            hint={t(accountText.usernameHint)}
            value={draft().username}
            onInput={(username) => set({ username: username.toLowerCase() })}
            maxLength={40}
            fault={fault("username")}
            ref={(field) => queueMicrotask(() => field.focus())}
          />
          <TextField
            label={t(accountText.name)}
            value={draft().displayName}
            onInput={(displayName) => set({ displayName })}
            maxLength={100}
            fault={fault("displayName")}
          />
          <RoleSelect value={draft().role} onChange={(role) => set({ role })} />
          <NewPasswordField
            label={t(accountText.password)}
            value={draft().password}
            onInput={(password) => set({ password })}
            isShown
            fault={fault("password")}
          />
          <TextField
            label={t(settingsText.why)}
            hint={t(settingsText.whyHint)}
            value={draft().why}
            onInput={(why) => set({ why })}
            maxLength={500}
            optional
          />
          <FormFoot
            kind="new"
            isChanged={draft() !== blank && !isCreated()}
            isSending={writing.sending()}
            error={writing.error()}
            submit={t(accountText.create)}
            onDiscard={() => address.open(LIST)}
          />
        </form>
      </section>
    </Detail>
  );
}
