import { Injectable } from '@nestjs/common';
import { type BoardNumber, type CommitmentRegister } from '@muster/contracts';
import { type BoardInput, type ReaderRole } from '@muster/disclosure';
import { isReferenceDate, ratingChange } from '@muster/domain';
import { CommitmentRegisters } from '../commitments/commitment-register.service';

/** What the board position says of commitments: counts of entries, never of people. */
@Injectable()
export class BoardCommitments {
  constructor(private readonly registers: CommitmentRegisters) {}

  /** The ratings of a force as at `meeting`, and those that changed after `since` (null: none is told). Null while the
   *  force holds no commitment with a rating. */
  async of(
    force: string,
    reader: ReaderRole,
    meeting: string,
    since: string | null,
  ): Promise<BoardInput['commitments']> {
    const told = await this.registers.at(force, meeting, reader === 'network' ? 'network' : 'others');
    const totals = told.ok ? told.value.totals.find(({ kind }) => kind === 'commitment') : undefined;
    if (!told.ok || !totals || totals.all === totals.notRated) return null;
    const { all, green, amber, red, periods } = totals;
    const [period, ...more] = periods;
    return {
      fact: {
        ...{ fact: 'commitments', total: entries(all), rated: entries(green + amber + red) },
        ...{ amber: entries(amber), red: entries(red), notOnTrack: entries(amber + red) },
        period: period && more.length === 0 ? period.label : null,
        oldest: more.at(-1)?.label ?? null,
      },
      changed: since === null ? [] : changedSince(told.value, since),
    };
  }
}

type Changed = NonNullable<BoardInput['commitments']>['changed'];

function changedSince({ entries: lines }: CommitmentRegister, since: string): Changed {
  return lines.flatMap(({ ref, kind, history }) => {
    const change = kind === 'commitment' ? ratingChange(history.flatMap(dated), since) : null;
    if (!change) return [];
    return [
      { kind: 'rating' as const, reference: ref, before: change.from?.word ?? null, now: change.to.word },
    ];
  });
}

/** Days of a register are days of the calendar already; a rating whose period is not is no rating to tell of. */
function dated({ seq, rating, word, period, recordedOn }: History[number]) {
  const told =
    period && isReferenceDate(period.from) && isReferenceDate(period.to)
      ? { label: period.label, from: period.from, to: period.to }
      : null;
  return period !== null && told === null ? [] : [{ seq, rating, word, recordedOn, period: told }];
}

type History = CommitmentRegister['entries'][number]['history'];

function entries(value: number): BoardNumber {
  return { ...{ value, unit: 'entries' }, source: { kind: 'register', register: 'commitments' } };
}
