/** Where a reader goes to learn what a figure means: a path inside the app, and its query parameters if it has any. */
export interface ChartLink {
  readonly text: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}
