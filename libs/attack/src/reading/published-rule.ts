/** What is published about how figures are protected. Source: docs/methods/disclosure.md. */
export interface PublishedRule {
  readonly roundingBase: number;
  /** People that a freshly rounded value is out at most. */
  readonly largestError: number;
  readonly threshold: number;
  /** Fewer people in or out than this and a cell keeps its value and status. */
  readonly holdMovers: number;
  /** Released value from which the network sees a cell. */
  readonly networkThreshold: number;
  /** Units with fewer people wait for the half-year. */
  readonly smallUnit: number;
  /** Whole numbers that must be left. */
  readonly leastWidth: number;
}

export const PUBLISHED_RULE: PublishedRule = {
  roundingBase: 5,
  largestError: 4,
  threshold: 5,
  holdMovers: 3,
  networkThreshold: 15,
  smallUnit: 100,
  leastWidth: 5,
};
