/** What a release counts: people in post at the as-at date of the quarter, and people to whom something happened in a
 *  fixed period. Position in the list is the order of display. */
export const RELEASE_MEASURES = ['stock', 'joiners', 'leavers', 'promotions'] as const;
export type ReleaseMeasure = (typeof RELEASE_MEASURES)[number];
