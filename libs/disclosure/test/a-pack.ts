import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedQuestionSchema } from '@muster/contracts';
import { readQualityTargets } from '@muster/domain';
import { type Audience } from '@muster/packs';
import { answerRepresentation } from '../src/answers/answer-representation';
import { answerRetention } from '../src/answers/answer-retention';
import { type Reading } from '../src/answers/reading';
import { foiAnswer } from '../src/foi/foi-answer';
import { answerQuality } from '../src/quality/answer-quality';
import { type PackContents } from '../src/packs/pack-contents';
import { type ReaderRole } from '../src/lattice/reader-role';
import { aRelease, type PlantedCounts } from './a-release';

const PLANTED: PlantedCounts = {
  ...{ stock: 1210, 'stock ethnicity=declared': 1100, 'stock ethnicity=white': 900 },
  ...{ 'stock ethnicity=asian': 120, 'stock ethnicity=black': 80 },
  ...{ 'leavers 2024-25': 70, 'leavers 2024-25 ethnicity=white': 50, 'leavers 2024-25 ethnicity=black': 20 },
  ...{ 'joiners 2024-25': 90, 'joiners 2024-25 ethnicity=black': 25 },
};

const AUDIENCE: Audience = {
  ...{ kind: 'audience', id: 'example-board', version: '2026-1', name: 'Example Board' },
  ...{ why: 'For specs.', reader: 'board', cadence: 'quarterly', notes: ['A note of the audience.'] },
  sections: [
    {
      ...{ kind: 'figures', id: 'representation', title: 'Are we representative?', by: ['ethnicity'] },
      ...{ page: 'representation', workforceType: 'officer' },
    },
    {
      ...{ kind: 'figures', id: 'leaving', title: 'Who is leaving?', by: ['ethnicity'] },
      ...{ page: 'retention', workforceType: 'officer' },
    },
    { kind: 'commitments', id: 'commitments', title: 'Commitments', references: ['195', '202'] },
    { kind: 'annex', id: 'annex', title: 'Annex', tables: ['leavers'] },
    { kind: 'quality', id: 'quality', title: 'Can we trust the data?' },
  ],
};

const targets = readQualityTargets(
  JSON.parse(readFileSync(join(__dirname, '../../../definitions/quality/targets.json'), 'utf8')),
);
if (!targets.ok) throw new Error(targets.refusal.message);
const QUALITY = { targets: targets.value, refusals: { ethnicity: ['PNTS'] } };

/** Releases of invented officers, and what a pack for one forum is made of. */
export function aPack(role: ReaderRole = 'board'): { reading: Reading; contents: PackContents } {
  const published = ['2024-Q1', '2025-Q1'].map((id) => aRelease(id, role, PLANTED));
  const figures = published.at(-1);
  if (!figures) throw new Error('no release');
  const shares = new Map([
    ...([
      ['asian', 0.1],
      ['black', 0.11],
    ] as const),
  ]);
  const reading: Reading = {
    ...{ figures, published, gate: 0.6 },
    baseline: { id: 'census', label: 'Census 2021', dimension: 'ethnicity', shares },
    words: {
      ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
      people: { officer: 'officers' },
    },
  };
  const question = publishedQuestionSchema.parse({ force: 'EXMP' });
  const [representation, retention] = [
    answerRepresentation(reading, question),
    answerRetention(reading, question),
  ];
  const quality = answerQuality(reading, question, QUALITY, { officer: 'Police officers' });
  if (!representation.ok || !retention.ok || !quality.ok) throw new Error('not in the release');
  const parts = [
    {
      id: 'by-route',
      measure: 'leavers',
      flow: 'financial-year',
      by: ['ethnicity'],
      show: 'counts',
    } as const,
  ].map((part) => ({ ...part, by: [...part.by] }));
  const annex = foiAnswer(reading, { id: 'leavers', title: 'Leavers by ethnicity', parts });
  const { meta } = figures;
  return {
    reading,
    contents: {
      ...{ audience: AUDIENCE, force: { code: 'EXMP', name: 'Example Constabulary', synthetic: true } },
      release: {
        ...{ id: meta.id, period: meta.quarter.id, periodLabel: meta.quarter.label, asAt: meta.asAt },
        ...{ publishedAt: meta.publishedAt, policy: meta.policy },
      },
      ...{ meeting: '2025-07-15', annotations: [], codeVersion: '0.1.0' },
      definitions: [{ kind: 'audience', id: 'example-board', version: '2026-1' }],
      contents: [
        { kind: 'figures', answers: [representation.value] },
        { kind: 'figures', answers: [retention.value] },
        { kind: 'commitments', commitments: [aCommitment('195'), aCommitment('202')], missing: [] },
        { kind: 'annex', answers: [annex] },
        { kind: 'quality', answers: [quality.value] },
      ],
    },
  };
}

function aCommitment(reference: string) {
  const period = { label: 'Q4 2024/25', from: '2025-01-01', to: '2025-03-31' };
  return {
    ...{ reference, kind: 'commitment' as const, title: 'Recruit, keep and support colleagues' },
    ...{ forum: 'Gold Board', owner: null },
    rating: { rating: 'amber' as const, word: 'Amber', meaning: 'Not on track.', period },
    ...{ nextStep: null, due: null, evidence: [], warnings: [] },
  };
}
