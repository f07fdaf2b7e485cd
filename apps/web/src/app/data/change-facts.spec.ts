import { type SnapshotChange } from '@muster/contracts';
import { changeFacts } from './change-facts';

const change: SnapshotChange = {
  previous: { id: 'p', asAt: '2025-09-30', headcount: 12_000 },
  headcount: 11_904,
  fte: null,
  joiners: 40,
  rejoiners: 2,
  leavers: 138,
  promotions: 12,
  transfers: 77,
  conversions: 3,
  unchanged: 11_770,
  changed: 92,
  declaration: [],
  unitsAppearing: [],
  unitsVanishing: Array.from({ length: 22 }, (_, index) => `Unit ${index + 1}`),
};
const valueOf = (facts: ReturnType<typeof changeFacts>, key: string): string | undefined =>
  facts.find((fact) => fact.key === key)?.value;

describe('changeFacts', () => {
  it('says how far the headcount moves', () => {
    // 96 fewer of 12,000 is 0.8 %.
    expect(valueOf(changeFacts(change), 'Headcount')).toBe('11,904, was 12,000 (−0.8%)');
    expect(valueOf(changeFacts({ ...change, headcount: 12_000 }), 'Headcount')).toBe(
      '12,000, was 12,000 (0.0%)',
    );
  });

  it('tells not held from zero, and names units up to twenty', () => {
    const facts = changeFacts(change);
    expect(valueOf(facts, 'FTE')).toBe('Not held');
    expect(valueOf(facts, 'Units that appear')).toBe('None');
    expect(valueOf(facts, 'Units that vanish')).toMatch(/Unit 20 and 2 more$/);
  });

  it('names rarer events and new names when there are any', () => {
    const facts = changeFacts({ ...change, events: { promotion: 12, 'acting-up': 3 }, recoded: 1200 });
    expect(valueOf(facts, 'Acting or temporary promotions begun')).toBe('3');
    expect(valueOf(facts, 'Acting or temporary promotions ended')).toBeUndefined();
    expect(valueOf(facts, 'People whose unit or rank got a new name')).toBe('1,200');
  });

  it('says nothing about movements in a first snapshot', () => {
    expect(changeFacts({ ...change, previous: null }).map(({ key }) => key)).toEqual(['Headcount', 'FTE']);
  });
});
