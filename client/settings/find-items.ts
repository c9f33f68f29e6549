import type { ItemView } from "../../server/settings/contract.ts";

/** The codes whose code begins with, or whose labels hold, what was typed. */
export function findItems(items: readonly ItemView[], typed: string): readonly ItemView[] {
  const sought = typed.trim().toLowerCase();
  if (sought === "") return items;
  return items.filter(
    ({ code, labelZh, labelEn }) =>
      code.toLowerCase().startsWith(sought) ||
      labelZh.includes(sought) ||
      labelEn.toLowerCase().includes(sought),
  );
}
