import { type FiguresAbout, type SpcMeasure } from '@muster/contracts';

const DEFINITION: Readonly<Record<SpcMeasure, string>> = {
  joiners: 'Joiners of each month: people who came or came back, transfers from other forces among them.',
  leavers: 'Leavers of each month: people who went, transfers to other forces among them.',
  promotions: 'People promoted in each month; acting above a rank is no promotion.',
};
const BETTER: Readonly<Record<SpcMeasure, string>> = {
  joiners: 'More joiners are called better.',
  leavers: 'Fewer leavers are called better.',
  promotions: 'More promotions are called better.',
};

/** What a chart of months means; who is counted, and from which snapshots, is what the counts say of themselves. */
export function describeSpc(
  counts: FiguresAbout,
  measure: SpcMeasure,
  more: readonly string[],
): FiguresAbout {
  return {
    ...counts,
    definition: `${DEFINITION[measure]} ${BETTER[measure]}`,
    denominator: 'None: counts of each month, never of twelve months.',
    intervalMethod:
      'Natural limits: mean plus and minus 2.66 times the mean moving range, from twelve months on, for each phase of its own.',
    methods: ['xmr-chart', 'flows-over-time', 'count-intervals'],
    notes: [...counts.notes, ...more],
  };
}
