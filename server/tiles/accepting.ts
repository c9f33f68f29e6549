/** Whether an Accept-Encoding admits gzip (RFC 9110 §12.5.3). */
export const takesGzip = (accepted: string | undefined): boolean =>
  accepted === "gzip" ||
  (accepted !== undefined && /(^|[ ,])gzip *(,|$|; *q=(?!0(\.0*)? *(,|$)))/.test(accepted));

/** Whether an If-None-Match names the tag (RFC 9110 §13.1.2: compared weakly). */
export const isHeld = (asked: string | undefined, tag: string): boolean =>
  asked !== undefined &&
  (asked === tag ||
    asked === "*" ||
    asked.split(",").some((one) => one.trim().replace(/^W\//, "") === tag));
