/** What may be attached: the types of scans and photos, and how their files begin. */
const BEGINNINGS = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const;

export type MediaType = keyof typeof BEGINNINGS;

export const MEDIA_TYPES = [
  "application/pdf",
  "image/jpeg",
  "image/png",
] as const satisfies readonly MediaType[];

/** The largest file that may be attached, bytes. */
export const MAX_FILE_BYTES = 20_000_000;

const EXTENSIONS: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** The type that a file has by its first bytes, whatever it is said to be; null for any other. */
export const mediaTypeOf = (head: Uint8Array): MediaType | null =>
  MEDIA_TYPES.find((type) => BEGINNINGS[type].every((byte, index) => head[index] === byte)) ?? null;

/** The header with which a browser stores a file under its title and never opens it in the page. */
export function attachmentNamed(title: string, mediaType: MediaType): string {
  const extension = EXTENSIONS[mediaType];
  const encoded = encodeURIComponent(`${title}.${extension}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file.${extension}"; filename*=UTF-8''${encoded}`;
}
