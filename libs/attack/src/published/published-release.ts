/** What an outsider holds: one `release.json`, of one role and quarter. */
export interface PublishedRelease {
  /** Version of the policy it was built under. */
  readonly policy: string;
  readonly role: string;
  readonly force: string;
  /** Calendar quarter, `2025-Q3`. */
  readonly period: string;
  readonly dims: Readonly<Record<string, PublishedDimension>>;
  readonly tables: readonly PublishedTable[];
}

/** A dimension of all workforce types together. */
export interface PublishedDimension {
  readonly leaves: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export interface PublishedTable {
  /** The words after the third full stop, if any, name the period of a flow whose days are not given. */
  readonly id: string;
  readonly workforceType: string;
  /** First and last day of a flow; null for a stock. */
  readonly flow: { readonly from: string; readonly to: string } | null;
  readonly cells: readonly PublishedCell[];
}

export interface PublishedCell {
  /** Dimension -> leaf or group; a dimension left out means everybody. */
  readonly coords: Readonly<Record<string, string>>;
  readonly measure: string;
  readonly value: number | null;
  /** `c` withheld, `z` impossible. */
  readonly status: 'ok' | 'c' | 'z';
}
