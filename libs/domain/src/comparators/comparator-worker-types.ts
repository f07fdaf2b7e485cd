/** Whom the Home Office counts apart: our five populations under the same codes, and volunteers, who are no workforce.
 *  They are never added together. `published`: the words of the publication. */
export const COMPARATOR_WORKER_TYPES = [
  { code: 'officer', label: 'Police officers', published: ['police officer'] },
  {
    code: 'pcso',
    label: 'Police community support officers',
    published: ['police community support officer', 'pcso'],
  },
  { code: 'designated', label: 'Designated officers', published: ['designated officer'] },
  { code: 'staff', label: 'Police staff', published: ['police staff'] },
  { code: 'special', label: 'Special constables', published: ['special constable'] },
  { code: 'volunteer', label: 'Police support volunteers', published: ['police support volunteer'] },
] as const;

export type ComparatorWorkerType = (typeof COMPARATOR_WORKER_TYPES)[number]['code'];
