import { For } from "solid-js";
import { useLanguage } from "../language.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/states.tsx";
import { useToast } from "../ui/toast.tsx";
import { accountText } from "./accounts-text.ts";

export interface Credentials {
  username: string;
  password: string;
}

/** A user name with its new password, once, to be handed over. */
export function HandOver(props: { credentials: Credentials; onDone: () => void }) {
  const { t } = useLanguage();
  const lines = () => [
    { term: t(accountText.username), value: props.credentials.username },
    { term: t(accountText.password), value: props.credentials.password },
  ];
  return (
    <Notice kind="good">
      <p>{t(accountText.handOver)}</p>
      <dl class="hand-over">
        <For each={lines()}>
          {({ term, value }) => (
            <>
              <dt>{term}</dt>
              <dd>{value}</dd>
              <CopyButton value={value} />
            </>
          )}
        </For>
      </dl>
      <Button onClick={props.onDone}>{t(accountText.done)}</Button>
    </Notice>
  );
}

function CopyButton(props: { value: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(props.value);
    toast({ text: t(accountText.copied) });
  };
  // Browsers offer the clipboard only over TLS and on this machine.
  const whyNot = () => ("clipboard" in navigator ? null : t(accountText.noClipboard));
  return (
    <Button kind="quiet" reason={whyNot()} onClick={() => void copy()}>
      {t(accountText.copy)}
    </Button>
  );
}
