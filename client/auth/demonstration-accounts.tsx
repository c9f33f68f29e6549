import { For } from "solid-js";
import { roleNames } from "../../server/auth/text.ts";
import type { AppFacts } from "../../server/start/contract.ts";
import { useLanguage } from "../language.tsx";
import type { SigningIn } from "./signing-in.ts";
import { roleTasks, signInText } from "./text.ts";

/** The accounts of a demonstration, each a button that signs in; their passwords are no secret. */
export function DemonstrationAccounts(props: {
  accounts: AppFacts["demonstrationAccounts"];
  signing: SigningIn;
}) {
  const { t } = useLanguage();
  return (
    <section class="panel-section">
      <h3>{t(signInText.demonstrationTitle)}</h3>
      <ul class="demonstration-accounts">
        <For each={props.accounts}>
          {({ username, role }) => (
            <li>
              <button
                type="button"
                aria-disabled={props.signing.sending()}
                onClick={() => void props.signing.signIn(username, `${username}-demo`)}
              >
                <span class="demonstration-role">{t(roleNames[role])}</span>
                <span class="demonstration-name">{username}</span>
                <span class="demonstration-task">{t(roleTasks[role])}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
