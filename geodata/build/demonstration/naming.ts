import type { DemonstrationName } from "../../records.ts";
import { DEMONSTRATION_AUTHORITY, documentNo, GENERIC_PARTS } from "./dictionary.ts";

type Validity = Partial<
  Pick<DemonstrationName, "status" | "validFrom" | "validTo" | "validText">
> & { readonly isApproved?: boolean };

/** One name with its parts; a document number is invented for each approved name. */
export function makeName(
  name: string,
  serial: number,
  {
    status = "standard",
    validFrom = null,
    validTo = null,
    validText = null,
    isApproved = true,
  }: Validity,
): DemonstrationName {
  const genericPart = GENERIC_PARTS.find((part) => name.endsWith(part)) ?? "";
  return {
    name,
    specificPart: name.slice(0, name.length - genericPart.length),
    genericPart,
    status,
    validFrom,
    validTo,
    validText,
    approvedBy: isApproved && validFrom ? DEMONSTRATION_AUTHORITY : null,
    documentNo: isApproved && validFrom ? documentNo(validFrom.slice(0, 4), serial) : null,
  };
}
