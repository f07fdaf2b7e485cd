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
    heading: 'Who left, joined or was promoted',
    text: [
      'A period lies between two snapshots. Somebody left who was in post at the first and is not at the second. A career break or a secondment that an event feed lists is no leaving.',
      'Leavers and promoted people are counted in the group they were in before, joiners in the one they are in afterwards.',
    ],
  },
  {
    heading: 'Leaver rates',
    text: [
      'The Home Office divides leavers without transfers by the headcount at the start. Boards often divide all leavers by the average headcount. Person-years divide by the time in post. A reconciliation leads from one to the other.',
      'Rates by group follow people in post at the start: who of them is gone at the end. Force loss counts everybody who left; service loss leaves out transfers to another force.',
      'A rate of 12 months divides the leavers of a year by the mean of its 13 month ends. Neighbouring months share eleven months, so it moves slowly.',
    ],
  },
  {
    heading: 'Promotion rates',
    text: [
      'People promoted as a share of people who could have been. A rule says who could have been, and stands beside every rate. Acting up is no promotion; keeping the rank is.',
    ],
  },
  {
    heading: 'Relative likelihood',
    text: [
      'The rate of one group divided by that of the group it is compared with, turned so that above 1 always means worse off. Its range says how far chance alone could move it.',
      'A difference is clear when the whole range lies outside 0.8 to 1.25, likely when the range excludes 1. It is not material when the whole range lies inside 0.8 to 1.25.',
      'In all other cases Muster says that it cannot tell. This does not mean there is no disparity.',
      'No ratio is shown with fewer than 30 people at risk or fewer than 5 expected events.',
      'Groups are compared with the one that is chosen, else with the largest that has declared. People who have not declared are counted and never compared.',
    ],
  },
  {
    heading: 'Early leavers and how long people stay',
    text: [
      'Early leavers are counted among people who joined long enough ago to be followed for 12, 24 or 60 months. Who joined later is never counted as having stayed.',
      'The retention curve is Kaplan and Meier’s. Everybody counts from the service they had when first seen, and up to the service they have now. It stands only where at least 20 people are seen.',
      'The stability index is the share of those in post at the start who are still in post at the end.',
    ],
  },
  {
    heading: 'Time in rank',
    text: [
      'The share of people who came into a rank that has been promoted, has left or is still in it, by years in the rank. Leaving ends the chance of promotion.',
    ],
  },
  {
    heading: 'Why a share moved',
    text: [
      'The change is split into joining, leaving, transfers, changes of answer or classification, and answers given or withdrawn. The parts add up to the change. They do not explain it.',
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
      'A feed changes no headcount. It adds the reason and date of a leaver where the snapshot file holds none and exactly one event fits.',
      'It also says how a joiner came, and that somebody on a career break or a secondment has not left.',
    ],
  },
  {
    heading: 'Withheld, zero and not held',
    text: [
      'These are different things. Zero means nobody. Withheld means a figure exists and is not shown, to protect people. Not held means the force does not record it.',
    ],
  },
];
