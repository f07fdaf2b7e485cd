import { type WorkforceType } from '@muster/domain';

/** The five populations: as a label, and as the plural noun of a sentence. */
export const WORKFORCE_TYPE_WORDS: Readonly<Record<WorkforceType, { label: string; noun: string }>> = {
  officer: { label: 'Police officers', noun: 'officers' },
  pcso: { label: 'Police community support officers', noun: 'community support officers' },
  designated: { label: 'Designated officers', noun: 'designated officers' },
  staff: { label: 'Police staff', noun: 'staff' },
  special: { label: 'Special constables', noun: 'special constables' },
};
