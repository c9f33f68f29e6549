/** What this browser remembers for its user; nothing that is a record. */
type Preference = "language" | "theme";

const keyOf = (preference: Preference) => `dijie.${preference}`;

/** A remembered choice, or `null` where there is none or the browser keeps nothing. */
export function readPreference(preference: Preference): string | null {
  try {
    return localStorage.getItem(keyOf(preference));
  } catch {
    return null; // Storage switched off: the program works, it only forgets.
  }
}

export function writePreference(preference: Preference, value: string): void {
  try {
    localStorage.setItem(keyOf(preference), value);
  } catch {
    // See readPreference.
  }
}
