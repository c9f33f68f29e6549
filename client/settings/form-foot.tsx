import { Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { faultsIn } from "../problems.ts";
import { commonText } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/states.tsx";
import { settingsText } from "./text.ts";
import { UnsavedGuard } from "./unsaved-guard.tsx";

/** The end of a form: why it was refused, the way out and the way on. */
export function FormFoot(props: {
  isChanged: boolean;
  isSending: boolean;
  error: unknown;
  onDiscard: () => void;
  /** What one has before one: a form to go back from, one that always stands there, or a new record. */
  kind: "edit" | "in-place" | "new";
  /** What the main button says, where it is not "save". */
  submit?: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <UnsavedGuard isUnsaved={props.isChanged} />
      <Show when={props.error && faultsIn(props.error).length === 0}>
        <Failure error={props.error} />
      </Show>
      <div class="form-actions">
        <Show when={props.kind !== "in-place" || props.isChanged}>
          <Button onClick={props.onDiscard}>
            {t(props.kind === "in-place" ? settingsText.discard : commonText.cancel)}
          </Button>
        </Show>
        <Button
          type="submit"
          kind="primary"
          busy={props.isSending}
          reason={props.isChanged || props.kind === "new" ? null : t(settingsText.nothingToSave)}
        >
          {props.submit ?? t(settingsText.save)}
        </Button>
      </div>
    </>
  );
}
