const RELEASED = ['force', 'release', 'who', 'by', 'grouping', 'baseline', 'flow', 'vs', 'where'] as const;
const PERIOD = ['from', 'to'] as const;

/** Pages whose questions can be kept under a short address -> the query parameters that a page knows. A short address
 *  keeps no other, so that nobody leaves a text of their own in one. */
export const PERMALINK_PARAMETERS = {
  'board-position': ['force', 'release'],
  representation: [...RELEASED, 'asof', 'basegrouping', 'direction'],
  retention: [...RELEASED, ...PERIOD, 'denominator', 'loss', 'step', 'lines'],
  'mix-and-rate': ['force', ...PERIOD, 'who', 'by', 'grouping', 'way', 'where'],
  progression: [...RELEASED, ...PERIOD, 'months', 'basis'],
  projection: [
    ...['force', 'release', 'asat', 'who', 'by', 'grouping', 'group', 'years', 'runs', 'seed'],
    ...['baseline', 'change', 'since', 'cost', 'a', 'b', 'c'],
  ],
  signals: ['force', 'who', 'by', 'grouping', 'where', ...PERIOD, 'measure', 'aim', 'anew', 'target'],
  'workstream-1': ['force', 'release', 'who'],
  quality: ['force', 'release', 'asof', 'who', 'by'],
  reasons: ['force'],
  comparators: ['force', 'show', 'year', 'type', 'rank', 'sex', 'beside'],
  commitments: ['force', 'meeting', 'forum', 'rating', 'kind'],
  'commitments-entry': ['force', 'meeting', 'ref'],
  packs: ['force'],
  pack: ['force', 'pack'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
