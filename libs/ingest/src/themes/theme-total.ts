/** How often a theme was named in a source, as its owner totalled it. */
export interface ThemeTotal {
  readonly source: string;
  /** `2026-H1` or `2026`. */
  readonly period: string;
  /** Code of a theme, or of a group of themes. */
  readonly theme: string;
  /** Ten and more. */
  readonly count: number;
}
