import { createSignal, Show } from "solid-js";
import { changeAccount } from "../../server/auth/contract.ts";
import { authProblems } from "../../server/auth/text.ts";
import { useLanguage } from "../language.tsx";
import { staleSides } from "../problems.ts";
import { settingsText } from "../settings/text.ts";
import { commonText } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Failure } from "../ui/states.tsx";
import { useToast } from "../ui/toast.tsx";
import { createWriting } from "../writing.ts";
import type { AccountProps } from "./account-detail.tsx";
import { accountText } from "./accounts-text.ts";

/** Disables or enables an account; disabling says first what it ends. */
export function AccountState(props: AccountProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const writing = createWriting(changeAccount);
  const [isAsked, setAsked] = createSignal(false);
  const turn = async (disabled: boolean, why: string) => {
    const { id, version, displayName, role } = props.account;
    const body = { displayName, role, disabled, ...(why.trim() && { why: why.trim() }) };
    const done = await writing.send({ params: { id }, body }, version);
    if (done || staleSides(writing.error())) await props.reread();
    if (!done) return;
    setAsked(false);
    const text = disabled ? accountText.disabledNow : accountText.enabledNow;
    toast({ text: t(text, { name: displayName }), kind: "good" });
  };
  return (
    <section class="panel-section">
      <h3>{t(accountText.state)}</h3>
      <Show when={writing.error()}>{(error) => <Failure error={error()} />}</Show>
      <Show
        when={props.account.disabled}
        fallback={
          <Show
            when={isAsked()}
            fallback={
              <div>
                <Button
                  kind="danger"
                  reason={props.isOwn ? t(authProblems["own-account"]) : null}
                  onClick={() => setAsked(true)}
                >
                  {t(accountText.disable)}
                </Button>
              </div>
            }
          >
            <DisableQuestion
              name={props.account.displayName}
              isSending={writing.sending()}
              onCancel={() => setAsked(false)}
              onConfirm={(why) => void turn(true, why)}
            />
          </Show>
        }
      >
        <p class="quiet">{t(accountText.enableMeaning, { name: props.account.displayName })}</p>
        <div>
          <Button busy={writing.sending()} onClick={() => void turn(false, "")}>
            {t(accountText.enable)}
          </Button>
        </div>
      </Show>
    </section>
  );
}

function DisableQuestion(props: {
  name: string;
  isSending: boolean;
  onCancel: () => void;
  onConfirm: (why: string) => void;
}) {
  const { t } = useLanguage();
  const [why, setWhy] = createSignal("");
  return (
    <form
      class="form-side"
      onSubmit={(event) => {
        event.preventDefault();
        props.onConfirm(why());
      }}
    >
      <p>{t(accountText.disableMeaning, { name: props.name })}</p>
      <TextField
        label={t(settingsText.why)}
        hint={t(settingsText.whyHint)}
        value={why()}
        onInput={setWhy}
        maxLength={500}
        optional
        ref={(field) => queueMicrotask(() => field.focus())}
      />
      <div class="form-actions">
        <Button onClick={props.onCancel}>{t(commonText.cancel)}</Button>
        <Button type="submit" kind="danger" busy={props.isSending}>
          {t(accountText.disableConfirm)}
        </Button>
      </div>
    </form>
  );
}
