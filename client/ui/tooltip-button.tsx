import { Tooltip } from "@kobalte/core/tooltip";
import { type JSX, Show, splitProps } from "solid-js";
import "./floating.css";

type Attributes = Pick<
  JSX.ButtonHTMLAttributes<HTMLButtonElement>,
  "children" | "class" | "form" | "aria-label"
> &
  Pick<JSX.AriaAttributes, "aria-disabled" | "aria-busy" | "aria-pressed" | "aria-expanded"> & {
    type: "button" | "submit";
    onClick: (event: MouseEvent) => void;
    "data-kind"?: string;
  };

/** A button with a short explanation beside it, on hover and on focus. */
export function TooltipButton(
  props: Attributes & { explanation?: string | undefined; shortcut?: string | undefined },
) {
  const [own, attributes] = splitProps(props, ["explanation", "shortcut"]);
  return (
    <Tooltip openDelay={400} closeDelay={50} gutter={6} disabled={!own.explanation}>
      <Tooltip.Trigger {...attributes} />
      <Tooltip.Portal>
        <Tooltip.Content class="tooltip">
          {own.explanation}
          <Show when={own.shortcut}>{(keys) => <kbd>{keys()}</kbd>}</Show>
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip>
  );
}
