import { createMemo, For } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { useSession } from "../session.tsx";
import { isCurrent, railFor } from "../slices.ts";
import { Go } from "../ui/go.tsx";
import { frameText } from "./text.ts";

/** The subjects, down the left side; along the foot on a phone. */
export function Rail() {
  const { t } = useLanguage();
  const address = useAddress();
  const session = useSession();
  const entries = createMemo(() => railFor(session.may));
  return (
    <nav class="rail" aria-label={t(frameText.rail)}>
      <For each={entries()}>
        {(entry) => (
          <Go to={entry.path} class="rail-entry" current={isCurrent(entry, address.path())}>
            <Dynamic component={entry.icon} />
            <span>{t(entry.title)}</span>
          </Go>
        )}
      </For>
    </nav>
  );
}
