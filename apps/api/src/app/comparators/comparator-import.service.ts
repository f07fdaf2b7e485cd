import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ComparatorImport } from '@muster/contracts';
import {
  type ComparatorTable,
  type ComparatorYear,
  type Issue,
  ok,
  packComparatorYears,
  type Result,
} from '@muster/domain';
import { checkWholeCountry, PUBLISHED_OFFICER_FTE, readPublishedTable } from '@muster/ingest';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../access/audit-trail.service';
import { type FreeSpaceRefusal } from '../files/check-free-space';
import { FreeSpace } from '../files/free-space.service';
import { readSmallTable } from '../files/read-small-table';
import { ComparatorStore } from './comparator-store.service';
import { compareYears } from './compare-years';

/** A published table that somebody brings. */
export interface BroughtTable {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What it is and where it was published, in the words of the person. */
  readonly publication: string | undefined;
  /** Year -> full-time posts of officers in England and Wales, where the person knows the published total. */
  readonly totals: ReadonlyMap<number, number>;
  readonly actor: string;
}

const SOURCE = 'Home Office, police workforce statistics for England and Wales, Open Government Licence v3.0';
const LABELS: Readonly<Record<ComparatorTable['id'], string>> = {
  'police-workforce': 'Police workforce by force, sex and rank',
  'officers-by-ethnicity': 'Police officers by force, ethnic group, sex and rank',
};
const MOST_ROWS = 120_000;
/** One at a time, so that what was compared is what is replaced. */
const SAVING_LOCK = 7_305_011;

/** Takes published tables in, all or nothing. Years that a table holds count as it says from then on; all others stay. */
@Injectable()
export class ComparatorImporter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: ComparatorStore,
    private readonly audit: AuditTrail,
    private readonly space: FreeSpace,
  ) {}

  /** Stores nothing when the table has a problem, or says nothing that is not held already. */
  async receive({
    bytes,
    publication,
    totals,
    actor,
  }: BroughtTable): Promise<Result<ComparatorImport, FreeSpaceRefusal>> {
    const room = this.space.check(null);
    if (!room.ok) return room;
    const hash = createHash('sha256');
    const content = await readSmallTable(
      hashed(bytes, (piece) => void hash.update(piece)),
      MOST_ROWS,
    );
    const { id, years, issues: found } = readPublishedTable(content);
    const known = new Map([...PUBLISHED_OFFICER_FTE, ...totals]);
    const issues = [...found, ...checkWholeCountry(years, id === 'police-workforce' ? known : totals)];
    const label = id === null ? null : LABELS[id];
    if (id === null || years.length === 0 || issues.some(({ severity }) => severity === 'error')) {
      await this.tell(actor, id, 'refused', { issues: issues.map(({ code }) => code) });
      return ok({ ...NOTHING, outcome: 'refused', table: id, label, issues: issues.map(plain) });
    }
    const contentSha256 = hash.digest('hex');
    const saved = await this.save(
      {
        kind: 'comparator-table',
        ...{ id, label: LABELS[id], source: SOURCE, contentSha256 },
        publication: publication?.trim() || `${LABELS[id]}, 31 March ${spanOf(years)}`,
        blocks: packComparatorYears(years),
      },
      years,
      issues,
      actor,
    );
    return ok(saved);
  }

  private async save(
    table: ComparatorTable,
    years: readonly ComparatorYear[],
    issues: readonly Issue[],
    actor: string,
  ): Promise<ComparatorImport> {
    await using runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      await runner.query('select pg_advisory_xact_lock($1)', [SAVING_LOCK]);
      const held = (await this.store.current()).tables.get(table.id)?.years;
      const changes = years.map((fresh) => {
        const before = held?.get(fresh.year)?.figures;
        return { year: fresh.year, cells: before ? compareYears(before, fresh) : null };
      });
      const yearsAdded = changes.filter(({ cells }) => cells === null).map(({ year }) => year);
      const yearsReplaced = changes.flatMap(({ year, cells }) => (cells ? [{ year, cells }] : []));
      const { id, label, contentSha256 } = table;
      const told = { table: id, label, contentSha256, issues: issues.map(plain) };
      if (yearsAdded.length + yearsReplaced.length === 0) {
        await runner.rollbackTransaction();
        return { ...NOTHING, ...told, outcome: 'unchanged' };
      }
      const version = await this.store.add(runner, table, actor);
      await this.audit.append(runner, {
        actor,
        action: 'comparators.import',
        object: id,
        outcome: 'done',
        detail: { version, yearsAdded, yearsReplaced: yearsReplaced.map(({ year }) => year), contentSha256 },
      });
      await runner.commitTransaction();
      return { ...told, outcome: 'saved', version, yearsAdded, yearsReplaced };
    } catch (fault) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw fault;
    }
  }

  private async tell(
    actor: string,
    object: string | null,
    outcome: 'refused',
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(this.dataSource, {
      ...{ actor, outcome, detail },
      action: 'comparators.import',
      object: object ?? '',
    });
  }
}

const NOTHING = { version: null, yearsAdded: [], yearsReplaced: [], contentSha256: null };

function plain({ rows, ...issue }: Issue): ComparatorImport['issues'][number] {
  return { ...issue, ...(rows === undefined ? {} : { rows: [...rows] }) };
}

function spanOf(years: readonly ComparatorYear[]): string {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return first === last ? String(first) : `${first} to ${last}`;
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  take: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    take(piece);
    yield piece;
  }
}
