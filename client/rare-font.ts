import rare from "../geodata/fonts/dijie-rare.json" with { type: "json" };
import rareUrl from "../geodata/fonts/dijie-rare.woff2?url";

/** The characters that few systems have and our names use: which they are, and the font that has them. */
export const RARE_FONT = {
  family: rare.family,
  url: new URL(rareUrl, location.href).href,
  unicodeRange: rare.unicodeRange,
};

/** Offers the font to the page; the browser fetches it when one of its characters is drawn. */
export function offerRareFont(): void {
  const { family, url, unicodeRange } = RARE_FONT;
  document.fonts.add(new FontFace(family, `url("${url}")`, { unicodeRange, display: "swap" }));
}
