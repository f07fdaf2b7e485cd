import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ComparatorTable, comparatorTableSchema, unpackComparatorYears } from '@muster/domain';
import { DataSource, type QueryRunner } from 'typeorm';
import { type Configuration } from '../platform/configuration';
import { CLOCK, CONFIGURATION } from '../platform/tokens';
import { type ComparatorSet, type HeldComparatorYear } from './comparator-set';
import { readShippedComparators } from './read-shipped-comparators';

/** The only way to public figures: those that ship, read from their files at the first question and not at the start,
 *  and on top of them what was loaded here. */
@Injectable()
export class ComparatorStore {
  private held: ComparatorSet | null = null;
  private shipped: Promise<readonly ComparatorTable[]> | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  async current(): Promise<ComparatorSet> {
    const [newest] = await this.dataSource.query<{ revision: string }[]>(
      'select coalesce(max(revision), 0)::text as revision from reference.comparator',
    );
    const revision = newest?.revision ?? '0';
    if (this.held?.revision !== revision) this.held = await this.load(revision);
    return this.held;
  }

  /** Adds a version in the caller's transaction and returns its number. */
  async add(runner: QueryRunner, table: ComparatorTable, actor: string): Promise<number> {
    const [row] = (await runner.query(
      `insert into reference.comparator
         (table_id, version, years, content_sha256, publication, body, saved_by, saved_at)
       select $1, coalesce(max(version), 0) + 1, $2, decode($3, 'hex'), $4, $5, $6, $7
         from reference.comparator where table_id = $1
       returning version`,
      [
        table.id,
        table.blocks.flatMap(({ years }) => years),
        table.contentSha256,
        table.publication,
        JSON.stringify(table),
        actor,
        this.clock(),
      ],
    )) as { version: number }[];
    return row?.version ?? 0;
  }

  private async load(revision: string): Promise<ComparatorSet> {
    this.shipped ??= readShippedComparators(this.configuration.projectDir);
    const rows = await this.dataSource.query<{ body: unknown; saved_at: Date }[]>(
      'select body, saved_at from reference.comparator where revision <= $1 order by revision',
      [revision],
    );
    const layers = [
      ...(await this.shipped).map((table) => ({ table, savedAt: null })),
      ...rows.map(({ body, saved_at: at }) => ({
        table: comparatorTableSchema.parse(body),
        savedAt: at.toISOString(),
      })),
    ];
    const tables = new Map<
      ComparatorTable['id'],
      { label: string; years: Map<number, HeldComparatorYear> }
    >();
    for (const { table, savedAt } of layers) {
      const { publication, source, contentSha256 } = table;
      const origin = savedAt === null ? ('shipped' as const) : ('loaded' as const);
      const provenance = { publication, source, contentSha256, origin, savedAt };
      const years = tables.get(table.id)?.years ?? new Map<number, HeldComparatorYear>();
      for (const figures of unpackComparatorYears(table)) years.set(figures.year, { figures, provenance });
      tables.set(table.id, { label: tables.get(table.id)?.label ?? table.label, years });
    }
    return { revision, tables };
  }
}
