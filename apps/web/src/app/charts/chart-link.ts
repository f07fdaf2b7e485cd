/** Where a reader goes to learn what a figure means: a path inside the app. */
export interface ChartLink {
  readonly text: string;
  readonly path: string;
}
