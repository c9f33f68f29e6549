import { type RefusalCode, type RefusalParams, text } from "./text.ts";

/** The database cannot be used as it is; the program must not start. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(`${text[code].zh(params)}\n${text[code].en(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

/** The database does not answer at present; the request may be sent again. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";

  constructor(cause: unknown) {
    super("The database does not answer at present", { cause });
  }
}
