import { Show } from "solid-js";
import { roleNames } from "../../server/auth/text.ts";
import { useAddress } from "../address.tsx";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { type SignedIn, useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import { Definition, Definitions } from "../ui/definitions.tsx";
import { Empty, Reading } from "../ui/states.tsx";
import { OwnPasswordForm } from "./own-password-form.tsx";
import { ownAccountText, roleTasks, signInText } from "./text.ts";
import "../settings/forms.css";
import "./auth.css";

/** Who one is here, one's password, and the way out. */
export function OwnAccount() {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <Panel title={t(ownAccountText.title)}>
      <Show when={session.known()} fallback={<Reading />}>
        <Show when={session.account()} fallback={<NotSignedIn />}>
          {(account) => <Account account={account()} />}
        </Show>
      </Show>
    </Panel>
  );
}

function NotSignedIn() {
  const { t } = useLanguage();
  const address = useAddress();
  return (
    <Empty text={t(ownAccountText.notSignedIn)}>
      <Button kind="primary" onClick={() => address.open("/sign-in")}>
        {t(signInText.title)}
      </Button>
    </Empty>
  );
}

function Account(props: { account: SignedIn }) {
  const { t } = useLanguage();
  const session = useSession();
  const address = useAddress();
  const signOut = async () => {
    await session.signOut();
    address.open("/", { replace: true });
  };
  return (
    <>
      <section class="panel-section">
        <Definitions>
          <Definition term={t(ownAccountText.name)}>{props.account.displayName}</Definition>
          <Definition term={t(signInText.username)}>{props.account.username}</Definition>
          <Definition term={t(ownAccountText.role)}>
            {t(roleNames[props.account.role])}
            <span class="cell-note">{t(roleTasks[props.account.role])}</span>
          </Definition>
        </Definitions>
        <div class="form-actions">
          <Button onClick={() => void signOut()}>{t(signInText.signOut)}</Button>
        </div>
      </section>
      <OwnPasswordForm username={props.account.username} />
    </>
  );
}
