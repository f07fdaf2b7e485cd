/** A group whose share can be followed. */
export interface OfferedGroup {
  readonly code: string;
  readonly label: string;
}
