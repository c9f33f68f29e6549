import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";
import { useAddress } from "../address.tsx";
import { useLanguage } from "../language.tsx";
import { useShortcut } from "../shortcuts.tsx";
import { commonText } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import { ArrowLeft } from "../ui/icons.tsx";
import { Failure, Reading } from "../ui/states.tsx";
import "./panel.css";

/** The right-hand panel: a head with the way back, what is read or filled in, and its actions. */
export function Panel(props: {
  title: JSX.Element;
  /** Under the title, small. */
  subtitle?: JSX.Element;
  /** The path one step up; without it the panel is the first step. */
  back?: string;
  /** Small buttons beside the title. */
  tools?: JSX.Element;
  /** The actions at the foot, the main one last. */
  actions?: JSX.Element;
  children: JSX.Element;
}) {
  return (
    <article class="panel">
      <header class="panel-head">
        <Show when={props.back}>{(path) => <Back to={path()} />}</Show>
        <div class="panel-title">
          <h1>{props.title}</h1>
          <Show when={props.subtitle}>
            <p class="panel-subtitle">{props.subtitle}</p>
          </Show>
        </div>
        <Show when={props.tools}>
          <div class="panel-tools">{props.tools}</div>
        </Show>
      </header>
      <div class="panel-body">
        <ErrorBoundary fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
          <Suspense fallback={<Reading />}>{props.children}</Suspense>
        </ErrorBoundary>
      </div>
      <Show when={props.actions}>
        <footer class="panel-actions">{props.actions}</footer>
      </Show>
    </article>
  );
}

function Back(props: { to: string }) {
  const { t } = useLanguage();
  const address = useAddress();
  const goBack = () => address.open(props.to);
  useShortcut({ keys: "Escape", title: commonText.back, run: goBack });
  return (
    <IconButton icon={<ArrowLeft />} label={t(commonText.back)} shortcut="Esc" onClick={goBack} />
  );
}
