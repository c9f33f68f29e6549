import type { Output } from "../../server/http/contract.ts";
import type { listSettingVersions } from "../../server/settings/contract.ts";

export type SettingVersion = Output<typeof listSettingVersions>["items"][number];

/** One field that a version set; `from` is absent in the first version, which changed nothing. */
export interface FieldChange {
  field: string;
  from?: unknown;
  to: unknown;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const isBlank = (value: unknown) => value === null || value === undefined || value === "";

/**
 * What `version` changed against the one before it, of the `fields` that people know, in their order.
 * The first version tells what the record began with.
 */
export function changesOf(
  version: SettingVersion,
  before: SettingVersion | undefined,
  fields: readonly string[],
): readonly FieldChange[] {
  const { content } = version;
  if (!before) {
    const given = fields.filter((field) => !isBlank(content[field]) && content[field] !== false);
    return given.map((field) => ({ field, to: content[field] }));
  }
  return fields
    .filter((field) => !isSame(content[field], before.content[field]))
    .map((field) => ({ field, from: before.content[field], to: content[field] }));
}
