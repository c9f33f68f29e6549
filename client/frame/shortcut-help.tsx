import { createMemo, createSignal, For } from "solid-js";
import { useLanguage } from "../language.tsx";
import { writtenKeys } from "../shortcut-rules.ts";
import { type Shortcut, useShortcut, useShortcuts } from "../shortcuts.tsx";
import { IconButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Question } from "../ui/icons.tsx";
import { frameText } from "./text.ts";
import "./shortcut-help.css";

/** The sentence that stands by the keys; of two with the same keys the latest works. */
const latestOfEach = (all: readonly Shortcut[]): Shortcut[] => [
  ...new Map(all.map((shortcut) => [shortcut.keys, shortcut])).values(),
];

/** Every shortcut that works now; opens with `?` and by its button in the status bar. */
export function ShortcutHelp() {
  const { t } = useLanguage();
  const shortcuts = useShortcuts();
  const [isOpen, setOpen] = createSignal(false);
  const listed = createMemo(() => latestOfEach(shortcuts.all()));
  useShortcut({ keys: "?", title: frameText.help, run: () => setOpen(true) });
  return (
    <>
      <div class="help-place">
        <IconButton
          icon={<Question />}
          label={t(frameText.help)}
          shortcut="?"
          onClick={() => setOpen(true)}
        />
      </div>
      <Dialog open={isOpen()} onClose={() => setOpen(false)} title={t(frameText.help)}>
        <dl class="shortcut-list">
          <For each={listed()}>
            {(shortcut) => (
              <div>
                <dt>
                  <kbd>{writtenKeys(shortcut.keys)}</kbd>
                </dt>
                <dd>{t(shortcut.title)}</dd>
              </div>
            )}
          </For>
        </dl>
      </Dialog>
    </>
  );
}
