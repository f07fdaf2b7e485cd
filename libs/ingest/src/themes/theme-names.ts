/** What a file of themes may name. */
export interface ThemeNames {
  readonly sources: readonly string[];
  /** Themes and groups of themes; `holds`: codes of the themes below a group, itself for a theme. */
  readonly themes: readonly {
    readonly code: string;
    readonly label: string;
    readonly holds: readonly string[];
  }[];
}
