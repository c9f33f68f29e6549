import type { Contract, Input } from "../../server/http/contract.ts";
import { staleSides } from "../problems.ts";
import { createWriting, type Writing } from "../writing.ts";
import type { Draft } from "./draft.ts";
import { rebase } from "./three-sides.ts";

interface Saving<C extends Contract, T> {
  /** The record as it is now, or `undefined` when it is gone. */
  reread: () => Promise<{ values: T; version: number } | undefined>;
  draft: Draft<T>;
  input: () => Input<C>;
  onSaved: () => void;
}

/**
 * Saves a draft of a record. When somebody else saved first, the draft goes on from their version
 * and holds what they changed, to be looked at before it is saved again.
 */
export function createRecordWriting<
  const C extends Contract & { write: "change" },
  T extends object,
>(
  contract: C,
  saving: Saving<C, T>,
): Pick<Writing<C>, "sending" | "error" | "clear"> & {
  save: () => Promise<void>;
} {
  const writing = createWriting<Contract & { write: "change" }>(contract);
  const { draft } = saving;
  const save = async () => {
    const sent = draft.values();
    const saved = await writing.send(saving.input(), draft.version());
    const isStale = staleSides(writing.error()) !== null;
    if (!saved && !isStale) return;
    const now = await saving.reread();
    if (!now) return;
    if (isStale) {
      const refused = draft.version();
      draft.rebase(now.values, now.version);
      writing.clear();
      // Nothing that stands in this form differs: there is nothing to look at before saving.
      if (draft.theirChanges().length === 0 && now.version > refused) await save();
      return;
    }
    const typedSince = draft.values();
    draft.settle(now.values, now.version);
    if (typedSince !== sent) draft.set(rebase(sent, now.values, typedSince));
    saving.onSaved();
  };
  return { save, sending: writing.sending, error: writing.error, clear: writing.clear };
}
