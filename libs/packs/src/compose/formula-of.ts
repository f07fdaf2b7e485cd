import { type PublishedSection } from '@muster/contracts';

/** How a figure is made, in words: formula, and what stands above and below the line. Source:
 *  docs/methods/published-figures.md. */
export interface FormulaWords {
  readonly formula: string;
  readonly numerator: string;
  readonly denominator: string;
}

type Column = PublishedSection['columns'][number];

const NO_DENOMINATOR = 'None: it is a count.';
const RANGE = "The range is Wilson's, with the variance of the rounding in it.";

/** The formula of a column of a released section. `counts` are the first two counts of the row as the table prints them, with
 *  the labels of their columns; an empty text where the row has none. */
export function formulaOf(
  section: PublishedSection,
  column: Column,
  counts: readonly [string, string],
): FormulaWords {
  const [numerator, denominator] = counts.map((text) => text || 'As released for that day or period.') as [
    string,
    string,
  ];
  const divided = { numerator, denominator };
  switch (column.unit) {
    case 'people':
      return countFormula(section, column);
    case 'points':
      return { formula: 'Share less population, in percentage points.', ...divided };
    case 'ratio':
      return {
        formula:
          'Rate of the group and rate of the comparator, one divided by the other, so that above 1 is worse.',
        numerator: `Rate of the group: ${numerator}; ${denominator}`,
        denominator: `The same of the comparator, ${section.comparator ?? 'none'}.`,
      };
    case 'years':
      return { formula: 'Interpolated in released bands.', ...divided };
    case 'share':
      return shareFormula(section, column, divided);
    default:
      return column.unit satisfies never;
  }
}

function countFormula({ kind, measure }: PublishedSection, { id, label }: Column): FormulaWords {
  if (id === 'net') {
    return {
      formula: 'Joiners less leavers, both as released.',
      numerator: 'Joiners less leavers.',
      denominator: NO_DENOMINATOR,
    };
  }
  if (id === 'stock' && kind !== 'counts') {
    return {
      formula: 'Mean of the released counts at both ends of the period.',
      numerator: `${label}.`,
      denominator: 'Two: the day before the period and its last day.',
    };
  }
  return {
    formula: 'People counted, rounded to a multiple of 5; never below 5.',
    numerator: measure === 'stock' ? `${label}, in post on that day.` : `${label} of that period.`,
    denominator: NO_DENOMINATOR,
  };
}

function shareFormula(
  { kind, baseline }: PublishedSection,
  { id }: Column,
  divided: Omit<FormulaWords, 'formula'>,
): FormulaWords {
  if (id === 'population') {
    return {
      formula: 'Public figure: people of the group, by everybody with an answer.',
      numerator: `People of the group: ${baseline?.label ?? 'the population'}.`,
      denominator: `Everybody with an answer: ${baseline?.label ?? 'the population'}.`,
    };
  }
  if (id === 'target' || id === 'gate') {
    return {
      formula: 'Set beforehand, and not worked out: definitions/quality.',
      numerator: 'None: it is set.',
      denominator: 'None: it is set.',
    };
  }
  if (id === 'most') {
    return { formula: 'Everybody less the missing answers that are shown, by everybody.', ...divided };
  }
  if (id === 'before') {
    return {
      formula: `Numerator by denominator, of the period before. ${RANGE}`,
      numerator: 'As released for the period before.',
      denominator: 'As released for the period before.',
    };
  }
  if (kind === 'curve') {
    return {
      formula: 'Product over bands of service of (1 less leavers by people in post), to the power of years.',
      numerator: 'Leavers of each band, as released.',
      denominator: 'Mean of people in post in each band, as released.',
    };
  }
  return { formula: `Numerator by denominator, in whole percent. ${RANGE}`, ...divided };
}
