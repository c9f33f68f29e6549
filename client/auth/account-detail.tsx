import { Show } from "solid-js";
import type { AccountView, listAccounts } from "../../server/auth/contract.ts";
import type { Output } from "../../server/http/contract.ts";
import { useLanguage } from "../language.tsx";
import { useSession } from "../session.tsx";
import { Detail } from "../settings/administration.tsx";
import { AccountForm } from "./account-form.tsx";
import { AccountMarks } from "./account-list.tsx";
import { AccountState } from "./account-state.tsx";
import { accountText } from "./accounts-text.ts";
import { type Credentials, HandOver } from "./hand-over.tsx";
import { PasswordSetting } from "./password-setting.tsx";

export interface AccountProps {
  account: AccountView;
  isOwn: boolean;
  reread: () => Promise<Output<typeof listAccounts> | undefined>;
}

/** One account: its name and role, its password, and whether it may sign in. */
export function AccountDetail(
  props: Omit<AccountProps, "isOwn"> & {
    handOver: Credentials | null;
    onHandOver: (credentials: Credentials | null) => void;
  },
) {
  const { t } = useLanguage();
  const session = useSession();
  const isOwn = () => props.account.id === session.account()?.id;
  const credentials = () =>
    props.handOver?.username === props.account.username ? props.handOver : null;
  return (
    <Detail
      title={props.account.displayName}
      subtitle={
        <>
          {props.account.username} · <AccountMarks account={props.account} />
        </>
      }
      list="/administration/accounts"
    >
      <Show when={credentials()}>
        {(given) => (
          <section class="panel-section">
            <HandOver credentials={given()} onDone={() => props.onHandOver(null)} />
          </section>
        )}
      </Show>
      <Show when={props.account.demonstration}>
        <section class="panel-section">
          <p class="quiet">{t(accountText.demonstrationMeaning)}</p>
        </section>
      </Show>
      <AccountForm account={props.account} isOwn={isOwn()} reread={props.reread} />
      <PasswordSetting
        account={props.account}
        isOwn={isOwn()}
        reread={props.reread}
        onSet={(password) => props.onHandOver({ username: props.account.username, password })}
      />
      <AccountState account={props.account} isOwn={isOwn()} reread={props.reread} />
    </Detail>
  );
}
