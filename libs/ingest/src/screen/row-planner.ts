import { type SnapshotMapping } from '@muster/domain';
import { IssueLog } from '../issues/issue-log';
import { type ScreenRequest } from '../screen-snapshot.types';
import { STAGE_COLUMNS } from '../stage-columns';
import { ageBands } from '../values/age-bands';
import { AgeReader } from '../values/age-reader';
import { type CellReader, UNREAD } from '../values/cell-reader';
import { DateReader } from '../values/date-reader';
import { FteReader } from '../values/fte-reader';
import { knownCategories } from '../values/known-categories';
import { type VocabularyBuilder } from '../values/vocabulary-builder';
import { NOT_RECORDED, WITHHELD_BY_NOTICE } from '../vocabulary';
import { type CodedSource, codedCellReader } from './coded-cell-reader';
import { columnPosition } from './column-position';
import { dimensionIndex } from './dimension-index';
import { isCoveredByNotice } from './is-covered-by-notice';
import { type PlannedCell, type RowPlan } from './row-plan';

type DateSource = NonNullable<SnapshotMapping['serviceStart']>;
type StageName = (typeof STAGE_COLUMNS)[number]['name'];

/** Works out, once per file, which cell goes where and how it is read. Columns that the file lacks are left out: the
 *  header check has named them. */
export class RowPlanner {
  private readonly values = Int32Array.from(STAGE_COLUMNS, ({ name, type }) =>
    type === 'date' ? UNREAD : name === 'fte' ? -1 : 0,
  );
  private readonly cells: PlannedCell[] = [];
  private readonly openLists: { column: string; used: Set<string> }[] = [];
  private readonly covered = new Map<number, () => number>();
  private readonly typeOf = (): number => this.values[1] ?? 0;

  constructor(
    private readonly request: ScreenRequest,
    private readonly names: readonly string[],
    private readonly slots: Readonly<Record<string, number>>,
    private readonly vocabulary: VocabularyBuilder,
    private readonly log: IssueLog,
  ) {}

  plan(): RowPlan {
    const { mapping } = this.request;
    for (const [dimension, source] of Object.entries(mapping.dimensions)) {
      this.cover(dimension);
      if ('constant' in source) this.constant(dimension, source.constant);
      else if (dimension !== 'age-band' || mapping.dateOfBirth === undefined) this.coded(dimension, source);
    }
    this.date('service_start', mapping.serviceStart);
    this.date('rank_start', mapping.rankStart);
    this.date('leaving_date', mapping.leavingDate);
    if (mapping.dateOfBirth) {
      this.ageBand(mapping.dateOfBirth);
      this.cover('age-band');
    }
    if (mapping.fte)
      this.add(mapping.fte.column, indexOf('fte'), new FteReader(mapping.fte.column, this.log));
    if (mapping.leavingReason) this.coded('leaving-reason', mapping.leavingReason);

    const reason = indexOf('leaving_reason');
    const cells = this.cells.filter(({ index }) => index !== reason).sort((a, b) => a.index - b.index);
    return {
      person: columnPosition(this.names, mapping.person.column),
      cells,
      uncovered: cells.filter(({ index }) => !this.covered.has(index)),
      covered: [...this.covered].map(([index, id]) => ({ index, id })),
      leavingReason: this.cells.find(({ index }) => index === reason),
      values: this.values,
      openLists: this.openLists,
    };
  }

  /** The id is asked for when somebody needs it: a force without notices has no code for them. */
  private cover(dimension: string): void {
    const index = dimensionIndex(dimension, this.slots);
    if (index < 0 || !isCoveredByNotice(dimension)) return;
    this.covered.set(index, () => this.vocabulary.idOf(dimension, WITHHELD_BY_NOTICE));
  }

  private coded(dimension: string, source: CodedSource & { readonly column: string }): void {
    const used = new Set<string>();
    this.openLists.push({ column: source.column, used });
    const target = { dimension, column: source.column, vocabulary: this.vocabulary, log: this.log, used };
    const reader = codedCellReader(this.request, target, source, this.typeOf);
    this.add(source.column, dimensionIndex(dimension, this.slots), reader);
  }

  /** Reads the constant as if it stood in a cell; an unknown one is an issue of the mapping, found elsewhere. */
  private constant(dimension: string, constant: string): void {
    const index = dimensionIndex(dimension, this.slots);
    const target = {
      dimension,
      column: '',
      vocabulary: this.vocabulary,
      log: new IssueLog(),
      used: new Set<string>(),
    };
    const bytes = new TextEncoder().encode(constant);
    const id = codedCellReader(this.request, target, { values: {} }, this.typeOf).read(
      bytes,
      0,
      bytes.length,
      0,
    );
    if (index >= 0 && id !== UNREAD) this.values[index] = id;
  }

  private date(name: StageName, source: DateSource | undefined): void {
    if (source) this.add(source.column, indexOf(name), this.dateReader(source));
  }

  private ageBand(source: DateSource): void {
    const bands = ageBands((knownCategories(this.request, 'age-band') ?? []).map(({ code }) => code));
    const idOf = (code: string): number => this.vocabulary.idOf('age-band', code);
    const dates = this.dateReader(source);
    const { asAt } = this.request;
    const reader = new AgeReader({
      column: source.column,
      dates,
      asAt,
      bands,
      idOf,
      log: this.log,
      blank: NOT_RECORDED,
    });
    this.add(source.column, indexOf('age_band'), reader);
  }

  private dateReader({ column, dateFormat }: DateSource): DateReader {
    return new DateReader(column, dateFormat ?? this.request.mapping.dateFormat, this.log);
  }

  private add(column: string, index: number, reader: CellReader): void {
    const position = columnPosition(this.names, column);
    if (position >= 0 && index >= 0) this.cells.push({ position, index, reader });
  }
}

function indexOf(name: StageName): number {
  return STAGE_COLUMNS.findIndex((column) => column.name === name);
}
