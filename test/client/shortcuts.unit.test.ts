import { describe, expect, it } from "vitest";
import { isComposing, isPress, type Press, writtenKeys } from "../../client/shortcut-rules.ts";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  target: null,
  ...more,
});

describe("a key press", () => {
  it.each([
    ["while an input method composes", { isComposing: true }],
    ["that an input method handles (229)", { keyCode: 229 }],
  ])("%s is no shortcut, with or without Ctrl", (_, state) => {
    expect(isComposing(press("/", state))).toBe(true);
    expect(isPress(press("/", state), "/")).toBe(false);
    expect(isPress(press("Escape", state), "Escape")).toBe(false);
    expect(isPress(press("k", { ...state, ctrlKey: true }), "Ctrl+k")).toBe(false);
  });

  it.each<[string, Partial<Press>, string, boolean]>([
    ["/", {}, "/", true],
    ["/", { ctrlKey: true }, "/", false],
    ["/", { altKey: true }, "/", false],
    ["k", {}, "Ctrl+k", false],
    ["k", { ctrlKey: true }, "Ctrl+k", true],
    ["K", { ctrlKey: true }, "Ctrl+k", true],
    ["k", { metaKey: true }, "Ctrl+k", true],
    ["k", { ctrlKey: true, altKey: true }, "Ctrl+k", false],
    ["?", {}, "?", true],
    ["Escape", {}, "Escape", true],
    ["a", {}, "Escape", false],
  ])("%s with %j against %s: %s", (key, more, keys, expected) => {
    expect(isPress(press(key, more), keys)).toBe(expected);
  });
});

it("keys are written as keyboards name them", () => {
  expect(["Ctrl+k", "Escape", "/", "?"].map(writtenKeys)).toEqual(["Ctrl+K", "Esc", "/", "?"]);
});
