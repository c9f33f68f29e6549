/** Letters and figures without look-alikes (no 0 o 1 l i), since people copy them from paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** The largest multiple of the alphabet's length in a byte: what lies above would favor some letters. */
const UNBIASED = 256 - (256 % ALPHABET.length);

type Fill = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

function* letters(fill: Fill): Generator<string> {
  for (;;) {
    for (const byte of fill(new Uint8Array(32))) {
      if (byte < UNBIASED) yield ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
}

/** A password to hand over on paper: 16 letters and figures in groups of four, 79 bits. */
export function generatePassword(fill: Fill = (bytes) => crypto.getRandomValues(bytes)): string {
  const drawn = letters(fill).take(GROUPS * GROUP_LENGTH).toArray();
  return Array.from({ length: GROUPS }, (_, group) =>
    drawn.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(""),
  ).join("-");
}
