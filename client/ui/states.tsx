import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { describeError } from "../problem-text.ts";
import { commonText } from "../text.ts";
import { Button } from "./button.tsx";
import "./states.css";

/** A wait is not mentioned before this many milliseconds. */
const QUIET_MS = 300;

/** Shown while something is read; silent for the first 300 ms. */
export function Reading() {
  const { t } = useLanguage();
  const [isLong, setLong] = createSignal(false);
  const timer = setTimeout(() => setLong(true), QUIET_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="reading" role="status">
      <Show when={isLong()}>
        <span class="reading-bar" aria-hidden="true" />
        {t(commonText.reading)}
      </Show>
    </div>
  );
}

/** What would be here, and what to do to get it. */
export function Empty(props: { text: string; children?: JSX.Element }) {
  return (
    <div class="empty">
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

/** An error with its sentence and, where it helps, another try. */
export function Failure(props: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useLanguage();
  return (
    <Notice kind="danger">
      <p>{describeError(props.error, t)}</p>
      <Show when={props.onRetry}>
        {(retry) => <Button onClick={() => retry()()}>{t(commonText.retry)}</Button>}
      </Show>
    </Notice>
  );
}

/** A remark inside a panel. */
export function Notice(props: {
  kind: "info" | "good" | "warning" | "danger";
  children: JSX.Element;
}) {
  return (
    <div class="notice" data-kind={props.kind} role={props.kind === "danger" ? "alert" : "note"}>
      {props.children}
    </div>
  );
}
