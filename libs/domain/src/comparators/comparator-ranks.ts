import { type ComparatorWorkerType } from './comparator-worker-types';

/** One rank or role of a published table. */
export interface ComparatorRank {
  readonly code: string;
  readonly label: string;
  readonly workerType: ComparatorWorkerType;
}

/** The ranks and roles of the Home Office tables, officers from constable upwards. Officer ranks have the codes of our
 *  ladder `officer-ranks`. Designated officers are published by section of the Police Reform Act 2002. */
export const COMPARATOR_RANKS: readonly ComparatorRank[] = [
  { code: 'constable', label: 'Constable', workerType: 'officer' },
  { code: 'sergeant', label: 'Sergeant', workerType: 'officer' },
  { code: 'inspector', label: 'Inspector', workerType: 'officer' },
  { code: 'chief-inspector', label: 'Chief Inspector', workerType: 'officer' },
  { code: 'superintendent', label: 'Superintendent', workerType: 'officer' },
  { code: 'chief-superintendent', label: 'Chief Superintendent', workerType: 'officer' },
  { code: 'chief-officer', label: 'Chief Officer', workerType: 'officer' },
  { code: 'community-support-officer', label: 'Community Support Officer', workerType: 'pcso' },
  {
    code: 'designated-detention-officer-s38',
    label: 'Designated Detention Officer (S.38)',
    workerType: 'designated',
  },
  {
    code: 'designated-detention-officer-s39',
    label: 'Designated Detention Officer (S.39)',
    workerType: 'designated',
  },
  {
    code: 'designated-escort-officer-s38',
    label: 'Designated Escort Officer (S.38)',
    workerType: 'designated',
  },
  {
    code: 'designated-escort-officer-s39',
    label: 'Designated Escort Officer (S.39)',
    workerType: 'designated',
  },
  {
    code: 'designated-investigation-officer-s38',
    label: 'Designated Investigation Officer (S.38)',
    workerType: 'designated',
  },
  { code: 'police-staff', label: 'Police Staff', workerType: 'staff' },
  { code: 'special-constable', label: 'Special Constable', workerType: 'special' },
  { code: 'police-support-volunteer', label: 'Police Support Volunteer', workerType: 'volunteer' },
];
