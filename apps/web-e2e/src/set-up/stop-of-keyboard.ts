/** Where the keyboard stands on a page. */
export interface StopOfKeyboard {
  readonly html: string;
  readonly name: string;
  /** The stop looks otherwise than it did without the focus. */
  readonly visible: boolean;
  readonly covered: boolean;
  /** Number of the chart on the page whose picture the stop belongs to; null where it is no part of a picture. */
  readonly chart: number | null;
}
