import { createMemo, createSignal, Show, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { sliceAt } from "../slices.ts";
import { IconButton } from "../ui/button.tsx";
import { ChevronDown } from "../ui/icons.tsx";
import { Reading } from "../ui/states.tsx";
import { frameText } from "./text.ts";

/** How high the list stands until somebody drags it, pixels. */
const FIRST_HEIGHT_PX = 280;
/** A press of an arrow key moves its edge by this much. */
const STEP_PX = 40;

/** The list under the map, bound to it; it belongs to the subject that is open. */
export function TablePlace() {
  const { t } = useLanguage();
  const address = useAddress();
  const [height, setHeight] = createSignal(FIRST_HEIGHT_PX);
  const table = createMemo(() =>
    address.tableOpen() ? sliceAt(address.path())?.table : undefined,
  );
  return (
    <Show when={table()}>
      {(component) => (
        <section
          class="table-place"
          aria-label={t(frameText.table)}
          style={{ "--height": `${height()}px` }}
        >
          <Handle height={height()} onHeight={setHeight} />
          <IconButton
            icon={<ChevronDown />}
            label={t(frameText.closeTable)}
            onClick={() => address.openTable(false)}
          />
          <div class="table-scroll">
            <Suspense fallback={<Reading />}>
              <Dynamic component={component()} />
            </Suspense>
          </div>
        </section>
      )}
    </Show>
  );
}

/** The upper edge, which is dragged or moved by the arrow keys. */
function Handle(props: { height: number; onHeight: (height: number) => void }) {
  const { t } = useLanguage();
  let grasped: { y: number; height: number } | null = null;
  const grasp = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grasped = { y: event.clientY, height: props.height };
  };
  const drag = ({ clientY }: PointerEvent) => {
    if (grasped) props.onHeight(grasped.height + grasped.y - clientY);
  };
  const release = () => {
    grasped = null;
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === "ArrowUp") props.onHeight(props.height + STEP_PX);
    if (key === "ArrowDown") props.onHeight(props.height - STEP_PX);
  };
  return (
    <hr
      class="table-handle"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={t(frameText.tableHeight)}
      aria-valuenow={props.height}
      onPointerDown={grasp}
      onPointerMove={drag}
      onPointerUp={release}
      onKeyDown={press}
    />
  );
}
