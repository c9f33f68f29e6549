import { children, type JSX, Show } from "solid-js";
import "./definitions.css";

/** The facts of a record, a name and a value each. */
export function Definitions(props: { children: JSX.Element }) {
  return <dl class="definitions">{props.children}</dl>;
}

/** One fact; `absent` is what is said where there is none. */
export function Definition(props: {
  term: string;
  absent?: string;
  figures?: boolean;
  children: JSX.Element;
}) {
  const content = children(() => props.children);
  // A condition that does not hold gives `false`.
  const isAbsent = () =>
    content
      .toArray()
      .every((part) => part === null || part === undefined || part === "" || part === false);
  return (
    <div class="definition">
      <dt>{props.term}</dt>
      <dd classList={{ figures: props.figures ?? false }}>
        <Show when={!isAbsent()} fallback={<span class="absent">{props.absent ?? "—"}</span>}>
          {content()}
        </Show>
      </dd>
    </div>
  );
}
