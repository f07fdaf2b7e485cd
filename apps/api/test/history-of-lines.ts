import { type PersonRow } from './ledger-fixture';

/** Snapshots written by hand, one line a person: name, ethnicity, first day of service (`-` = not held), then one word for
 *  each snapshot: `x` in post, `.` not in the file, a code = in post with that ethnicity, `left:DATE:REASON` = listed as
 *  a leaver. */
export function historyOfLines(snapshots: number, lines: string): readonly (readonly PersonRow[])[] {
  const people = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return Array.from({ length: snapshots }, (_, at) =>
    people.flatMap(([person = '', code = '', start = '-', ...words]): PersonRow[] => {
      const word = words[at] ?? '.';
      if (word === '.') return [];
      const [, leavingDate, leavingReason] = word.startsWith('left:') ? word.split(':') : [];
      const ethnicity = word === 'x' || leavingDate !== undefined ? code : word;
      return [
        {
          person,
          codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity },
          ...(start === '-' ? {} : { serviceStart: start }),
          ...(leavingDate === undefined ? {} : { leavingDate }),
          ...(leavingReason === undefined ? {} : { leavingReason }),
        },
      ];
    }),
  );
}
