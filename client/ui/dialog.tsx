import { Dialog as Kobalte } from "@kobalte/core/dialog";
import { type JSX, Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { commonText } from "../text.ts";
import { Cross } from "./icons.tsx";
import "./floating.css";
import "./button.css";

/** Only for what would otherwise be lost, and for help. */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: JSX.Element;
  actions?: JSX.Element;
  wide?: boolean;
}) {
  const { t } = useLanguage();
  return (
    <Kobalte
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      preventScroll={false}
    >
      <Kobalte.Portal>
        <Kobalte.Overlay class="dialog-ground" />
        <div class="dialog-place">
          <Kobalte.Content class="dialog" data-wide={props.wide ?? false}>
            <header>
              <Kobalte.Title class="dialog-title">{props.title}</Kobalte.Title>
              <Kobalte.CloseButton class="icon-button" aria-label={t(commonText.close)}>
                <Cross />
              </Kobalte.CloseButton>
            </header>
            <div class="dialog-body">{props.children}</div>
            <Show when={props.actions}>
              <footer>{props.actions}</footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}
