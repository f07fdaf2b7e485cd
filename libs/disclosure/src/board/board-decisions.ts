import { type BoardDecision, type BoardFact } from '@muster/contracts';
import { yearEarlier } from '../answers/year-earlier';
import { askedOfType } from './asked-of-type';
import { type BoardInput } from './board-input';
import { type BoardRule } from './board-rules';
import { declaredFact } from './declared-fact';
import { eventFacts } from './event-facts';
import { linkOfFact } from './link-of-fact';
import { shareFacts } from './share-fact';

const MOST_DECISIONS = 5;

interface Flagged {
  readonly fact: BoardFact;
  /** Larger is told first; from released values alone. */
  readonly size: number;
}

/** What asks for a decision, at most five: each rule in its order, the largest first within it, ties by workforce type and
 *  label. A figure that is not shown flags nothing, so a decision never tells that something is withheld. */
export function boardDecisions(input: BoardInput): readonly BoardDecision[] {
  const [reading] = input.readings.values();
  if (!reading) return [];
  return input.rules.rules
    .flatMap((rule) =>
      flaggedBy(rule, input)
        .toSorted((one, other) => other.size - one.size || (nameOf(one.fact) < nameOf(other.fact) ? -1 : 1))
        .slice(0, rule.most)
        .map(({ fact }) => ({
          ...{ fact, rule: rule.id, reason: rule.reason, threshold: rule.threshold, owner: rule.owner },
          link: linkOfFact(fact, reading.figures.meta),
        })),
    )
    .slice(0, MOST_DECISIONS);
}

function flaggedBy(rule: BoardRule, input: BoardInput): readonly Flagged[] {
  if (rule.reason === 'commitment-off-track') {
    const fact = input.commitments?.fact;
    return fact && fact.red.value > 0 ? [{ fact, size: fact.red.value }] : [];
  }
  const dimensions = rule.dimensions.length > 0 ? rule.dimensions : ['ethnicity'];
  return rule.workforceTypes.flatMap((type) =>
    dimensions.flatMap((dimension) => {
      const reading = input.readings.get(dimension);
      const asked = reading && askedOfType(reading, type, dimension);
      return asked ? test(rule, asked) : [];
    }),
  );
}

function test(rule: BoardRule, asked: NonNullable<ReturnType<typeof askedOfType>>): readonly Flagged[] {
  const { reason, threshold, leaveOut } = rule;
  const included = (fact: { readonly group: { readonly code: string } | null }) =>
    !leaveOut.includes(fact.group?.code ?? '');
  switch (reason) {
    case 'share-below':
      return shareFacts(asked, yearEarlier(asked.reading)).flatMap((fact) =>
        fact.verdict === 'below' && included(fact) && -(fact.gap?.value ?? 0) >= (threshold ?? 0)
          ? [{ fact, size: -(fact.gap?.value ?? 0) }]
          : [],
      );
    case 'more-likely-to-leave':
    case 'less-likely-to-be-promoted':
      return eventFacts(
        asked,
        reason === 'more-likely-to-leave' ? 'leavers' : 'promotions',
      ).likelihoods.flatMap((fact) =>
        fact.verdict === 'clear' && included(fact) && (fact.ratio?.value ?? 0) > 1
          ? [{ fact, size: fact.ratio?.value ?? 0 }]
          : [],
      );
    case 'leaving-rose':
      return eventFacts(asked, 'leavers').events.flatMap((fact) =>
        fact.group === null && fact.change === 'rose' ? [{ fact, size: fact.rate?.value ?? 0 }] : [],
      );
    case 'few-declared': {
      const fact = declaredFact(asked, yearEarlier(asked.reading));
      return fact?.share && fact.share.value < (threshold ?? 0) ? [{ fact, size: 1 - fact.share.value }] : [];
    }
    case 'commitment-off-track':
      return [];
    default:
      return reason satisfies never;
  }
}

function nameOf(fact: BoardFact): string {
  return fact.fact === 'commitments' ? '' : `${fact.workforceType} ${fact.group?.label ?? ''}`;
}
