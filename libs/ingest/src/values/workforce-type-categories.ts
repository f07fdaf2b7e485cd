import { type WorkforceType } from '@muster/domain';

/** Workforce types with the words that HR systems write for them, for forces without a classification of their own. */
export const WORKFORCE_TYPE_CATEGORIES: readonly { readonly code: WorkforceType; readonly label: string }[] =
  [
    { code: 'officer', label: 'Police officer' },
    { code: 'officer', label: 'Officers' },
    { code: 'officer', label: 'Police officers' },
    { code: 'pcso', label: 'Police community support officer' },
    { code: 'pcso', label: 'Community support officer' },
    { code: 'designated', label: 'Designated officer' },
    { code: 'staff', label: 'Police staff' },
    { code: 'special', label: 'Special constable' },
    { code: 'special', label: 'Specials' },
  ];
