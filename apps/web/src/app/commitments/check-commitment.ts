import { type CommitmentRequest } from '@muster/contracts';
import { COMMITMENT_LIMITS, isActionRef, isReferenceDate, measureAddress } from '@muster/domain';
import { withoutNumberOfPeople } from './without-number-of-people';
import { type FieldError } from '../ui/error-summary';

/** What a person wrote about a line of the register, as it stands in the fields. */
export interface WrittenCommitment {
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly owner: string;
  readonly forum: string;
  readonly nextStep: string;
  readonly due: string;
  readonly measures: readonly CommitmentRequest['measures'][number][];
  readonly target: {
    readonly intakeShare: string;
    readonly of: string;
    readonly stockShare: string;
    readonly leavingOfGroup: string;
    readonly leavingOfOthers: string;
    readonly source: string;
  };
}

/** What is missing, too long or no number, a field at a time; the limits are those of the API. */
export function checkCommitment(written: WrittenCommitment): readonly FieldError[] {
  const { ref, kind, title, owner, forum, nextStep, due, measures } = written;
  return [
    ...(isActionRef(ref) ? [] : [{ field: 'line-ref', message: 'Write a reference of letters and digits' }]),
    ...between('line-title', title, COMMITMENT_LIMITS.title, 'Write a title'),
    // A target is of people: its title may say how many.
    ...(kind === 'target' ? [] : withoutNumberOfPeople('line-title', title)),
    ...(owner === '' ? [] : between('line-owner', owner, COMMITMENT_LIMITS.owner, 'Name a post')),
    ...(forum === '' ? [] : between('line-forum', forum, COMMITMENT_LIMITS.forum, 'Name a forum')),
    ...(nextStep === ''
      ? []
      : between('line-next', nextStep, COMMITMENT_LIMITS.nextStep, 'Say what comes next')),
    ...withoutNumberOfPeople('line-next', nextStep),
    ...(due === '' || isReferenceDate(due) ? [] : [{ field: 'line-due', message: 'Give a real day' }]),
    ...(measures.every(({ id, address }) => measureAddress(id, address) !== null)
      ? []
      : [{ field: 'line-measures', message: 'Choose measures of the list' }]),
    ...(kind === 'target' ? checkTarget(written) : []),
  ];
}

function checkTarget({ target, due }: WrittenCommitment): readonly FieldError[] {
  const { intakeShare, of, stockShare, leavingOfGroup, leavingOfOthers, source } = target;
  const assumed = [
    ['target-stock', stockShare],
    ['target-leaving', leavingOfGroup],
    ['target-others', leavingOfOthers],
  ] as const;
  const assumes = [stockShare, leavingOfGroup, leavingOfOthers, source].some((text) => text !== '');
  return [
    ...(due === '' ? [{ field: 'line-due', message: 'Say by which day the target is due' }] : []),
    ...percent('target-share', intakeShare),
    ...between('target-of', of, COMMITMENT_LIMITS.targetOf, 'Say who is counted'),
    ...(assumes ? assumed.flatMap(([field, text]) => percent(field, text)) : []),
    ...(assumes
      ? between('target-source', source, COMMITMENT_LIMITS.assumedFrom, 'Say where they come from')
      : []),
  ];
}

function percent(field: string, text: string): readonly FieldError[] {
  const number = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return number >= 0 && number <= 100 ? [] : [{ field, message: 'Write a percentage from 0 to 100' }];
}

function between(
  field: string,
  text: string,
  [least, most]: readonly [number, number],
  what: string,
): readonly FieldError[] {
  return text.length < least || text.length > most
    ? [{ field, message: `${what}, in ${least} to ${most} characters` }]
    : [];
}
