import { say } from "../text/message.ts";
import { type BackupRefusalCode, backupTexts } from "./text.ts";

/** A backup cannot be made or restored as it was asked. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
  readonly code: BackupRefusalCode;

  constructor(code: BackupRefusalCode, params: Record<string, unknown> = {}) {
    super(`${say(backupTexts[code], "zh", params)}\n${say(backupTexts[code], "en", params)}`);
    this.code = code;
  }
}
