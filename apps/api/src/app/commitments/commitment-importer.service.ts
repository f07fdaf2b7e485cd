import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CommitmentFile } from '@muster/contracts';
import { type Issue, ok, refuse, type Result } from '@muster/domain';
import { readCommitmentsFile } from '@muster/ingest';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { readCountTable } from '../count-files/read-count-table';
import { DefinitionsService } from '../definitions/definitions.service';
import { calendarDay } from '../platform/calendar-day';
import { inTransaction } from '../platform/postgres/in-transaction';
import { CLOCK } from '../platform/tokens';
import { CommitmentReader } from './commitment-reader.service';
import { CommitmentWriter, type Writing } from './commitment-writer.service';
import { type CommitmentRefusal } from './commitments.errors';
import { type ImportPlan, planImport } from './plan-import';
import { type StoredRegister } from './stored-commitment';

const MOST_ROWS = 2_000;

/** A file that was read, with its issues as the reader made them. */
export interface ReceivedCommitments extends Omit<CommitmentFile, 'issues'> {
  readonly issues: readonly Issue[];
}

/** What shall become of a file: only a look; writing what was looked at under the plan of that look; or writing at once. */
export type ImportIntent = 'preview' | 'write' | { readonly plan: string };

interface ReadFile {
  readonly sha256: Buffer;
  readonly rows: number;
}

/** Takes lists of commitments into a register, all or nothing. */
@Injectable()
export class CommitmentImporter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly definitions: DefinitionsService,
    private readonly reader: CommitmentReader,
    private readonly writer: CommitmentWriter,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Reads a file and says what it does to the register, or would do. A file that changes nothing writes nothing. */
  async receive(
    forceCode: string,
    bytes: AsyncIterable<Uint8Array>,
    actor: string,
    intent: ImportIntent,
  ): Promise<Result<ReceivedCommitments, CommitmentRefusal>> {
    const force = await this.definitions.force(forceCode);
    if (!force) return refuse('unknown-force', 'there is no force with this code.');
    const { content, sha256 } = await readCountTable(bytes, MOST_ROWS, undefined);
    const { rows, lines, issues } = readCommitmentsFile(content, calendarDay(this.clock()));
    const empty = { added: [], changed: [], rated: [], corrected: [] };
    const receipt = { force: force.code, rows, issues, plan: '', ...empty };
    if (issues.some(({ severity }) => severity === 'error')) return ok({ ...receipt, state: 'refused' });
    return inTransaction(
      this.dataSource,
      async (runner): Promise<Result<ReceivedCommitments, CommitmentRefusal>> => {
        await this.writer.lock({ runner, force: force.code, actor });
        const register = await this.reader.read(force.code, runner);
        const plan = planImport(lines, register);
        const name = nameOf(sha256, register);
        const answer = { ...receipt, plan: name, ...refsOf(plan) };
        if (typeof intent === 'object' && intent.plan !== name) {
          return refuse(
            'plan-changed',
            'the file or the register has changed since the preview. Look at it again.',
          );
        }
        if (plan.lines.length + plan.ratings.length + plan.evidence.length === 0) {
          return ok({ ...answer, state: 'changes-nothing' });
        }
        if (intent === 'preview') return ok({ ...answer, state: 'ready' });
        await this.write({ runner, force: force.code, actor }, { sha256, rows }, plan);
        return ok({ ...answer, state: 'written' });
      },
    );
  }

  private async write(writing: Writing, file: ReadFile, plan: ImportPlan): Promise<void> {
    const id = randomUUID();
    await this.writer.keepFile(writing, { id, sha256: file.sha256, rows: file.rows });
    const saved = new Set(plan.lines.map(({ ref }) => ref));
    for (const line of plan.lines) await this.writer.save(writing, line);
    for (const rating of plan.ratings) await this.writer.rate(writing, rating.ref, rating, id);
    for (const ref of new Set(plan.ratings.map((rating) => rating.ref))) {
      if (!saved.has(ref)) await this.writer.raiseVersion(writing, ref);
    }
    for (const { id: known, refs, ...piece } of plan.evidence) {
      await this.writer.saveEvidence(writing, piece, refs, known ?? undefined);
    }
    await this.trail.append(writing.runner, {
      ...{ actor: writing.actor, action: 'commitments.import', object: id, outcome: 'done' },
      detail: { force: writing.force, rows: file.rows, ...refsOf(plan) },
    });
  }
}

function refsOf({ added, changed, rated, corrected }: ImportPlan) {
  return { added: [...added], changed: [...changed], rated: [...rated], corrected: [...corrected] };
}

/** Names a file on a register: another file, or any change of the register in between, has another name. */
function nameOf(sha256: Buffer, register: StoredRegister): string {
  return createHash('sha256').update(sha256).update(JSON.stringify(register)).digest('hex');
}
