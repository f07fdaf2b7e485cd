import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CommitmentRequest, type EvidenceRequest, type RatingRequest } from '@muster/contracts';
import { type Force, ok, readRatingPeriod, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { inTransaction } from '../platform/postgres/in-transaction';
import { CLOCK } from '../platform/tokens';
import { checkCommitment } from './check-commitment';
import { checkEvidence } from './check-evidence';
import { CommitmentReader } from './commitment-reader.service';
import { type CommitmentToWrite, CommitmentWriter, type Writing } from './commitment-writer.service';
import { type CommitmentRefusal } from './commitments.errors';
import { type StoredRegister } from './stored-commitment';

/** What was written: the reference, or the id of a piece of evidence. */
type Written = Result<string, CommitmentRefusal>;

/** Changes of a register by hand. Whoever changes what has changed since is refused, and nothing is lost. */
@Injectable()
export class CommitmentEditor {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly reader: CommitmentReader,
    private readonly writer: CommitmentWriter,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Writes a line, a new one from version 0. */
  async save({ force, version, ...request }: CommitmentRequest, actor: string): Promise<Written> {
    const line = checkCommitment(request);
    if (!line.ok) return line;
    return this.change(force, actor, 'commitments.save', async (writing, { commitments }) => {
      const before = commitments.find(({ ref }) => ref === request.ref);
      if (!before && version > 0) return unknownCommitment();
      if (before && version === 0)
        return refuse('commitment-exists', 'this reference is in the register already.');
      if (before && before.version !== version) return changed();
      await this.writer.save(writing, line.value);
      return ok({ written: request.ref, detail: { fields: changedFields(before, line.value) } });
    });
  }

  /** Adds a rating to the history of a line. */
  async rate({ force, ref, version, rating, period }: RatingRequest, actor: string): Promise<Written> {
    const read = readRatingPeriod(period);
    if (!read) {
      return refuse('not-a-rating-period', 'write the period as Q2 2025/26, September 2025 or 2025/26.');
    }
    if (read.from > calendarDay(this.clock())) {
      return refuse('rating-in-future', 'this period has not begun, so nobody can rate it yet.');
    }
    return this.change(force, actor, 'commitments.rate', async (writing, { commitments }) => {
      const before = commitments.find((each) => each.ref === ref);
      if (!before) return unknownCommitment();
      if (before.version !== version) return changed();
      await this.writer.rate(writing, ref, { rating, period: read }, null);
      await this.writer.raiseVersion(writing, ref);
      return ok({ written: ref, detail: { rating, period: read.label } });
    });
  }

  /** Writes a piece of evidence and which lines it answers. */
  async saveEvidence({ force, ...request }: EvidenceRequest, actor: string): Promise<Written> {
    return this.change(force, actor, 'commitments.save-evidence', async (writing, register) => {
      const checked = checkEvidence(request, register);
      if (!checked.ok) return checked;
      const written = await this.writer.saveEvidence(
        writing,
        request,
        request.refs,
        checked.value ?? undefined,
      );
      return ok({ written, detail: { refs: request.refs } });
    });
  }

  private async change(
    forceCode: string,
    actor: string,
    action: string,
    work: (
      writing: Writing,
      register: StoredRegister,
    ) => Promise<Result<{ readonly written: string; readonly detail: object }, CommitmentRefusal>>,
  ): Promise<Written> {
    const force: Force | null = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    return inTransaction(this.dataSource, async (runner): Promise<Written> => {
      const writing = { runner, force: force.code, actor };
      await this.writer.lock(writing);
      const done = await work(writing, await this.reader.read(force.code, runner));
      if (!done.ok) return done;
      const { written, detail } = done.value;
      const entry = { actor, action, object: written, outcome: 'done' as const };
      await this.trail.append(runner, { ...entry, detail: { force: force.code, ...detail } });
      return ok(written);
    });
  }
}

function changedFields(before: object | undefined, line: CommitmentToWrite): readonly string[] {
  const old = new Map(Object.entries(before ?? {}));
  return Object.entries(line)
    .filter(([key, value]) => JSON.stringify(old.get(key) ?? null) !== JSON.stringify(value))
    .map(([key]) => key);
}

function unknownCommitment(): Result<never, CommitmentRefusal> {
  return refuse('unknown-commitment', 'there is no commitment with this reference.');
}

function changed(): Result<never, CommitmentRefusal> {
  return refuse('commitment-changed', 'somebody has changed it since it was opened. Open it again.');
}
