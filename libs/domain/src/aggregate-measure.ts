/** What a published total can count. `stock`: at one day, never added over days. `flow`: in a period. `units`: what may be
 *  counted; people unless the matter itself is. */
export const AGGREGATE_MEASURES = {
  headcount: { label: 'People in post', kind: 'stock', units: ['headcount', 'fte'] },
  joiners: { label: 'Joiners', kind: 'flow', units: ['headcount', 'fte'] },
  leavers: { label: 'Leavers', kind: 'flow', units: ['headcount', 'fte'] },
  promotions: { label: 'Promotions', kind: 'flow', units: ['headcount', 'fte'] },
  transfers: { label: 'Transfers between units', kind: 'flow', units: ['headcount', 'fte'] },
  applications: { label: 'Applications', kind: 'flow', units: ['headcount', 'cases'] },
  appointments: { label: 'Appointments', kind: 'flow', units: ['headcount'] },
  grievances: { label: 'Grievances', kind: 'flow', units: ['headcount', 'cases'] },
  complaints: { label: 'Public complaints', kind: 'flow', units: ['headcount', 'cases'] },
  'conduct-matters': { label: 'Internal conduct matters', kind: 'flow', units: ['headcount', 'cases'] },
} as const;

/** Id of a measure of published totals: a closed list, so that two sources name the same thing alike. */
export type AggregateMeasure = keyof typeof AGGREGATE_MEASURES;
