import { useParams } from "@solidjs/router";
import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import { listAccounts } from "../../server/auth/contract.ts";
import { useAddress } from "../address.tsx";
import { call } from "../api.ts";
import { Administration, GoneDetail } from "../settings/administration.tsx";
import { createLive, Loaded } from "../settings/live.tsx";
import { AccountDetail } from "./account-detail.tsx";
import { AccountList } from "./account-list.tsx";
import type { Credentials } from "./hand-over.tsx";
import { NewAccount } from "./new-account.tsx";

const LIST = "/administration/accounts";

/** All accounts, and the one that is open. */
export function AccountsPage() {
  const params = useParams<{ account?: string }>();
  const address = useAddress();
  // The news of changes is open to the public and names no accounts: they are read again after a save.
  const accounts = createLive("account.manage", () => call(listAccounts), []);
  const open = createMemo(() => accounts.value()?.items.find(({ id }) => id === params.account));
  const [handOver, setHandOver] = createSignal<Credentials | null>(null);
  const created = (id: string, credentials: Credentials) => {
    setHandOver(credentials);
    address.open(`${LIST}/${id}`, { replace: true });
  };
  return (
    <Administration
      access="account.manage"
      isDetailOpen={params.account !== undefined}
      list={
        <Loaded live={accounts}>
          {(read) => <AccountList accounts={read().items} openId={params.account ?? null} />}
        </Loaded>
      }
      detail={
        <Show when={params.account} keyed>
          <Loaded live={accounts}>
            {() => (
              <Switch fallback={<GoneDetail list={LIST} />}>
                <Match when={params.account === "new"}>
                  <NewAccount reread={accounts.reread} onCreated={created} />
                </Match>
                <Match when={open()}>
                  {(account) => (
                    <AccountDetail
                      account={account()}
                      reread={accounts.reread}
                      handOver={handOver()}
                      onHandOver={setHandOver}
                    />
                  )}
                </Match>
              </Switch>
            )}
          </Loaded>
        </Show>
      }
    />
  );
}
