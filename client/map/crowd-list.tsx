import { For } from "solid-js";
import { useLanguage } from "../language.tsx";
import { useShortcut } from "../shortcuts.tsx";
import { commonText } from "../text.ts";
import { Go } from "../ui/go.tsx";
import { useDesk } from "./desk.tsx";
import type { Crowd } from "./selection.ts";
import { mapText } from "./text.ts";
import "../ui/floating.css";

/** What lies under a click where more than one thing does. */
export function CrowdList(props: { crowd: Crowd; onDone: () => void }) {
  const { t } = useLanguage();
  const desk = useDesk();
  useShortcut({ keys: "Escape", title: commonText.close, run: props.onDone });
  return (
    <section
      class="crowd floating"
      style={{ "--x": `${props.crowd.x}px`, "--y": `${props.crowd.y}px` }}
    >
      <h2>{t(mapText.crowd, { count: props.crowd.candidates.length })}</h2>
      <ul>
        <For each={props.crowd.candidates}>
          {({ path, name }) => (
            <li>
              <Go
                to={path}
                class="option"
                onFollow={props.onDone}
                onHover={(isOver) => desk.hover(isOver ? path : null)}
              >
                {name}
              </Go>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
