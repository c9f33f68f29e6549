import { type JSX, Show } from "solid-js";
import { TooltipButton } from "./tooltip-button.tsx";
import "./button.css";

export interface ButtonProps {
  children: JSX.Element;
  onClick?: (event: MouseEvent) => void;
  type?: "button" | "submit";
  /** The one main action of a panel is primary; what loses something is danger. */
  kind?: "plain" | "primary" | "danger" | "quiet";
  icon?: JSX.Element;
  /** Why the action is not open now; the button stays, greyed, and says it. */
  reason?: string | null | undefined;
  /** A hint for an action that is open. */
  hint?: string;
  shortcut?: string;
  /** Under way: not to be pressed again. */
  busy?: boolean;
  pressed?: boolean;
  form?: string;
}

export function Button(props: ButtonProps) {
  const isOpen = () => !props.reason && !props.busy;
  const click = (event: MouseEvent) => {
    if (isOpen()) props.onClick?.(event);
    else event.preventDefault();
  };
  return (
    <TooltipButton
      explanation={props.reason ?? props.hint}
      shortcut={props.shortcut}
      type={props.type ?? "button"}
      class="button"
      data-kind={props.kind ?? "plain"}
      aria-disabled={!isOpen()}
      aria-busy={props.busy ?? false}
      aria-pressed={props.pressed}
      form={props.form}
      onClick={click}
    >
      {props.icon}
      <span>{props.children}</span>
      <Show when={props.reason}>{(reason) => <span class="unseen">{reason()}</span>}</Show>
    </TooltipButton>
  );
}

/** A button that shows only a sign; its label is read out and shown on hover. */
export function IconButton(props: {
  icon: JSX.Element;
  label: string;
  onClick: (event: MouseEvent) => void;
  shortcut?: string;
  pressed?: boolean;
  expanded?: boolean;
  reason?: string | null | undefined;
}) {
  return (
    <TooltipButton
      explanation={props.reason ?? props.label}
      shortcut={props.shortcut}
      type="button"
      class="icon-button"
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-disabled={Boolean(props.reason)}
      onClick={(event) => !props.reason && props.onClick(event)}
    >
      {props.icon}
    </TooltipButton>
  );
}
