import { createSignal, Show } from "solid-js";
import { changeOwnPassword } from "../../server/auth/contract.ts";
import { call } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Failure } from "../ui/states.tsx";
import { useToast } from "../ui/toast.tsx";
import { whyNotPassword } from "./account-rules.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { ownAccountText } from "./text.ts";

const BLANK = { current: "", password: "" };

/** Changes one's own password. */
export function OwnPasswordForm(props: { username: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const [passwords, setPasswords] = createSignal(BLANK);
  const [isTried, setTried] = createSignal(false);
  const [sending, setSending] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);
  const whyNotNew = () => whyNotPassword(passwords().password, props.username);
  const fault = () => {
    const reason = isTried() ? whyNotNew() : null;
    return reason ? t(reason) : undefined;
  };
  const change = async () => {
    setTried(true);
    if (sending() || passwords().current === "" || whyNotNew()) return;
    setSending(true);
    setError(null);
    try {
      await call(changeOwnPassword, { body: passwords() });
      setPasswords(BLANK);
      setTried(false);
      toast({ text: t(ownAccountText.changed), kind: "good" });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return (
    <section class="panel-section">
      <h3>{t(ownAccountText.changePassword)}</h3>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {/* For the browser's password store, which must know whose password it is. */}
        <input
          class="unseen"
          autocomplete="username"
          value={props.username}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField
          label={t(ownAccountText.current)}
          type="password"
          autocomplete="current-password"
          value={passwords().current}
          onInput={(current) => setPasswords((now) => ({ ...now, current }))}
          maxLength={200}
          fault={isTried() && passwords().current === "" ? t(ownAccountText.noCurrent) : undefined}
        />
        <NewPasswordField
          label={t(ownAccountText.next)}
          value={passwords().password}
          onInput={(password) => setPasswords((now) => ({ ...now, password }))}
          fault={fault()}
        />
        <p class="quiet">{t(ownAccountText.consequence)}</p>
        <Show when={error()}>{(refusal) => <Failure error={refusal()} />}</Show>
        <div class="form-actions">
          <Button type="submit" kind="primary" busy={sending()}>
            {t(ownAccountText.changePassword)}
          </Button>
        </div>
      </form>
    </section>
  );
}
