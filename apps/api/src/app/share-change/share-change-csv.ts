import { type ShareChangeAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** An answer as CSV, one line per group and cause: the group, its counts and shares (0-1) at both dates, the change, and
 *  for the cause how many people the group and all declared people gained (losses negative) and its part of the change. A
 *  group that cannot be counted has one line without a cause. A number that does not exist is an empty field. */
export function shareChangeCsv({ characteristic, groups }: ShareChangeAnswer): string {
  return toCsv([
    [characteristic, 'status', 'reason', ...AT.map((name) => `${name}Before`), ...AT.map(after), ...REST],
    ...groups.flatMap((row) => {
      const start = [
        ...[row.group, row.status, row.reason],
        ...AT.map((name) => row.before[name]),
        ...AT.map((name) => row.after[name]),
        row.change,
      ];
      if (row.parts.length === 0) return [[...start, '', '', '', '']];
      return row.parts.map(({ cause, group, declared, part }) => [
        ...start,
        ...[cause, group, declared, part],
      ]);
    }),
  ]);
}

const AT = ['headcount', 'declared', 'share'] as const;
const REST = ['change', 'cause', 'groupGained', 'declaredGained', 'part'];

function after(name: string): string {
  return `${name}After`;
}
