import { type CommitmentRegister } from '@muster/contracts';

const HEADER = [
  ...['action_ref', 'short_title', 'kind', 'rating', 'rating_means', 'rating_period', 'period_ends'],
  ...[
    'days_before_meeting',
    'forum_or_lead',
    'owner',
    'next_step',
    'due',
    'measures',
    'evidence',
    'to_look_at',
  ],
];

/** The register as at a meeting, a line a row, as the page shows it. Its first columns can be read again. */
export function commitmentsCsv({
  entries,
}: Pick<CommitmentRegister, 'entries'>): readonly (readonly string[])[] {
  return [
    HEADER,
    ...entries.map(({ rating, ...line }) => [
      ...[line.ref, line.title, line.kind, rating?.word ?? '', rating?.meaning ?? ''],
      ...[rating?.period?.label ?? '', rating?.period?.to ?? '', String(rating?.ageDays ?? '')],
      ...[line.forum ?? '', line.owner ?? '', line.nextStep ?? '', line.due ?? ''],
      line.measures.map(({ id, address }) => `${id} ${address}`).join('; '),
      line.evidence.map(({ text, section }) => (section === null ? text : `${text} (${section})`)).join('; '),
      line.warnings.map(({ message }) => message).join(' '),
    ]),
  ];
}
