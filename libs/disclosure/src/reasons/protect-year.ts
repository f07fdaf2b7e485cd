import { type ReasonYear } from '@muster/contracts';
import { CASE_OUTCOMES } from '@muster/domain';
import { contactDays } from './contact-days';
import { countTicks } from './count-ticks';
import { funnelOfYear } from './funnel-of-year';
import { partOfWhole } from './part-of-whole';
import { type FunnelCount, type TickCount } from './reason-counts';
import { type ReasonPeriod } from './reason-period';
import { shownGroups } from './shown-groups';
import { type MergeBranch, type ThemeTaxonomy } from './theme-taxonomy';

/** Asks are no people: one conversation may have several, so twenty are asked for where ten conversations would do. */
const LEAST_ASKS = 20;

const OUTCOME_TREE: MergeBranch = {
  code: 'all-outcomes',
  label: 'All outcomes',
  of: [
    { code: 'still-employed', label: 'Known to be still employed here', of: ['stayed', 'moved'] },
    {
      code: 'left-or-not-known',
      label: 'Left, or not known',
      of: [
        { code: 'gone', label: 'Left this force', of: ['transferred', 'left'] },
        { code: 'unclear', label: 'Not known', of: ['withdrew', 'not-known'] },
      ],
    },
  ],
};

const OUTCOME_LABELS: ReadonlyMap<string, string> = new Map([
  ['stayed', 'Stayed in the same role'],
  ['moved', 'Moved within the force'],
  ['transferred', 'Transferred to another force'],
  ['left', 'Left'],
  ['withdrew', 'Ended the conversations'],
  ['not-known', 'Not known'],
]);

/** A year as it may be published, once and for good. Throws a RangeError for another period. */
export function protectYear(
  { kind, id, from, to }: ReasonPeriod,
  ticks: readonly TickCount[],
  funnel: readonly FunnelCount[],
  { options, optionTree }: ThemeTaxonomy,
): ReasonYear {
  if (kind !== 'year') throw new RangeError('outcomes are told by the year');
  const outcomes = countTicks(ticks, 'outcome', id, CASE_OUTCOMES, 'not-known');
  const asks = countTicks(ticks, 'ask', id, ['met', 'not-met'], 'not-met');
  const chosen = countTicks(
    ticks,
    'option',
    id,
    options.map(({ code }) => code),
    'any',
  );
  const counted = (codes: readonly string[]) =>
    codes.reduce((sum, code) => sum + (outcomes.get(code) ?? 0), 0);
  const ofYear = funnel.filter(({ halfYear }) => halfYear.startsWith(id));
  return {
    ...{ period: id, from, to },
    employed: partOfWhole(
      counted(['stayed', 'moved']),
      counted(['transferred', 'left', 'withdrew', 'not-known']),
      10,
    ),
    outcomes: shownGroups(OUTCOME_TREE, OUTCOME_LABELS, outcomes),
    options: shownGroups(optionTree, new Map(options.map(({ code, label }) => [code, label])), chosen),
    asksMet: partOfWhole(asks.get('met') ?? 0, asks.get('not-met') ?? 0, LEAST_ASKS),
    funnel: funnelOfYear(ofYear),
    contactDays: contactDays(ofYear),
  };
}
