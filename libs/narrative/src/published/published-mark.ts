import { type PublishedAnswer, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type ChartMark } from '../charts/chart-spec';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { drawnColumn } from './drawn-column';
import { figureSymbols } from './figure-symbols';
import { publishedUnit } from './published-unit';
import { publishedVerdictWords } from './published-verdict-words';
import { shownValue } from './shown-value';

/** One row of a section as a mark, with its approximate interval and, of shares, the population. What is not shown is a
 *  labelled gap: two withheld marks differ in their labels and in the population alone. */
export function publishedMark(
  row: PublishedRow,
  section: PublishedSection,
  role: PublishedAnswer['role'],
): ChartMark {
  const column = drawnColumn(section);
  const figure = column === null ? undefined : row.figures[column.id];
  const label = row.labels[section.measured] ?? row.group[section.measured] ?? 'All';
  const baseline = section.kind === 'shares' ? shownValue(row.figures['population']) : null;
  const population =
    baseline === null ? '' : `, ${publishedUnit('share').format(baseline)} of the population`;
  const id = Object.entries(row.group).flat().join('|') || 'all';
  if (figure?.status !== 'shown' || column === null) {
    const { symbol, meaning } =
      figureSymbols(role)[
        figure === undefined || figure.status === 'shown' ? 'not-available' : figure.status
      ];
    const unproved = figure?.status === 'too-wide' ? `. ${NO_PROOF_OF_PARITY}` : '';
    return {
      ...{ id, label, value: null, lower: null, upper: null, baseline, text: symbol },
      status: figure?.status === 'withheld' ? 'withheld' : 'not-available',
      spoken: `${label}: ${meaning}${population}${unproved}`,
    };
  }
  const { format } = publishedUnit(column.unit);
  const { value, lower, upper } = figure;
  const range =
    lower === null || upper === null ? '' : `, approximate range ${format(lower)} to ${format(upper)}`;
  const verdict =
    row.verdict === null ? '' : `, ${publishedVerdictWords(row.verdict, section.kind).toLowerCase()}`;
  const proof = row.verdict === 'cant-tell' ? `. ${NO_PROOF_OF_PARITY}` : '';
  return {
    ...{ id, label, status: 'shown', value, lower, upper, baseline, text: format(value) },
    spoken: `${label}: ${format(value)}${range}${population}${verdict}${proof}`,
  };
}
