/** What Kobalte calls a field with a fault. */
export const faultState = (fault: string | undefined): "invalid" | "valid" =>
  fault === undefined ? "valid" : "invalid";
