import { type PackReading } from '@muster/contracts';

const RELEASE = '00000000-0000-4000-8000-000000000001';

/** A published pack of an invented force with one sentence, of figures that are old. */
export const A_PACK: PackReading = {
  pack: {
    ...{ id: '00000000-0000-4000-8000-000000000002', force: 'EXMP', hash: '0'.repeat(64) },
    ...{ audience: 'example-board', audienceName: 'Example board', reader: 'board', state: 'published' },
    ...{ period: '2025-Q1', periodLabel: 'Q4 2024/25', releaseId: RELEASE, releasePublished: true },
    ...{ meeting: null, builtBy: 'ana', builtAt: '2025-05-01T09:00:00.000Z' },
    ...{ frozenAt: '2025-05-01T10:00:00.000Z', approvedBy: 'pat', approvedAt: '2025-05-02T09:00:00.000Z' },
    ...{ publishedAt: '2025-05-02T10:00:00.000Z', endedAt: null, replacedBy: null },
  },
  document: {
    ...{ version: 1, meeting: null, definitions: [], traces: [], annotations: [], notes: [] },
    audience: {
      ...{ id: 'example-board', version: '1', name: 'Example board' },
      ...{ reader: 'board', cadence: 'quarterly' },
    },
    force: { code: 'EXMP', name: 'Example Constabulary', synthetic: true },
    release: {
      ...{ id: RELEASE, period: '2025-Q1', periodLabel: 'Q4 2024/25', asAt: '2025-03-31' },
      ...{ publishedAt: '2025-05-01T09:00:00.000Z', policy: '2026-1' },
    },
    sections: [
      {
        ...{ id: 'representation', kind: 'figures', title: 'Are we representative?', blocks: [], notes: [] },
        sentences: [[{ text: 'The figures of the quarter.', trace: null }]],
      },
    ],
    codeVersion: '0.1.0',
  },
};
