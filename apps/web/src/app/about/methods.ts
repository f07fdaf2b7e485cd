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
      'Where more than 5% did not declare, two bounds show how much that could matter. One is the share if none of them belonged to the group, the other if all of them did.',
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
    heading: 'Mix or rate',
    text: [
      'The gap between two leaver rates comes as it is. Beside it stands what goes with the groups being spread differently over lengths of service, and what remains among people of the same service.',
      'Rank is a second step of its own, because rank can itself be a result of unequal treatment. Shorter service may itself reflect who was recruited and lost. What is left is no proof of cause.',
      'A standardised rate is what a group would have with the length of service of the whole force. For small groups, leavers stand beside those expected at the rates of everybody alike.',
      'With fewer than ten leavers there is no split and no standardised rate.',
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
    heading: 'Hazard ratios',
    text: [
      'A hazard ratio says how many times as fast as another group a group leaves, at equal length of service. It is for the statistician, beside the curves.',
      'Adjusted, it compares people alike in sex, age band, rank and route of entry, as far as they are held. These can themselves be a result of unequal treatment, and neither figure is proof of cause.',
      'A check says whether the ratio is the same early and late in service. A ratio needs 30 people and 5 leavers to be expected on either side, and 10 leavers for each covariate.',
    ],
  },
  {
    heading: 'Time in rank',
    text: [
      'The share of people who came into a rank that has been promoted, has left or is still in it, by years in the rank. Leaving ends the chance of promotion.',
    ],
  },
  {
    heading: 'Signal or noise',
    text: [
      'Figures of a month move by themselves. Natural limits are the mean plus and minus 2.66 times the mean distance of neighbours, from twelve months on. A month outside of them is a signal. So is a month in a run, in a steady rise or fall, or one of two in three close to a limit.',
      'Limits begin anew only at a change that somebody noted. Rates of twelve months are never charted so: neighbours share eleven months.',
      'Units stand between exact limits for their size. Beyond the 95% limits lies one unit in twenty by chance, beyond the 99.8% limits one in five hundred.',
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
    heading: 'Published figures',
    text: [
      'A release is a fixed list of counts, built once a quarter. Plan leads, boards and staff networks read it and nothing else.',
      'Each count of people is rounded at random to a multiple of five, up or down, and always the same way for the same people. Fewer than five are withheld, and so is anybody who could be worked out from other figures.',
      'A count stays as it was published until at least three people have moved in or out. So it may be up to six people out, and parts do not add up to their total.',
      'Before a release is published a program tries to work out what is withheld, and a second person approves it. What colleagues know of each other no program can protect.',
    ],
  },
  {
    heading: 'Withheld, zero and not held',
    text: [
      'These are different things. Zero means nobody. Withheld means a figure exists and is not shown, to protect people. Not held means the force does not record it.',
    ],
  },
  {
    heading: 'Why people stay or go',
    text: [
      'Totals of conversations in confidence are told by half-year and year, once, for the whole force. Nobody can read what was said. Groups with fewer than ten are merged along one fixed tree, and numbers are to the nearest five.',
      'The share of people who were still employed says nothing about what a conversation did. The rate of leaving of the force is not a comparison group.',
    ],
  },
  {
    heading: 'What a target for recruits does to everybody',
    text: [
      'A target such as 40% of recruits is about those who join. In a year only those who left are replaced, so the share of everybody moves slowly. The page of a target shows where it leads while as many join as leave and today’s rates continue.',
      'Where a group leaves faster than others, its share levels off below the target. It is no forecast.',
    ],
  },
];
