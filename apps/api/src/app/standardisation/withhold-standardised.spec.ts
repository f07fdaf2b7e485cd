import { type CrudeRate, type LeavingFamily, type StandardisedAnswer } from '@muster/contracts';
import { type LeaversOfGroup } from './leavers-of-groups';
import { noDirect, noIndirect } from './measure-standardised';
import { withholdStandardised } from './withhold-standardised';

const crude = (events: number): CrudeRate => ({
  ...{ status: 'shown', reason: null, events, personYears: 500, rate: events / 500, lower: 0, upper: 1 },
  smallNumber: false,
});

/** All ways of leaving, then resignation and dismissal. */
const LEAVERS: readonly LeaversOfGroup[] = [
  { code: 'none', personYears: 5000, events: [300, 200, 100] },
  { code: 'muslim', personYears: 300, events: [60, 30, 30] },
  { code: 'hindu', personYears: 100, events: [30, 25, 5] },
];

function eventsBy(route: LeavingFamily, family: number) {
  const groups = LEAVERS.map(({ code, events }) => ({
    ...{ group: code, label: code, crude: crude(events[family] ?? 0) },
    steps: [
      {
        step: 'first' as const,
        direct: noDirect('not-available', 'nobody-at-risk'),
        indirect: noIndirect('not-available', 'nothing-expected'),
      },
    ],
  }));
  const answer = { characteristic: 'religion', route, groups } as StandardisedAnswer;
  return withholdStandardised({ answer, leavers: LEAVERS }, 10).answer.groups;
}

describe('withholdStandardised', () => {
  it('tells all leavers of groups that are large enough', () => {
    expect(eventsBy('all', 0).map(({ crude: { events } }) => events)).toEqual([300, 60, 30]);
  });

  it('tells no single way of a group of which another way is small: it would follow from all', () => {
    const groups = eventsBy('resignation', 1);

    expect(groups.map(({ crude: { status, events } }) => [status, events])).toEqual([
      ['shown', 200],
      ['withheld', null],
      ['withheld', null],
    ]);
    expect(groups[2]?.steps[0]?.indirect.status).toBe('withheld');
  });
});
