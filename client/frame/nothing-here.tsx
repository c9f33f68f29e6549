import { useLanguage } from "../language.tsx";
import { Go } from "../ui/go.tsx";
import { Empty } from "../ui/states.tsx";
import { Panel } from "./panel.tsx";
import { frameText } from "./text.ts";

export function NothingHere() {
  const { t } = useLanguage();
  return (
    <Panel title={t(frameText.nothingHere)}>
      <Empty text={t(frameText.nothingHere)}>
        <Go to="/names">{t(frameText.home)}</Go>
      </Empty>
    </Panel>
  );
}
