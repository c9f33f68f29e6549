/** The tar format (POSIX ustar), as far as a backup needs it: plain files with short names. */

export const BLOCK_BYTES = 512;

/** Fields of a header: where they begin and how long they are, bytes. */
const FIELDS = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
} as const;

/** The largest size that the octal digits of a header can say; a longer file says it in binary. */
const MAX_OCTAL_BYTES = 8 ** 11 - 1;

export interface TarEntry {
  name: string;
  bytes: number;
}

/**
 * The header of a file.
 *
 * @param modifiedS when it was made, seconds since 1970
 */
export function tarHeader({ name, bytes }: TarEntry, modifiedS: number): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  const put = (field: keyof typeof FIELDS, text: string) => header.write(text, FIELDS[field][0]);
  put("name", name);
  put("mode", octal(0o600, FIELDS.mode[1]));
  put("uid", octal(0, FIELDS.uid[1]));
  put("gid", octal(0, FIELDS.gid[1]));
  putSize(header, bytes);
  put("mtime", octal(modifiedS, FIELDS.mtime[1]));
  put("type", "0");
  put("magic", "ustar\x0000");
  put("checksum", `${octal(checksumOf(header), 7)}\0 `);
  return header;
}

/** The zeros that fill up the last block of a file. */
export const tarPadding = (bytes: number): Buffer =>
  Buffer.alloc((BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES);

/** The two blocks of zeros at the end of an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK_BYTES);

/** What a header says; null for the zeros at the end, and for anything else that is no file's header. */
export function readTarHeader(header: Buffer): TarEntry | null {
  const text = (field: keyof typeof FIELDS) => {
    const [from, length] = FIELDS[field];
    return header.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  };
  if (text("magic") !== "ustar" || Number.parseInt(text("checksum"), 8) !== checksumOf(header)) {
    return null;
  }
  const [from] = FIELDS.size;
  const isBinary = header.readUInt8(from) === 0x80;
  const bytes = isBinary
    ? Number(header.readBigUInt64BE(from + 4))
    : Number.parseInt(text("size"), 8);
  return { name: text("name"), bytes };
}

/** Digits to the given length, the last of which is a NUL. */
const octal = (value: number, length: number): string =>
  value.toString(8).padStart(length - 1, "0");

function putSize(header: Buffer, bytes: number): void {
  const [from, length] = FIELDS.size;
  if (bytes <= MAX_OCTAL_BYTES) header.write(octal(bytes, length), from);
  else {
    header.writeUInt8(0x80, from);
    header.writeBigUInt64BE(BigInt(bytes), from + 4);
  }
}

/** The sum of a header's bytes, with blanks in place of the sum itself. */
function checksumOf(header: Buffer): number {
  const [from, length] = FIELDS.checksum;
  return header.reduce(
    (sum, byte, index) => sum + (index >= from && index < from + length ? 0x20 : byte),
    0,
  );
}
