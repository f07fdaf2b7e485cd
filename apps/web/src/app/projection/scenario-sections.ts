import { type ProjectionAnswer, type ProjectionRate } from '@muster/contracts';
import { projectedShare } from '@muster/narrative';
import { type Choice } from '../ui/select-field';
import { EVERY_BAND } from './scenario-field';

/** A field of a scenario as its form shows it. */
export interface ScenarioField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Of a select alone. */
  readonly choices?: readonly Choice[];
}

/** Fields that belong together; those of one heading alone stand open. */
export interface ScenarioSection {
  readonly heading: string;
  readonly fields: readonly ScenarioField[];
}

/** What a scenario can set, for the ranks and the bands of service of an answer, with today's rates as hints. */
export function scenarioSections(
  answer: Pick<ProjectionAnswer, 'bands' | 'group' | 'ranks' | 'rates' | 'source'>,
): readonly ScenarioSection[] {
  const { bands, group, ranks } = answer;
  const sides = [
    { of: 'group', label: group.label },
    { of: 'others', label: 'all others' },
  ] as const;
  const todays = (kind: ProjectionRate['kind'], of: 'group' | 'others', code: string | null) => {
    const rates = answer.rates.rows.filter(
      (rate) => rate.kind === kind && rate.of === of && (code === EVERY_BAND || rate.code === code),
    );
    const rate = code === EVERY_BAND ? rateOfAll(rates) : (rates[0]?.rate ?? null);
    return rate === null ? '' : `Today ${projectedShare(rate, answer)}`;
  };
  const leaving = [
    { code: EVERY_BAND, label: 'every length of service' },
    ...(bands.length > 1 ? bands : []),
  ];
  const highest = ranks.at(-1)?.code;
  return [
    { heading: 'Joining', fields: joining(group.label, todays('intake', 'group', null), ranks) },
    {
      heading: 'Leaving in a year',
      fields: leaving.flatMap(({ code, label }) =>
        sides.map((side) => ({
          name: `leaving:${side.of}:${code}`,
          label: `Leaving of ${side.label}, ${label} (%)`,
          hint: todays('leaving', side.of, code),
        })),
      ),
    },
    {
      heading: 'Promotion in a year',
      fields: ranks
        .filter(({ code }) => code !== highest)
        .flatMap(({ code, label }) =>
          sides.map((side) => ({
            name: `promotion:${side.of}:${code}`,
            label: `Promotion of ${side.label}, from ${label} (%)`,
            hint: todays('promotion', side.of, code),
          })),
        ),
    },
  ].filter(({ fields }) => fields.length > 0);
}

/** Whatever the length of service: events by the person-years of all bands. Null where a band does not tell its events, and where
 *  nobody is in any. */
function rateOfAll(rates: readonly ProjectionRate[]): number | null {
  const total = { events: 0, exposure: 0 };
  for (const { events, exposure } of rates) {
    if (events === null || exposure === null) return null;
    total.events += events;
    total.exposure += exposure;
  }
  return total.exposure === 0 ? null : total.events / total.exposure;
}

function joining(group: string, today: string, ranks: ProjectionAnswer['ranks']): readonly ScenarioField[] {
  return [
    { name: 'intake', label: 'Joiners a year', hint: 'Left empty: as many as keep the establishment.' },
    { name: 'share', label: `Share of ${group} among joiners (%)`, hint: today },
    {
      name: 'establishment',
      label: 'Change of the establishment a year (people)',
      hint: 'Such as 50 or −20.',
    },
    { name: 'transfers', label: 'Transfers in a year (people)', hint: '' },
    {
      name: 'transfer-share',
      label: `Share of ${group} among transfers (%)`,
      hint: 'Left empty: as among joiners.',
    },
    ...(ranks.length > 1
      ? [
          {
            name: 'transfer-rank',
            label: 'Rank that transfers come in at',
            hint: '',
            choices: [
              { value: '', label: 'The lowest' },
              ...ranks.slice(1).map(({ code, label }) => ({ value: code, label })),
            ],
          },
        ]
      : []),
  ];
}
