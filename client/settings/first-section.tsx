import { Navigate } from "@solidjs/router";
import { Show } from "solid-js";
import { useSession } from "../session.tsx";
import { Reading } from "../ui/states.tsx";
import { firstSection } from "./administration.tsx";

/** Leads to the first section of the administration that one may open. */
export function FirstSection() {
  const session = useSession();
  return (
    <Show when={session.known()} fallback={<Reading />}>
      <Navigate href={({ location }) => firstSection(session.may) + location.search} />
    </Show>
  );
}
