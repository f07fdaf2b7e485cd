/** How each figure is worked out, in words; the formulas stand in docs/methods. */
export const METHODS: readonly { readonly heading: string; readonly text: readonly string[] }[] = [
  {
    heading: 'Who is counted',
    text: [
      'A snapshot describes the workforce at one date. Headcount is people in post at that date; FTE is their full-time equivalent. Officers, staff, PCSOs, designated officers and special constables are never added together silently.',
    ],
  },
  {
    heading: 'Share',
    text: [
      'People in a group as a share of people who declared the characteristic. People whose answer is unknown are left out of the percentage, and the page says how many they are.',
      'Where more than 5% did not declare, two bounds show how much that could matter: the share if none of them, or all of them, belonged to the group.',
    ],
  },
  {
    heading: 'Range',
    text: [
      'The range beside a share is its 95% Wilson interval: how much the share could move by chance with numbers of this size. The counts themselves are complete.',
    ],
  },
  {
    heading: 'Comparison with a population',
    text: [
      'The gap is the share of the workforce minus the share of the population, in percentage points. The ratio is one divided by the other. The shortfall is the number of people that separates the two.',
      'A comparison needs the same grouping on both sides. Where groups are defined differently Muster refuses and says why.',
    ],
  },
  {
    heading: 'Verdict',
    text: [
      'There is no material gap only when the whole range lies within one point of the population share and within 5% of it. Otherwise a group is below or above when the range excludes the population share.',
      'In all other cases Muster says that it cannot tell. This does not mean there is no disparity.',
    ],
  },
  {
    heading: 'Public comparators',
    text: [
      'The Home Office publishes figures of the 43 forces as at 31 March. Every role sees them exactly. England and Wales is the sum of the forces. A share of women leaves out people who gave no answer.',
      'From 2021 there are five answers to sex, before that two: lines break there. Our own figure stands beside a published one only when both count the same people on the same day in the same way.',
    ],
  },
  {
    heading: 'Events and snapshots',
    text: [
      'Joiners, leavers and moves are worked out from snapshots. An event feed is compared with them: each event agrees, contradicts or cannot be checked, and every contradiction is listed with its repair.',
      'A feed changes no figure. It adds the reason and date of a leaver where the snapshot file holds none and exactly one event fits.',
    ],
  },
  {
    heading: 'Withheld, zero and not held',
    text: [
      'These are different things. Zero means nobody. Withheld means a figure exists and is not shown, to protect people. Not held means the force does not record it.',
    ],
  },
];
