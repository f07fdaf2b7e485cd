import {
  AGGREGATE_MEASURES,
  type AggregateMeasure,
  WORKFORCE_TYPES,
  type WorkforceType,
} from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { type TableRow } from '../read-table';
import { codeBook } from '../values/code-book';
import { foldValue } from '../values/fold-value';
import { WORKFORCE_TYPE_CATEGORIES } from '../values/workforce-type-categories';
import { categoryLists } from './category-lists';
import { checkSourceMissing } from './checks/check-source-missing';
import { checkUnfitUnit } from './checks/check-unfit-unit';
import { checkUnknownMeasure } from './checks/check-unknown-measure';
import { checkUnknownPlace } from './checks/check-unknown-place';
import { checkUnknownPopulation } from './checks/check-unknown-population';
import { checkUnreadableLink } from './checks/check-unreadable-link';
import { type ColumnFinder } from './column-finder';
import { CountReader } from './count-reader';
import { FigureFields } from './figure-fields';
import { type FigureRequest } from './figure-request';
import { type PublishedFigure } from './published-figure';
import { readFigurePart } from './read-figure-part';
import { readFigurePeriod } from './read-figure-period';

const AREA = /^[A-Z]\d{8}$/;
const LINK = /^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/;
const UNITS: readonly PublishedFigure['unit'][] = ['headcount', 'fte', 'cases'];
const CODES = Object.fromEntries(WORKFORCE_TYPES.map((each) => [each, each]));
const POPULATIONS = codeBook([WORKFORCE_TYPE_CATEGORIES], CODES);

/** Reads rows of published totals. Every problem of a row is noted; a row with any is no figure. */
export class FigureRowReader {
  private readonly counts: CountReader;
  private readonly lists: ReturnType<typeof categoryLists>;

  constructor(
    private readonly request: FigureRequest,
    private readonly columns: ColumnFinder,
    private readonly log: IssueLog,
  ) {
    this.counts = new CountReader(request.mapping.marks, log);
    this.lists = categoryLists(request);
  }

  read(row: TableRow): PublishedFigure | null {
    const { mapping } = this.request;
    const fields = new FigureFields(row, this.columns, this.log);
    const measure = this.measure(fields);
    const population = POPULATIONS.get(foldValue(fields.word(mapping.population)));
    if (population === undefined) fields.note(checkUnknownPopulation, mapping.population);
    const unit = this.unit(fields, measure);
    const place = this.place(fields);
    const source = fields.text(mapping.source);
    if (source === null) fields.note(checkSourceMissing, mapping.source);
    const url = fields.text(mapping.url);
    if (url !== null && !LINK.test(url)) fields.note(checkUnreadableLink, mapping.url);
    const licence = fields.text(mapping.licence);
    const period = readFigurePeriod(fields, mapping, measure);
    const part = readFigurePart(fields, mapping, this.lists);
    const { column } = mapping.value;
    const value = this.counts.read(this.columns.cell(row, column), column, row.row, unit === 'fte');
    if (!fields.sound || measure === null || unit === null || source === null) return null;
    const about = { measure, place, ...period, population: population as WorkforceType, unit };
    return { ...about, part, source, url, licence, ...value };
  }

  private measure(fields: FigureFields): AggregateMeasure | null {
    const { measure } = this.request.mapping;
    const word = foldValue(fields.word(measure));
    const known = Object.entries(AGGREGATE_MEASURES).find(
      ([id, { label }]) => id === word || foldValue(label) === word,
    );
    return known ? (known[0] as AggregateMeasure) : fields.note(checkUnknownMeasure, measure);
  }

  private unit(fields: FigureFields, measure: AggregateMeasure | null): PublishedFigure['unit'] | null {
    const word = foldValue(fields.word(this.request.mapping.unit));
    const allowed: readonly string[] = measure === null ? UNITS : AGGREGATE_MEASURES[measure].units;
    const unit = UNITS.find((each) => each === word && allowed.includes(each));
    return unit ?? fields.note(checkUnfitUnit, this.request.mapping.unit);
  }

  private place(fields: FigureFields): string {
    const { mapping, forces } = this.request;
    const place = fields.word(mapping.place);
    if (!forces.has(place) && !AREA.test(place)) fields.note(checkUnknownPlace, mapping.place);
    return place;
  }
}
