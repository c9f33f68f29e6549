import { type Accessor, createSignal } from "solid-js";
import type { Contract, Input, Output } from "../server/http/contract.ts";
import { type AnyInput, ask, newId } from "./api.ts";
import { ProblemError } from "./problems.ts";

type Sent<C extends Contract> = C extends { write: "change" }
  ? [input: Input<C>, version: number]
  : [input: Input<C>, version?: undefined];

export interface Writing<C extends Contract> {
  /** Sends; the answer, or `undefined` where none came (see `error`). */
  send: (...sent: Sent<C>) => Promise<Output<C> | undefined>;
  sending: Accessor<boolean>;
  error: Accessor<unknown>;
  clear: () => void;
}

/**
 * One form's write. While no answer comes, the same content keeps its operation id, so that sending
 * it again cannot do the thing twice; a refusal ends the operation.
 */
export function createWriting<const C extends Contract & { write: "create" | "change" }>(
  contract: C,
): Writing<C> {
  const [sending, setSending] = createSignal(false);
  const [error, setError] = createSignal<unknown>(null);
  let operation = { of: "", id: "" };

  const send = async (...[input, version]: Sent<C>) => {
    if (sending()) return undefined;
    const of = JSON.stringify([input, version]);
    if (operation.of !== of) operation = { of, id: newId() };
    setSending(true);
    setError(null);
    try {
      const options = { operationId: operation.id, ...(version === undefined ? {} : { version }) };
      const answer = await ask(contract, input as AnyInput, options);
      operation = { of: "", id: "" };
      return answer as Output<C>;
    } catch (refusal) {
      if (isAnswered(refusal)) operation = { of: "", id: "" };
      setError(refusal);
      return undefined;
    } finally {
      setSending(false);
    }
  };
  return { send, sending, error, clear: () => setError(null) };
}

/** Whether the server decided; otherwise the write may still have happened. */
const isAnswered = (error: unknown) => error instanceof ProblemError && error.status < 500;
