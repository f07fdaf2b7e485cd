/** Events (joiners, leavers, promotions ...) in the half-open period (from, to]. Flows of adjoining periods add up. */
export interface Flow {
  readonly kind: 'flow';
  readonly from: string;
  readonly to: string;
  readonly events: number;
}
