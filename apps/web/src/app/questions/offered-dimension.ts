/** A dimension that people can be left out by, with its values. */
export interface OfferedDimension {
  readonly id: string;
  readonly label: string;
  readonly values: readonly { readonly code: string; readonly label: string }[];
}
