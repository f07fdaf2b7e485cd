import { fromEpochDay, type EpochDay } from '@muster/domain';
import { checkTableTooLong } from './checks/check-table-too-long';
import { checkEventHeader } from './events/check-event-header';
import { checkEventRequest } from './events/check-event-request';
import { checkHistories } from './events/check-histories';
import { EventCells } from './events/event-cells';
import { eventColumns } from './events/event-columns';
import { EventRowReader } from './events/event-row-reader';
import { IssueLog } from './issues/issue-log';
import { LIMITS } from './limits';
import { PersonalSample } from './personal/personal-sample';
import { TableReader, type TableSink } from './scan/table-reader';
import { columnPosition } from './screen/column-position';
import { columnReferences } from './screen/column-references';
import { RowSieve } from './screen/row-sieve';
import {
  type CodedEvent,
  type EventOutcome,
  type EventRequest,
  type EventScreen,
} from './screen-events.types';
import { type CategoryLists } from './values/category-lists';
import { VocabularyBuilder } from './values/vocabulary-builder';

/** Screens a file of events as it streams by: finds everything that is wrong with it, and codes its rows, at most 200,000.
 *  One row is one event of one person. Problems of the file are issues, never exceptions. */
export function screenEvents(request: EventRequest): EventScreen {
  const { mapping } = request;
  const log = new IssueLog();
  const vocabulary = new VocabularyBuilder(request.vocabulary);
  const lists = categoryLists(request);
  const events: CodedEvent[] = [];
  let reader: EventRowReader | undefined;
  let sample: PersonalSample | undefined;
  let sieve: RowSieve | undefined;

  checkEventRequest(mapping, lists, log);
  const isSifted = mapping.skipRows !== undefined || mapping.endsAt !== undefined;
  const sink: TableSink = {
    header: (names, row) => {
      checkEventHeader(names, mapping, log, row);
      if (log.hopeless) return;
      if (isSifted) sieve = new RowSieve(mapping, eventColumns(mapping, names), names, log);
      reader = new EventRowReader(
        request,
        new EventCells(request, lists, names, vocabulary, log),
        vocabulary,
        log,
      );
      const person = columnPosition(names, mapping.person.column);
      sample = new PersonalSample(columnReferences(names), new Set([person]), log);
    },
    row: (record) => {
      sample?.add(record);
      if (log.hopeless) return;
      if (table.rows > LIMITS.events) return log.note(checkTableTooLong);
      const event = reader?.read(record);
      if (event) events.push(event);
    },
    ...(isSifted ? { leavesOut: (record) => sieve?.leavesOut(record) ?? false } : {}),
  };
  const table = new TableReader(mapping.delimiter, log, sink, mapping.header?.row);

  return {
    get hopeless() {
      return log.hopeless;
    },
    write: (chunk) => table.write(chunk),
    finish() {
      table.finish();
      sample?.close();
      if (!log.hopeless) checkHistories(events, mapping.person.column, log);
      return {
        issues: log.list(),
        rows: table.rows,
        events: log.hasErrors ? [] : events,
        period: request.period ?? spanOf(events),
        vocabulary: vocabulary.build(),
      };
    },
  };
}

/** Reasons and routes are read in the lists that come with the program unless the force has its own. */
function categoryLists({ force, classifications, ladders }: EventRequest): CategoryLists {
  const shipped = { 'leaving-reason': 'leaving-reason', 'entry-route': 'entry-route' };
  return {
    force: { ...force, classifications: { ...shipped, ...force.classifications } },
    classifications,
    ladders,
    mapping: { dimensions: {} },
  };
}

function spanOf(events: readonly CodedEvent[]): EventOutcome['period'] {
  if (events.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const { day } of events) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { from: fromEpochDay(first as EpochDay), to: fromEpochDay(last as EpochDay) };
}
