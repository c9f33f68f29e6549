import fc from "fast-check";
import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { createDraft } from "../../client/settings/draft.ts";
import { findItems } from "../../client/settings/find-items.ts";
import { isChanged, rebase, theirChanges } from "../../client/settings/three-sides.ts";
import { changesOf } from "../../client/settings/version-changes.ts";
import type { ItemView } from "../../server/settings/contract.ts";

const record = fc.record({ name: fc.string(), days: fc.nat(), tags: fc.array(fc.string()) });

test("whoever changed nothing takes theirs as it is", () => {
  fc.assert(
    fc.property(record, record, (base, theirs) => {
      expect(rebase(base, theirs, base)).toEqual(theirs);
    }),
  );
});

test("what one changed oneself is kept, whatever they saved", () => {
  fc.assert(
    fc.property(record, record, record, (base, theirs, yours) => {
      const rebased = rebase(base, theirs, yours);
      if (yours.days !== base.days) expect(rebased.days).toBe(yours.days);
      else expect(rebased.days).toBe(theirs.days);
    }),
  );
});

test("only what they changed is laid side by side", () => {
  const base = { days: 15, note: "" };
  const theirs = { days: 20, note: "" };
  const yours = { days: 30, note: "核对中" };
  expect(theirChanges(base, theirs, yours)).toEqual([
    { field: "days", base: 15, theirs: 20, yours: 30 },
  ]);
  expect(isChanged(base, { ...base })).toBe(false);
});

interface Rule {
  days: number;
  note: string;
}

const followed = (first: { values: Rule; version: number }) => {
  const [read, setRecord] = createSignal(first);
  return { draft: createDraft<Rule>(read), setRecord };
};

// On the server's build of Solid effects do not run; what follows a record is tried in the browser.
test("a draft goes on from their version with what was entered, and says what they changed", () => {
  createRoot((dispose) => {
    const { draft } = followed({ values: { days: 15, note: "" }, version: 1 });
    draft.set({ note: "核对中" });
    expect(draft.isChanged()).toBe(true);

    draft.rebase({ days: 20, note: "" }, 2);

    expect(draft.values()).toEqual({ days: 20, note: "核对中" });
    expect(draft.version()).toBe(2);
    expect(draft.theirChanges()).toMatchObject([{ field: "days", base: 15, theirs: 20 }]);
    dispose();
  });
});

test("a draft that took their version holds nothing of one's own", () => {
  createRoot((dispose) => {
    const { draft } = followed({ values: { days: 15, note: "" }, version: 1 });
    draft.set({ days: 30 });
    draft.settle({ days: 20, note: "" }, 2);
    expect(draft.isChanged()).toBe(false);
    expect(draft.theirChanges()).toEqual([]);
    dispose();
  });
});

const version = (number: number, content: Record<string, unknown>) => ({
  version: number,
  at: "2026-01-01T00:00:00Z",
  actor: null,
  why: null,
  content,
});

test("the history tells what a version changed, and of the first what it began with", () => {
  const first = version(1, { value: 500, note: null, retired: false, key: "sign.max-gap-m" });
  const second = version(2, { value: 550, note: null, retired: false, key: "sign.max-gap-m" });
  const fields = ["value", "note", "retired"];
  expect(changesOf(second, first, fields)).toEqual([{ field: "value", from: 500, to: 550 }]);
  expect(changesOf(first, undefined, fields)).toEqual([{ field: "value", to: 500 }]);
  expect(changesOf(second, second, fields)).toEqual([]);
});

const item = (code: string, labelZh: string, labelEn: string): ItemView => ({
  id: code,
  code,
  labelZh,
  labelEn,
  basis: "found",
  note: null,
  retired: false,
  version: 1,
});

const ITEMS = [item("13450", "山", "Mountain"), item("13460", "山体（山地）", "Massif")];

test.each([
  ["134", ["13450", "13460"]],
  ["山体", ["13460"]],
  [" MOUNT ", ["13450"]],
  ["450", []],
  ["", ["13450", "13460"]],
])("%o finds the codes %o", (typed, codes) => {
  expect(findItems(ITEMS, typed).map(({ code }) => code)).toEqual(codes);
});
