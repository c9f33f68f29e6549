/** Letters and figures without look-alikes (no 0 o 1 l i), since people copy them from paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 16;

/** The largest multiple of the alphabet's length in a byte: what lies above would favor some letters. */
const UNBIASED = 256 - (256 % ALPHABET.length);

type Fill = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
const fillAtRandom: Fill = (bytes) => crypto.getRandomValues(bytes);

/** A password to hand over on paper: 16 letters and figures in groups of four, 79 bits. */
export function generatePassword(fill: Fill = fillAtRandom): string {
  let letters = "";
  while (letters.length < LENGTH) {
    for (const byte of fill(new Uint8Array(LENGTH))) {
      if (byte < UNBIASED) letters += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return letters.slice(0, LENGTH).replace(/(.{4})(?=.)/g, "$1-");
}
