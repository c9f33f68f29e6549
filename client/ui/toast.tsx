import { createContext, createSignal, For, type JSX, Show, useContext } from "solid-js";
import { useLanguage } from "../language.tsx";
import { commonText } from "../text.ts";
import { Button, IconButton } from "./button.tsx";
import { Cross } from "./icons.tsx";
import "./floating.css";

interface Toast {
  text: string;
  kind?: "info" | "good" | "warning" | "danger";
  /** Undo, or a way to what is spoken of. */
  action?: { label: string; run: () => void };
}

/** A toast goes by itself after this many milliseconds, one with an action later. */
const STAYS_MS = 6_000;
const STAYS_WITH_ACTION_MS = 15_000;

const ToastContext = createContext<(toast: Toast) => void>();

/** Holds what is told in passing: saved, undone, changed by somebody else. */
export function ToastProvider(props: { children: JSX.Element }) {
  const { t } = useLanguage();
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const remove = (toast: Toast) => setToasts((all) => all.filter((other) => other !== toast));
  const show = (toast: Toast) => {
    setToasts((all) => [...all.slice(-2), toast]);
    setTimeout(() => remove(toast), toast.action ? STAYS_WITH_ACTION_MS : STAYS_MS);
  };
  return (
    <ToastContext.Provider value={show}>
      {props.children}
      <section class="toasts" aria-label={t(commonText.notices)} aria-live="polite">
        <For each={toasts()}>
          {(toast) => (
            <div class="toast" data-kind={toast.kind ?? "info"}>
              <span>{toast.text}</span>
              <Show when={toast.action}>
                {(action) => (
                  <Button
                    kind="quiet"
                    onClick={() => {
                      remove(toast);
                      action().run();
                    }}
                  >
                    {action().label}
                  </Button>
                )}
              </Show>
              <IconButton
                icon={<Cross />}
                label={t(commonText.close)}
                onClick={() => remove(toast)}
              />
            </div>
          )}
        </For>
      </section>
    </ToastContext.Provider>
  );
}

/** Tells something in passing. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast outside of ToastProvider");
  return show;
}
