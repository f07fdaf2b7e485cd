import { CASE_LIFECYCLE, CASE_STATES, type CaseParty, type CaseState, type CaseStep } from './case-lifecycle';
import { stepOf } from './step-of';

/** What is wrong with a life of cases, in sentences; empty when nothing is: a state that cannot be reached from
 *  `requested`, one from which no end can be reached, the same move twice from one state, a step that nobody may take. */
function checkLifecycle(steps: readonly CaseStep[]): readonly string[] {
  const ends = CASE_STATES.filter((state) => !steps.some(({ from }) => from === state));
  const forward = reach(['requested'], (state) =>
    steps.filter(({ from }) => from === state).map(({ to }) => to),
  );
  const backward = reach(ends, (state) => steps.filter(({ to }) => to === state).map(({ from }) => from));
  return [
    ...CASE_STATES.filter((state) => !forward.has(state)).map((state) => `${state} cannot be reached.`),
    ...CASE_STATES.filter((state) => !backward.has(state)).map((state) => `${state} leads to no end.`),
    ...steps
      .filter((step, at) =>
        steps.some((other, place) => place < at && other.from === step.from && other.move === step.move),
      )
      .map(({ from, move }) => `${move} stands twice from ${from}.`),
    ...steps.filter(({ by }) => by.length === 0).map(({ from, move }) => `nobody may ${move} from ${from}.`),
  ];
}

function reach(from: readonly CaseState[], next: (state: CaseState) => readonly CaseState[]): Set<CaseState> {
  const found = new Set(from);
  for (const state of found) next(state).forEach((other) => found.add(other));
  return found;
}

describe('the life of a case', () => {
  it('has nothing wrong with it', () => {
    expect(checkLifecycle(CASE_LIFECYCLE)).toEqual([]);
  });

  it('would be found to have a state that cannot be reached, a dead end, a double move and a step of nobody', () => {
    const broken = [
      ...CASE_LIFECYCLE.filter(
        ({ to, move }) => to !== 'arranged' && move !== 'withdraw' && move !== 'close',
      ),
      { from: 'held', move: 'agree', to: 'held', by: [] } as const,
    ];

    expect(checkLifecycle(broken)).toEqual([
      'arranged cannot be reached.',
      'closed cannot be reached.',
      'withdrawn cannot be reached.',
      'requested leads to no end.',
      'assigned leads to no end.',
      'acknowledged leads to no end.',
      'offered leads to no end.',
      'arranged leads to no end.',
      'held leads to no end.',
      'agreed leads to no end.',
      'agree stands twice from held.',
      'nobody may agree from held.',
    ]);
  });
});

describe('stepOf', () => {
  it('knows who may take a step', () => {
    expect(stepOf('held', 'agree', 'colleague')?.to).toBe('agreed');
    expect(stepOf('held', 'agree', 'listener')).toBeNull();
    expect(stepOf('closed', 'withdraw', 'colleague')).toBeNull();
  });

  it('leaves no open case without an end: time closes each, a listener those that they have confirmed', () => {
    const open = CASE_STATES.filter((state) => state !== 'closed' && state !== 'withdrawn');
    const closedBy = (party: CaseParty) => open.filter((state) => stepOf(state, 'close', party) !== null);
    expect(closedBy('system')).toEqual(open);
    expect(closedBy('listener')).toEqual(['acknowledged', 'offered', 'arranged', 'held', 'agreed']);
    expect([closedBy('colleague'), closedBy('allocator')]).toEqual([[], []]);
  });
});
