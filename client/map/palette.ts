import type { BoundaryLevel } from "../../server/boundaries/contract.ts";
import type { NameStatus } from "../../server/names/contract.ts";
import type { Theme } from "../theme.tsx";

/** The map's colours, each by what it means; light and dark are two records of the same names. */
export interface Palette {
  /** Land outside the county. */
  ground: string;
  county: string;
  neighbor: string;
  districtLine: string;
  districtText: string;
  street: string;
  streetCasing: string;
  streetText: string;
  halo: string;
  selected: string;
  hovered: string;
  draft: string;
  status: Record<NameStatus, string>;
  boundary: Record<BoundaryLevel, string>;
  boundaryBand: string;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    ground: "#eceeec",
    county: "#fbfaf6",
    neighbor: "#eceeec",
    districtLine: "#b9b4a6",
    districtText: "#6c6555",
    street: "#ffffff",
    streetCasing: "#c9c3b6",
    streetText: "#5a5346",
    halo: "#ffffff",
    selected: "#0a5aa0",
    hovered: "#3f8fd0",
    draft: "#a8327e",
    status: {
      standard: "#22282e",
      proposed: "#0a5aa0",
      superseded: "#55606a",
      abolished: "#8f3a1f",
      historical: "#665a4c",
    },
    boundary: { province: "#7a2048", prefecture: "#85345a", county: "#8c4a6b" },
    boundaryBand: "#e3c9d6",
  },
  dark: {
    ground: "#12171b",
    county: "#1b2126",
    neighbor: "#12171b",
    districtLine: "#4a525a",
    districtText: "#a3a99f",
    street: "#39424a",
    streetCasing: "#0e1215",
    streetText: "#b9b3a6",
    halo: "#14191d",
    selected: "#86bff0",
    hovered: "#b5d8f6",
    draft: "#f09ad0",
    status: {
      standard: "#e7ebee",
      proposed: "#86bff0",
      superseded: "#a6b1ba",
      abolished: "#f0a78c",
      historical: "#c3b6a5",
    },
    boundary: { province: "#f0a3c4", prefecture: "#e59aba", county: "#d690af" },
    boundaryBand: "#3d2431",
  },
};
