import { declarationRow } from './declaration-row';

const why = 'For this specification alone.';
const TARGETS = {
  ...{ version: '2026-1', why, gate: { share: 0.6, why }, leastPeople: { value: 25, why } },
  targets: [{ characteristic: 'ethnicity', share: 0.95, why }],
};

describe('declarationRow', () => {
  // By hand: 720 of 1,200 are 60 %; 715 are 59.6 %, printed as 60 %; 713 are 59.4 %, printed as 59 %.
  it.each([
    [720, 'open'],
    [715, 'open'],
    [713, 'closed'],
  ])('of %i who have declared says that the gate is %s', (declared, gate) => {
    const row = declarationRow(
      { group: { characteristic: 'ethnicity' }, labels: {} },
      {
        ...{ status: 'shown', total: 1200, declared, rate: declared / 1200 },
        ...{ preferNotToSay: 0, notRecorded: 1200 - declared },
      },
      true,
      TARGETS,
    );

    expect(row.gate).toBe(gate);
  });
});
