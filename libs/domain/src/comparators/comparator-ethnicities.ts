/** The ethnic groups of the Home Office tables up to 2006, in our order of display. `Chinese or other` is one group there,
 *  so neither it nor `Asian` is the group that has this name today. `group`: the wider group beside it in the file,
 *  folded (small letters and digits only), which must agree. */
export const COMPARATOR_ETHNICITIES = [
  {
    code: 'asian',
    label: 'Asian',
    published: ['Asian or Asian British', 'Asian'],
    group: 'blackasianandminorityethnic',
    declared: true,
  },
  {
    code: 'black',
    label: 'Black',
    published: ['Black or Black British', 'Black'],
    group: 'blackasianandminorityethnic',
    declared: true,
  },
  {
    code: 'mixed',
    label: 'Mixed',
    published: ['Mixed'],
    group: 'blackasianandminorityethnic',
    declared: true,
  },
  { code: 'white', label: 'White', published: ['White'], group: 'white', declared: true },
  {
    code: 'chinese-or-other',
    label: 'Chinese or other',
    published: ['Chinese or Other Ethnic Group (pre 2021 category)', 'Chinese or Other Ethnic Group'],
    group: 'blackasianandminorityethnic',
    declared: true,
  },
  { code: 'not-stated', label: 'Not stated', published: ['Not stated'], group: 'notstated', declared: false },
] as const;
