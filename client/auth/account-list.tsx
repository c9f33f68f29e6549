import { Show } from "solid-js";
import type { AccountView } from "../../server/auth/contract.ts";
import { roleNames } from "../../server/auth/text.ts";
import { useAddress } from "../address.tsx";
import { type Speech, useLanguage } from "../language.tsx";
import { createMediaQuery, NARROW } from "../media-query.ts";
import { useSession } from "../session.tsx";
import { settingsText } from "../settings/text.ts";
import { Button } from "../ui/button.tsx";
import { Plus } from "../ui/icons.tsx";
import { Empty } from "../ui/states.tsx";
import { type Column, Table } from "../ui/table.tsx";
import { accountText } from "./accounts-text.ts";

const LIST = "/administration/accounts";

export function AccountList(props: { accounts: readonly AccountView[]; openId: string | null }) {
  const speech = useLanguage();
  const { t } = speech;
  const address = useAddress();
  const session = useSession();
  const isNarrow = createMediaQuery(NARROW);
  const ownId = () => session.account()?.id;
  const add = () => address.open(`${LIST}/new`);
  return (
    <>
      <header class="list-head">
        <p>{t(accountText.count, { count: props.accounts.length })}</p>
        <Button icon={<Plus />} onClick={add}>
          {t(accountText.add)}
        </Button>
      </header>
      <Table
        label={t(settingsText.accounts)}
        columns={isNarrow() ? narrowColumns(speech, ownId) : columns(speech, ownId)}
        rows={props.accounts}
        selectedId={props.openId}
        onOpen={({ id }) => address.open(`${LIST}/${id}`)}
        empty={
          <Empty text={t(accountText.empty)}>
            <Button onClick={add}>{t(accountText.add)}</Button>
          </Empty>
        }
      />
    </>
  );
}

/** Whether an account can be used, and whether it is one of the demonstration. */
export function AccountMarks(props: { account: AccountView }) {
  const { t } = useLanguage();
  return (
    <>
      <Show
        when={props.account.disabled}
        fallback={<span class="quiet">{t(accountText.enabled)}</span>}
      >
        <span class="mark" data-kind="danger">
          {t(accountText.disabled)}
        </span>
      </Show>
      <Show when={props.account.demonstration}>
        {" "}
        <span class="mark" data-kind="demonstration">
          {t(accountText.demonstration)}
        </span>
      </Show>
    </>
  );
}

function Username(props: { account: AccountView; isOwn: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <span class="cell-main">{props.account.username}</span>
      <Show when={props.isOwn}>
        {" "}
        <span class="mark">{t(accountText.you)}</span>
      </Show>
    </>
  );
}

type OwnId = () => string | undefined;

const columns = (speech: Speech, ownId: OwnId): Column<AccountView>[] => {
  const { t } = speech;
  return [
    {
      id: "username",
      title: t(accountText.username),
      cell: (account) => <Username account={account} isOwn={account.id === ownId()} />,
      sort: ({ username }) => username,
    },
    {
      id: "name",
      title: t(accountText.name),
      cell: ({ displayName }) => displayName,
      sort: ({ displayName }) => displayName,
    },
    {
      id: "role",
      title: t(accountText.role),
      cell: ({ role }) => t(roleNames[role]),
      sort: ({ role }) => t(roleNames[role]),
    },
    {
      id: "state",
      title: t(accountText.state),
      cell: (account) => <AccountMarks account={account} />,
      sort: ({ disabled }) => Number(disabled),
    },
  ];
};

const narrowColumns = (speech: Speech, ownId: OwnId): Column<AccountView>[] => [
  {
    id: "username",
    title: speech.t(accountText.username),
    cell: (account) => (
      <>
        <Username account={account} isOwn={account.id === ownId()} />
        <span class="cell-note">
          {account.displayName} · {speech.t(roleNames[account.role])}
        </span>
      </>
    ),
    sort: ({ username }) => username,
  },
  {
    id: "state",
    title: speech.t(accountText.state),
    cell: (account) => <AccountMarks account={account} />,
    sort: ({ disabled }) => Number(disabled),
  },
];
