import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { DECLARED, categoriesOf } from '../answers/categories-of';
import { type Category } from '../answers/category';
import { countIn } from '../answers/count-in';
import { dimensionOf } from '../answers/dimension-of';
import { type Reading } from '../answers/reading';
import { dayWords } from '../answers/when-words';
import { declarationGate } from './declaration-gate';
import { type QualityRules } from './quality-rules';
import { qualitySection } from './quality-section';
import { releasedSum } from './released-sum';
import { supposedShare } from './supposed-share';

const ETHNICITY = 'ethnicity';
const HERITAGE = ['black-heritage', 'black-heritage-with-mixed'];
const ASSUMPTIONS = [
  { code: 'declared', label: 'Among those who declared' },
  { code: 'none', label: 'If nobody else belonged' },
  { code: 'all', label: 'If everybody else belonged' },
] as const;

/** Each verdict on representation that readers meet, the main groups and Black heritage, three times: among those who
 *  declared, and among everybody if none or all of those without an answer belonged to the group. Null without ethnicity
 *  or without a population to compare with. Below the gate, and where the rate is not known, nothing is compared. */
export function verdictBoundsSection(
  reading: Reading,
  workforceType: WorkforceType,
  { targets }: QualityRules,
): PublishedSection | null {
  const { figures, baseline } = reading;
  const ethnicity = dimensionOf(figures, workforceType, ETHNICITY);
  if (!ethnicity || baseline?.dimension !== ETHNICITY) return null;
  const count = (code: string | null) =>
    countIn(figures, {
      ...{ workforceType, measure: 'stock', period: null },
      coords: code === null ? {} : { [ETHNICITY]: code },
    });
  const [declared, all, unknown] = [count(DECLARED), count(null), count('unknown')];
  if (declared.status === 'absent') return null;
  const gate = declarationGate(figures, workforceType, ETHNICITY, targets.gate.share);
  const closed = gate !== 'open';
  const percent = Math.round(targets.gate.share * 100);
  const groups: readonly Category[] = [
    ...categoriesOf(ethnicity, 'main').filter(({ undeclared }) => !undeclared),
    ...HERITAGE.flatMap((group) => categoriesOf(ethnicity, { group })),
  ];
  const rows = groups.flatMap(({ code, label }) => {
    const people = count(code);
    const whole = { declared, none: all, all };
    const part = { declared: people, none: people, all: releasedSum([people, unknown]) };
    return ASSUMPTIONS.map((assumption): PublishedRow => {
      const supposed = { part: part[assumption.code], whole: whole[assumption.code] };
      const parts = assumption.code === 'all' ? 2 : 1;
      return {
        group: { [ETHNICITY]: code, assumption: assumption.code },
        labels: { [ETHNICITY]: label, assumption: assumption.label },
        undeclared: false,
        ...supposedShare({ ...supposed, parts }, baseline.shares.get(code) ?? null, closed, figures.rules),
        change: null,
      };
    });
  });
  return qualitySection(reading, workforceType, {
    ...{ id: 'verdict-bounds', kind: 'bounds', measured: ETHNICITY },
    dimensionLabels: { assumption: 'Supposed', [ETHNICITY]: ethnicity.label },
    when: dayWords(figures.meta.asAt),
    method: 'non-declaration-bounds',
    columns: [
      { id: 'people', label: 'People', unit: 'people' },
      { id: 'of', label: 'Of', unit: 'people' },
      { id: 'share', label: 'Share', unit: 'share' },
      { id: 'population', label: 'Population', unit: 'share' },
    ],
    rows,
    compared: true,
    notes: [
      'The two suppositions are the furthest that those without an answer could move a verdict, not what is likely.',
      ...(closed
        ? [
            gate === 'closed'
              ? `Fewer than ${percent}% have declared: neither shares nor verdicts are said.`
              : `It is not known that ${percent}% have declared: neither shares nor verdicts are said.`,
          ]
        : []),
    ],
  });
}
