import { createSignal, onMount, Show } from "solid-js";
import { useAppFacts } from "../app-facts.tsx";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { NARROW } from "../media-query.ts";
import { useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Failure, Notice } from "../ui/states.tsx";
import { DemonstrationAccounts } from "./demonstration-accounts.tsx";
import { createSigningIn, type SigningIn } from "./signing-in.ts";
import { signInText } from "./text.ts";
import "../settings/forms.css";
import "./auth.css";

/** Where one signs in, and from where one returns to what one was doing. */
export function SignIn() {
  const { t } = useLanguage();
  const facts = useAppFacts();
  const session = useSession();
  const signing = createSigningIn();
  return (
    <Panel title={t(signInText.title)}>
      <Show when={!session.account() || signing.sending()} fallback={<AlreadySignedIn />}>
        <Show when={facts.demonstrationAccounts.length > 0}>
          <DemonstrationAccounts accounts={facts.demonstrationAccounts} signing={signing} />
        </Show>
        <PasswordForm signing={signing} isFirst={facts.demonstrationAccounts.length === 0} />
      </Show>
    </Panel>
  );
}

function PasswordForm(props: { signing: SigningIn; isFirst: boolean }) {
  const { t } = useLanguage();
  const [username, setUsername] = createSignal("");
  const [password, setPassword] = createSignal("");
  let usernameField: HTMLInputElement | undefined;
  let passwordField: HTMLInputElement | undefined;
  onMount(() => {
    // On a phone the keyboard would hide what the page offers.
    if (props.isFirst && !matchMedia(NARROW).matches) usernameField?.focus();
  });
  const submit = async () => {
    const empty = [usernameField, passwordField].find((field) => field?.value.trim() === "");
    if (empty) return empty.focus();
    await props.signing.signIn(username(), password());
    if (props.signing.error()) passwordField?.select();
  };
  return (
    <section class="panel-section">
      <Show when={!props.isFirst}>
        <h3>{t(signInText.withPassword)}</h3>
      </Show>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t(signInText.username)}
          value={username()}
          onInput={setUsername}
          autocomplete="username"
          maxLength={100}
          ref={(field) => {
            field.autocapitalize = "none";
            usernameField = field;
          }}
        />
        <TextField
          label={t(signInText.password)}
          type="password"
          value={password()}
          onInput={setPassword}
          autocomplete="current-password"
          maxLength={200}
          ref={(field) => {
            passwordField = field;
          }}
        />
        <Show when={props.signing.error()}>{(error) => <Failure error={error()} />}</Show>
        <Button type="submit" kind="primary" busy={props.signing.sending()}>
          {t(props.signing.sending() ? signInText.signingIn : signInText.submit)}
        </Button>
      </form>
      <p class="quiet">{t(signInText.forgotten)}</p>
    </section>
  );
}

function AlreadySignedIn() {
  const { t } = useLanguage();
  const session = useSession();
  const { goOn } = createSigningIn();
  return (
    <section class="panel-section">
      <Notice kind="good">
        {t(signInText.already, { name: session.account()?.displayName ?? "" })}
      </Notice>
      <div class="form-actions">
        <Button onClick={() => void session.signOut()}>{t(signInText.signOut)}</Button>
        <Button kind="primary" onClick={goOn}>
          {t(signInText.goOn)}
        </Button>
      </div>
    </section>
  );
}
