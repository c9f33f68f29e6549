import { Problem } from "../http/problems.ts";

export const fileTooLarge = (maxBytes: number) =>
  new Problem(413, "file-too-large", { maxMegabytes: maxBytes / 1_000_000 });
export const fileTypeMismatch = (declared: string) =>
  new Problem(415, "file-type-mismatch", { declared });
export const uploadCutShort = () => new Problem(400, "upload-cut-short");
export const fileNotStored = (sha256: string) => new Problem(409, "file-not-stored", { sha256 });
