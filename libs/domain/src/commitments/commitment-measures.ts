/** A measure of Muster that a commitment can be linked to. */
export interface CommitmentMeasure {
  readonly id: string;
  readonly label: string;
  /** Page of the question that shows it; a link may add the state of the question. */
  readonly page: string;
  /** Whether it is read from releases, whose last day says how new it is. */
  readonly released: boolean;
}

/** Measures that a commitment can be linked to. An id is stable for ever: files and links name it. */
export const COMMITMENT_MEASURES: readonly CommitmentMeasure[] = [
  { id: 'representation-share', label: 'Share of each group', page: '/representation', released: true },
  { id: 'representation-gap', label: 'Gap to the population', page: '/representation', released: true },
  { id: 'leaver-rates', label: 'Leaving by group', page: '/retention', released: true },
  { id: 'retention', label: 'How long people stay', page: '/retention', released: true },
  { id: 'early-leavers', label: 'Leaving early', page: '/retention', released: true },
  { id: 'promotion', label: 'Promotion by group', page: '/progression', released: true },
  { id: 'rank-profile', label: 'Who holds which rank', page: '/progression', released: true },
  { id: 'funnel', label: 'Stages of recruitment and promotion', page: '/progression', released: true },
  { id: 'reasons', label: 'Why people stay or go', page: '/reasons', released: false },
  { id: 'declaration-rate', label: 'Who declared their characteristics', page: '/quality', released: true },
];
