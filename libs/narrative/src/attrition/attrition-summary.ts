import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { SYMBOLS } from '../tables/symbols';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { changeWords } from '../words/change-words';
import { figuresDetail } from '../words/figures-detail';
import { missingSentence } from '../words/missing-sentence';
import { attritionFrame } from './attrition-frame';
import { everybodyOf } from './everybody-of';
import { nothingToSay } from './nothing-to-say';

/** How the headcount of everybody and of each group moved: who came, who went, who changed the group in post. Force loss is
 *  everybody who left; service loss leaves out transfers to another force. */
export function attritionSummary(answer: AttritionAnswer): TableChartSpec {
  const { about, by, parts } = answer;
  const everybody = everybodyOf(answer);
  const { people } = about;
  return tableChart(parts, {
    ...attritionFrame<AttritionPart>(answer, 'joiners-and-leavers', 'Joiners and leavers'),
    title: everybody === null ? 'No figures for this period' : titleOf(everybody, people),
    sentences:
      everybody === null
        ? nothingToSay(answer)
        : [...sentencesOf(everybody, people), ...missingSentence(answer.missing)],
    columns: [...dimensionColumns<AttritionPart>(by, about), ...COLUMNS],
    rowId: ({ group }) => Object.values(group).join('|') || 'everybody',
    detail: (part) =>
      figuresDetail(about, {
        numerator: `${formatNumber(part.leavers)} left, ${formatNumber(part.joiners)} joined`,
        denominator: `${formatNumber(part.headcountAtStart)} ${people} at the start`,
      }),
  });
}

const count = (id: string, header: string, value: (part: AttritionPart) => number) =>
  numberColumn<AttritionPart>(id, header, value);

const COLUMNS: readonly TableColumn<AttritionPart>[] = [
  count('start', 'Headcount at the start', (part) => part.headcountAtStart),
  count('joiners', 'Joiners', (part) => part.joiners),
  count('rejoiners', 'Of them, had been here before', (part) => part.rejoiners),
  numberColumn('leavers', 'Leavers (force loss)', (part: AttritionPart) => part.leavers, {
    mark: ({ smallNumber }) => (smallNumber ? SYMBOLS.smallNumber : null),
  }),
  count('transfersOut', 'Of them, transferred to another force', (part) => part.transfersOut),
  count('serviceLoss', 'Leavers without transfers (service loss)', (part) => part.serviceLoss),
  count(
    'leaversOfThoseAtStart',
    'Leavers of those in post at the start',
    (part) => part.leaversOfThoseAtStart,
  ),
  count('otherChange', 'Changed group while in post', (part) => part.otherChange),
  count('netChange', 'Net change', (part) => part.netChange),
  count('end', 'Headcount at the end', (part) => part.headcountAtEnd),
];

function titleOf({ joiners, leavers }: AttritionPart, people: string): string {
  if (joiners === leavers) return `As many ${people} joined as left`;
  return `More ${people} ${joiners > leavers ? 'joined than left' : 'left than joined'}`;
}

function sentencesOf(part: AttritionPart, people: string): string[] {
  const { joiners, leavers, netChange, transfersOut, serviceLoss, otherChange } = part;
  const moved = `${formatNumber(joiners)} ${people} joined and ${formatNumber(leavers)} left`;
  return [
    `${moved}; the headcount ${changeWords(netChange)}.`,
    `${formatNumber(transfersOut)} of those who left went to another force; ${formatNumber(serviceLoss)} left policing.`,
    ...(otherChange === 0 ? [] : [otherChangeSentence(otherChange)]),
  ];
}

/** Without it a headcount that stays while people leave looks like a mistake. */
function otherChangeSentence(otherChange: number): string {
  const [to, from] =
    otherChange > 0 ? ['into these figures', 'out of them'] : ['out of these figures', 'into them'];
  return `While in post, ${formatNumber(Math.abs(otherChange))} more moved ${to} than ${from}.`;
}
