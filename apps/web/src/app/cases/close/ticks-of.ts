import { type TickKind } from '@muster/domain';
import { type CaseStory } from '@muster/case-protocol';

export interface Tick {
  readonly kind: TickKind;
  readonly code: string;
}

/** What a closed case adds to the totals: each theme, the option of listener, the outcome, and each agreed ask, met or not.
 *  An ask that was partly met counts as not met; one that was never agreed, or whose end nobody wrote down, not at all.
 *  Nothing that ties the ticks together goes with them. */
export function ticksOf({ request, codes, outcome, actions }: CaseStory): readonly Tick[] {
  const asks = actions.flatMap(({ answer, done }) =>
    answer?.body.approved && done ? [done.body.met === 'yes' ? 'met' : 'not-met'] : [],
  );
  return [
    ...(codes?.body.themes ?? []).map((code): Tick => ({ kind: 'theme', code })),
    ...(request ? [{ kind: 'option', code: request.body.option } as const] : []),
    ...(outcome ? [{ kind: 'outcome', code: outcome.body.outcome } as const] : []),
    ...asks.map((code): Tick => ({ kind: 'ask', code })),
  ];
}
