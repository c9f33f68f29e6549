import { For, type JSX, Show } from "solid-js";
import type { Action } from "../../server/auth/rights.ts";
import type { Message } from "../../server/text/message.ts";
import { useAddress } from "../address.tsx";
import { Panel } from "../frame/panel.tsx";
import { useLanguage } from "../language.tsx";
import { useSession } from "../session.tsx";
import { useShortcut } from "../shortcuts.tsx";
import { commonText } from "../text.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Go } from "../ui/go.tsx";
import { Cross } from "../ui/icons.tsx";
import { Empty, Notice, Reading } from "../ui/states.tsx";
import { settingsText } from "./text.ts";
import "./administration.css";
import "./forms.css";

interface Section {
  path: string;
  title: Message;
  access: Action;
}

const SECTIONS: readonly Section[] = [
  { path: "/administration/accounts", title: settingsText.accounts, access: "account.manage" },
  { path: "/administration/rules", title: settingsText.rules, access: "setting.read" },
  {
    path: "/administration/dictionaries",
    title: settingsText.dictionaries,
    access: "setting.read",
  },
];

/** The first section that somebody may open; the rules for those who are not signed in. */
export const firstSection = (may: (action: Action) => boolean): string =>
  SECTIONS.find(({ access }) => may(access))?.path ?? "/administration/rules";

/** The wide panel of the administration: a list, and beside it what is open of it. */
export function Administration(props: {
  access: Action;
  list: JSX.Element;
  /** What is open beside the list; on a narrow screen, in its place. */
  detail: JSX.Element;
  isDetailOpen: boolean;
}) {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <Panel title={t(settingsText.title)} tools={<Sections />}>
      <Show when={session.known()} fallback={<Reading />}>
        <Show when={session.may(props.access)} fallback={<NotOpen access={props.access} />}>
          <div class="administration" data-detail={props.isDetailOpen}>
            <div class="administration-list">{props.list}</div>
            {props.detail}
          </div>
        </Show>
      </Show>
    </Panel>
  );
}

function Sections() {
  const { t } = useLanguage();
  const session = useSession();
  const address = useAddress();
  const open = () => SECTIONS.filter(({ access }) => session.may(access));
  return (
    <nav class="administration-sections" aria-label={t(settingsText.sections)}>
      <For each={open()}>
        {({ path, title }) => (
          <Go to={path} current={address.path().startsWith(path)}>
            {t(title)}
          </Go>
        )}
      </For>
    </nav>
  );
}

function NotOpen(props: { access: Action }) {
  const { t } = useLanguage();
  const session = useSession();
  const address = useAddress();
  return (
    <Empty text={t(session.whyNot(props.access) ?? commonText.roleMayNot)}>
      <Show when={session.account() === null}>
        <Button kind="primary" onClick={() => address.open("/sign-in")}>
          {t(settingsText.signIn)}
        </Button>
      </Show>
    </Empty>
  );
}

/** What is open beside a list, with the way back to the list. */
export function Detail(props: {
  title: JSX.Element;
  subtitle?: JSX.Element;
  /** The path of the list. */
  list: string;
  children: JSX.Element;
}) {
  const { t } = useLanguage();
  const address = useAddress();
  const close = () => address.open(props.list);
  useShortcut({ keys: "Escape", title: settingsText.closeDetail, run: close });
  return (
    <aside class="detail">
      <header class="detail-head">
        <div class="panel-title">
          <h2>{props.title}</h2>
          <Show when={props.subtitle}>
            <p class="panel-subtitle">{props.subtitle}</p>
          </Show>
        </div>
        <IconButton
          icon={<Cross />}
          label={t(settingsText.closeDetail)}
          shortcut="Esc"
          onClick={close}
        />
      </header>
      <div class="detail-body">{props.children}</div>
    </aside>
  );
}

/** Said where the address names a record that is not there. */
export function GoneDetail(props: { list: string }) {
  const { t } = useLanguage();
  return (
    <Detail title="—" list={props.list}>
      <section class="panel-section">
        <Notice kind="warning">{t(settingsText.gone)}</Notice>
      </section>
    </Detail>
  );
}
