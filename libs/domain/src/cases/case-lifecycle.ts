/** Where a case stands. All that the server knows about its course. */
export const CASE_STATES = [
  'requested',
  'assigned',
  'acknowledged',
  'offered',
  'arranged',
  'held',
  'agreed',
  'closed',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What moves a case on. */
export const CASE_MOVES = [
  'assign',
  'acknowledge',
  'offer',
  'arrange',
  'hold',
  'agree',
  'close',
  'withdraw',
  'release',
] as const;
export type CaseMove = (typeof CASE_MOVES)[number];

/** Who may make a move. */
export type CaseParty = 'colleague' | 'listener' | 'allocator' | 'system';

export interface CaseStep {
  readonly from: CaseState;
  readonly move: CaseMove;
  readonly to: CaseState;
  readonly by: readonly CaseParty[];
}

/** The life of a case as data: every step that may be taken and by whom; any other is refused. `release` takes the case
 *  from its listener (conflict, denial, hand-over) and puts it back where an allocator finds it, without loss of what was
 *  agreed: the state before stays in the record. `assign` to a case that had been acknowledged starts the clock again.
 *  `close` needs no conversation, so that a case whose colleague is not heard of any more has an end: the listener closes
 *  it once they have said that there is no conflict, and time alone closes one to which nobody writes. */
export const CASE_LIFECYCLE: readonly CaseStep[] = [
  { from: 'requested', move: 'assign', to: 'assigned', by: ['allocator', 'system'] },
  { from: 'assigned', move: 'acknowledge', to: 'acknowledged', by: ['listener'] },
  { from: 'acknowledged', move: 'offer', to: 'offered', by: ['listener'] },
  { from: 'offered', move: 'offer', to: 'offered', by: ['listener'] },
  { from: 'offered', move: 'arrange', to: 'arranged', by: ['colleague', 'listener'] },
  { from: 'arranged', move: 'offer', to: 'offered', by: ['listener'] },
  { from: 'acknowledged', move: 'hold', to: 'held', by: ['listener'] },
  { from: 'offered', move: 'hold', to: 'held', by: ['listener'] },
  { from: 'arranged', move: 'hold', to: 'held', by: ['listener'] },
  { from: 'held', move: 'agree', to: 'agreed', by: ['colleague'] },
  ...(['requested', 'assigned'] as const).map((from) => ({
    from,
    move: 'close' as const,
    to: 'closed' as const,
    by: ['system'] as const,
  })),
  ...(['acknowledged', 'offered', 'arranged', 'held', 'agreed'] as const).map((from) => ({
    from,
    move: 'close' as const,
    to: 'closed' as const,
    by: ['listener', 'system'] as const,
  })),
  ...(['assigned', 'acknowledged', 'offered', 'arranged', 'held', 'agreed'] as const).map((from) => ({
    from,
    move: 'release' as const,
    to: 'requested' as const,
    by: ['listener', 'colleague', 'allocator', 'system'] as const,
  })),
  ...(['requested', 'assigned', 'acknowledged', 'offered', 'arranged', 'held', 'agreed'] as const).map(
    (from) => ({
      from,
      move: 'withdraw' as const,
      to: 'withdrawn' as const,
      by: ['colleague'] as const,
    }),
  ),
];
