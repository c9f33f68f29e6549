/** What of a key press decides whether a shortcut is meant. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
  target: EventTarget | null;
}

/** What browsers report while an input method handles the key (UI Events, "keyCode 229"). */
const HANDLED_BY_INPUT_METHOD = 229;

/** Whether the press belongs to an input method and is nobody else's. */
export const isComposing = ({
  isComposing: composing,
  keyCode,
}: Pick<Press, "isComposing" | "keyCode">) => composing || keyCode === HANDLED_BY_INPUT_METHOD;

/** Whether a press is the one that `keys` names; never while an input method composes. */
export function isPress(press: Press, keys: string): boolean {
  if (isComposing(press)) return false;
  const withControl = keys.startsWith("Ctrl+");
  const key = withControl ? keys.slice("Ctrl+".length) : keys;
  // Command stands for Ctrl on a Mac keyboard.
  const control = press.ctrlKey || press.metaKey;
  return press.key.toLowerCase() === key.toLowerCase() && control === withControl && !press.altKey;
}

const TEXT_FIELDS =
  "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** What floats above the page keeps its keys to itself. */
const FLOATING = "[role=dialog], [role=menu], [role=listbox]";

/** Whether the press belongs to what has the focus: a text field, a dialog, an open menu. */
export function isTaken({ target }: Pick<Press, "target">, keys: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(FLOATING)) return true;
  return !keys.startsWith("Ctrl+") && target.closest(TEXT_FIELDS) !== null;
}

/** Keys as keyboards name them: `Ctrl+k` is `Ctrl+K`, `Escape` is `Esc`. */
export const writtenKeys = (keys: string): string =>
  keys.replace(/(?<=\+)[a-z]$/, (letter) => letter.toUpperCase()).replace("Escape", "Esc");
