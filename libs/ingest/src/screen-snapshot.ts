import { CHECKS } from './checks/registry';
import { IssueLog } from './issues/issue-log';
import { PersonalSample } from './personal/personal-sample';
import { TableReader, type TableSink } from './scan/table-reader';
import { checkHeader } from './screen/check-header';
import { columnPosition } from './screen/column-position';
import { columnReferences } from './screen/column-references';
import { extraSlots } from './screen/extra-slots';
import { mappedColumns } from './screen/mapped-columns';
import { notHeld } from './screen/not-held';
import { RowPlanner } from './screen/row-planner';
import { RowScreen } from './screen/row-screen';
import { RowSieve } from './screen/row-sieve';
import { type ScreenRequest, type SnapshotScreen } from './screen-snapshot.types';
import { VocabularyBuilder } from './values/vocabulary-builder';

/** Screens a workforce file as it streams by: finds everything that is wrong with it, and codes its rows. Population: one
 *  row per person in post at the as-at date, and leavers. Problems of the file are issues, never exceptions. No block is
 *  emitted before the first 1,000 rows were searched for personal data, and none once an error is known. */
export function screenSnapshot(request: ScreenRequest): SnapshotScreen {
  const log = new IssueLog();
  const vocabulary = new VocabularyBuilder(request.vocabulary);
  const slots = extraSlots(request.mapping, request.extraSlots);
  let send: (block: Uint8Array) => void = () => undefined;
  let screen: RowScreen | undefined;
  let sample: PersonalSample | undefined;
  let sieve: RowSieve | undefined;

  for (const check of CHECKS.request) for (const finding of check.find(request)) log.note(check, finding);

  const { mapping } = request;
  const isSifted = mapping.skipRows !== undefined || mapping.endsAt !== undefined;
  const sink: TableSink = {
    header: (names, row) => {
      checkHeader(names, mapping, log, row);
      if (log.hopeless) return;
      if (isSifted) sieve = new RowSieve(mapping, mappedColumns(mapping), names, log);
      const plan = new RowPlanner(request, names, slots, vocabulary, log).plan();
      const person = columnPosition(names, mapping.person.column);
      sample = new PersonalSample(columnReferences(names), new Set([person]), log);
      screen = new RowScreen(request, plan, log);
    },
    row: (record) => {
      sample?.add(record);
      if (!log.hopeless) screen?.row(record, send);
    },
    ...(isSifted ? { leavesOut: (record) => sieve?.leavesOut(record) ?? false } : {}),
  };
  const table = new TableReader(mapping.delimiter, log, sink, mapping.header?.row);

  return {
    get hopeless() {
      return log.hopeless;
    },
    write(chunk, emit) {
      send = emit;
      table.write(chunk);
    },
    finish(emit) {
      send = emit;
      table.finish();
      sample?.close();
      if (!log.hopeless) screen?.finish(table.rows, emit);
      return {
        issues: log.list(),
        rows: table.rows,
        inPost: screen?.inPost ?? 0,
        leavers: screen?.leavers ?? 0,
        vocabulary: vocabulary.build(),
        extraSlots: slots,
        notHeld: notHeld(request.mapping),
      };
    },
  };
}
