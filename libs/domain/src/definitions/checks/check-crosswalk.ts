import { type Issue } from '../../outcomes/issue';
import { type Crosswalk } from '../crosswalk';
import { definitionIssue } from './definition-issue';
import { type DefinitionLookup, findClassification } from './find-classification';
import { repeated } from './repeated';

/** A crosswalk translates every category of `from` once, and names every category of `to` that it cannot reach: a loss
 *  that is not written down would look like a real change. */
export function checkCrosswalk(crosswalk: Crosswalk, lookup: DefinitionLookup): readonly Issue[] {
  const from = findClassification(crosswalk, crosswalk.from, null, lookup);
  const to = findClassification(crosswalk, crosswalk.to, null, lookup);
  if ('severity' in from || 'severity' in to)
    return [from, to].filter((side): side is Issue => 'severity' in side);
  if (from.dimension !== to.dimension) {
    return [
      definitionIssue(
        'dimension-mismatch',
        `crosswalk ${crosswalk.id} goes from ${from.dimension} to ${to.dimension}`,
        'Both classifications must record the same dimension.',
      ),
    ];
  }
  const where = `crosswalk ${crosswalk.id}`;
  const sources = crosswalk.pairs.map((pair) => pair.from);
  const unreachable = crosswalk.unreachable.map((entry) => entry.to);
  const reached = new Set([...crosswalk.pairs.map((pair) => pair.to), ...unreachable]);
  const fromCodes = new Set(from.categories.map(({ code }) => code));
  const toCodes = new Set(to.categories.map(({ code }) => code));
  const strangers = [
    ...sources.filter((code) => !fromCodes.has(code)).map((code) => [code, from.id]),
    ...[...reached].filter((code) => code !== null && !toCodes.has(code)).map((code) => [code, to.id]),
  ];
  return [
    ...strangers.map(([code, id]) =>
      definitionIssue('unknown-category', `${where}: ${id} has no category ${code}`, 'Correct the code.'),
    ),
    ...repeated(sources).map((code) =>
      definitionIssue(
        'duplicate-code',
        `${where} translates ${code} twice`,
        'Keep one pair for each category.',
      ),
    ),
    ...[...fromCodes]
      .filter((code) => !sources.includes(code))
      .map((code) =>
        definitionIssue('untranslated-category', `${where} leaves out ${code} of ${from.id}`, 'Add a pair.'),
      ),
    ...to.categories
      .filter(({ code, state }) => state === 'declared' && !reached.has(code))
      .map(({ code }) =>
        definitionIssue(
          'unexplained-loss',
          `${where} never reaches ${code} of ${to.id} and does not say why`,
          'Add it to unreachable with the reason.',
        ),
      ),
  ];
}
