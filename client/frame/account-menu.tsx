import { Show } from "solid-js";
import { roleNames } from "../../server/auth/text.ts";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { type SignedIn, useSession } from "../session.tsx";
import { Button } from "../ui/button.tsx";
import { Person } from "../ui/icons.tsx";
import { Menu } from "../ui/menu.tsx";
import { frameText } from "./text.ts";

/** Who is signed in, or the way to sign in. */
export function AccountMenu() {
  const { t } = useLanguage();
  const session = useSession();
  const address = useAddress();
  return (
    <Show
      when={session.account()}
      fallback={
        <Button kind="quiet" onClick={() => address.open("/sign-in")}>
          {t(frameText.signIn)}
        </Button>
      }
    >
      {(account) => <SignedInMenu account={account()} />}
    </Show>
  );
}

function SignedInMenu(props: { account: SignedIn }) {
  const { t } = useLanguage();
  const session = useSession();
  const address = useAddress();
  return (
    <Menu
      label={t(frameText.account)}
      trigger={
        <>
          <Person />
          <span class="account-name">{props.account.displayName}</span>
        </>
      }
      items={[
        { label: t(roleNames[props.account.role]), run: () => address.open("/account") },
        { label: t(frameText.signOut), run: () => void session.signOut() },
      ]}
    />
  );
}
