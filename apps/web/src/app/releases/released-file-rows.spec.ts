import { type ReleaseFile } from '@muster/contracts';
import { releasedFileRows } from './released-file-rows';

const FILE: ReleaseFile = {
  ...{ policy: '2026-1', role: 'board', force: 'EXMP', period: '2025-Q3', asAt: '2025-09-30' },
  dims: { ethnicity: { leaves: ['A1', 'W1'], groups: {} }, sex: { leaves: ['female', 'male'], groups: {} } },
  tables: [
    {
      ...{ id: 'officer-leavers', workforceType: 'officer', dims: ['ethnicity'] },
      flow: { kind: 'half-year', from: '2025-04-01', to: '2025-09-30' },
      cells: [
        { coords: {}, measure: 'leavers', value: 40, status: 'ok' },
        { coords: { ethnicity: 'A1' }, measure: 'leavers', value: null, status: 'c' },
      ],
    },
  ],
};

describe('releasedFileRows', () => {
  it('gives each cell a row with every dimension of the release', () => {
    expect(releasedFileRows(FILE)).toEqual([
      ['table', 'workforceType', 'measure', 'from', 'to', 'ethnicity', 'sex', 'value', 'status'],
      ['officer-leavers', 'officer', 'leavers', '2025-04-01', '2025-09-30', '', '', 40, 'ok'],
      ['officer-leavers', 'officer', 'leavers', '2025-04-01', '2025-09-30', 'A1', '', null, 'c'],
    ]);
  });
});
