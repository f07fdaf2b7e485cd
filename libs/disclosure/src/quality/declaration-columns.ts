import { type PublishedSection } from '@muster/contracts';

/** The columns of a table of declaration. `kinds`: with the two kinds of missing answers, which a release has for a whole
 *  workforce type only. */
export function declarationColumns(kinds: boolean): PublishedSection['columns'] {
  return [
    { id: 'people', label: 'Declared', unit: 'people' },
    { id: 'all', label: 'Everybody', unit: 'people' },
    { id: 'share', label: 'Declaration rate', unit: 'share' },
    { id: 'target', label: 'Target', unit: 'share' },
    { id: 'gate', label: 'Least rate for saying shares', unit: 'share' },
    ...(kinds
      ? [
          { id: 'refused', label: 'Prefer not to say', unit: 'people' as const },
          { id: 'missing', label: 'Not recorded', unit: 'people' as const },
          { id: 'most', label: 'Declared at most', unit: 'share' as const },
        ]
      : []),
  ];
}
