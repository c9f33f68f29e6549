import { createSignal, Show } from "solid-js";
import { setPassword } from "../../server/auth/contract.ts";
import { useLanguage } from "../language.tsx";
import { faultOf } from "../problem-text.ts";
import { faultsIn, staleSides } from "../problems.ts";
import { commonText } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/states.tsx";
import { useToast } from "../ui/toast.tsx";
import { createWriting } from "../writing.ts";
import type { AccountProps } from "./account-detail.tsx";
import { whyNotPassword } from "./account-rules.ts";
import { accountText } from "./accounts-text.ts";
import { generatePassword } from "./generated-password.ts";
import { NewPasswordField } from "./new-password-field.tsx";

/** Gives an account a new password, after saying that its sessions end. */
export function PasswordSetting(props: AccountProps & { onSet: (password: string) => void }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <section class="panel-section">
      <h3>{t(accountText.password)}</h3>
      <Show
        when={isOpen()}
        fallback={
          <div>
            <Button
              reason={props.isOwn ? t(accountText.ownPassword) : null}
              onClick={() => setOpen(true)}
            >
              {t(accountText.setPassword)}
            </Button>
          </div>
        }
      >
        <PasswordForm {...props} onClose={() => setOpen(false)} />
      </Show>
    </section>
  );
}

function PasswordForm(
  props: AccountProps & { onSet: (password: string) => void; onClose: () => void },
) {
  const { t } = useLanguage();
  const toast = useToast();
  const writing = createWriting(setPassword);
  const [password, setTyped] = createSignal(generatePassword());
  const whyNot = () => whyNotPassword(password(), props.account.username);
  const fault = () => {
    const reason = whyNot();
    return reason ? t(reason) : faultOf(writing.error(), "password", t);
  };
  const set = async () => {
    if (whyNot()) return;
    const { id, version } = props.account;
    const given = password();
    const done = await writing.send({ params: { id }, body: { password: given } }, version);
    if (done || staleSides(writing.error())) await props.reread();
    if (!done) return;
    toast({ text: t(accountText.passwordSet), kind: "good" });
    props.onSet(given);
    props.onClose();
  };
  return (
    <form
      class="form-side"
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <NewPasswordField
        label={t(accountText.newPassword)}
        value={password()}
        onInput={setTyped}
        isShown
        fault={fault()}
      />
      <p class="quiet">{t(accountText.setPasswordMeaning, { name: props.account.displayName })}</p>
      <Show when={writing.error() && faultsIn(writing.error()).length === 0}>
        <Failure error={writing.error()} />
      </Show>
      <div class="form-actions">
        <Button onClick={props.onClose}>{t(commonText.cancel)}</Button>
        <Button type="submit" kind="primary" busy={writing.sending()}>
          {t(accountText.setPassword)}
        </Button>
      </div>
    </form>
  );
}
