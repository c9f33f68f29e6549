import type { JSX } from "solid-js";
import { useAddress } from "../address.tsx";

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to a panel that keeps the view, the layers and the filters. */
export function Go(props: {
  to: string;
  class?: string;
  current?: boolean;
  title?: string;
  onFollow?: () => void;
  onHover?: (isOver: boolean) => void;
  children: JSX.Element;
}) {
  const address = useAddress();
  const follow = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    address.open(props.to);
    props.onFollow?.();
  };
  return (
    <a
      href={props.to}
      class={props.class}
      title={props.title}
      aria-current={props.current ? "page" : undefined}
      onClick={follow}
      onMouseEnter={() => props.onHover?.(true)}
      onMouseLeave={() => props.onHover?.(false)}
      onFocus={() => props.onHover?.(true)}
      onBlur={() => props.onHover?.(false)}
    >
      {props.children}
    </a>
  );
}
