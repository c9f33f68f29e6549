import { createSignal } from "solid-js";
import { useLeaveGuard } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { settingsText } from "./text.ts";

/** Asks before another panel is opened while something is entered and not saved. */
export function UnsavedGuard(props: { isUnsaved: boolean }) {
  const { t } = useLanguage();
  const [answer, setAnswer] = createSignal<((leaves: boolean) => void) | null>(null);
  useLeaveGuard(
    () => props.isUnsaved,
    () => new Promise<boolean>((resolve) => setAnswer(() => resolve)),
  );
  const give = (leaves: boolean) => {
    answer()?.(leaves);
    setAnswer(null);
  };
  return (
    <Dialog
      open={answer() !== null}
      onClose={() => give(false)}
      title={t(settingsText.leaveTitle)}
      actions={
        <>
          <Button kind="danger" onClick={() => give(true)}>
            {t(settingsText.leave)}
          </Button>
          <Button kind="primary" onClick={() => give(false)}>
            {t(settingsText.stay)}
          </Button>
        </>
      }
    >
      <p>{t(settingsText.leaveText)}</p>
    </Dialog>
  );
}
