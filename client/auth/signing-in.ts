import { useNavigate } from "@solidjs/router";
import { type Accessor, createSignal } from "solid-js";
import { useAddress } from "../address.tsx";
import { useSession } from "../session.tsx";

export interface SigningIn {
  signIn: (username: string, password: string) => Promise<void>;
  sending: Accessor<boolean>;
  error: Accessor<unknown>;
  /** Back to what one was doing. */
  goOn: () => void;
}

/** Signs in and returns to where one was; whoever came straight here goes to the start. */
export function createSigningIn(): SigningIn {
  const session = useSession();
  const address = useAddress();
  const navigate = useNavigate();
  const [sending, setSending] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);
  // Only this page's own earlier steps count: what another site showed is not gone back to.
  const goOn = () =>
    globalThis.navigation?.canGoBack ? navigate(-1) : address.open("/", { replace: true });
  const signIn = async (username: string, password: string) => {
    if (sending()) return;
    setSending(true);
    setError(null);
    try {
      await session.signIn(username, password);
      goOn();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return { signIn, sending, error, goOn };
}
