import type { JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import "./legend-sign.css";

/** The signs of the map, as the legend shows them: 24 by 14, coloured in legend-sign.css. */
const SIGNS = {
  dot: () => <circle cx="12" cy="7" r="4" class="sign-ink" />,
  "dot-hollow": () => <circle cx="12" cy="7" r="3.5" class="sign-hollow" />,
  "ring-dashed": () => <circle cx="12" cy="7" r="4.5" class="sign-proposed" />,
  "text-italic": () => (
    <text x="12" y="11" class="sign-past">
      Aa
    </text>
  ),
  street: () => (
    <>
      <path d="M2 7h20" class="sign-street-casing" />
      <path d="M2 7h20" class="sign-street" />
    </>
  ),
  "area-county": () => <rect x="3" y="2" width="18" height="10" class="sign-county" />,
  "area-neighbor": () => <rect x="3" y="2" width="18" height="10" class="sign-neighbor" />,
  "line-province": () => <path d="M0 7h24" class="sign-province" />,
  "line-prefecture": () => <path d="M0 7h24" class="sign-prefecture" />,
  "line-county": () => <path d="M0 7h24" class="sign-boundary-county" />,
} satisfies Record<string, () => JSX.Element>;

export type Sign = keyof typeof SIGNS;

export function LegendSign(props: { sign: Sign }) {
  return (
    <svg class="legend-sign" viewBox="0 0 24 14" aria-hidden="true">
      <Dynamic component={SIGNS[props.sign]} />
    </svg>
  );
}
