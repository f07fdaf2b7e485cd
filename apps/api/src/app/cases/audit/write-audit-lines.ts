import { type CaseAuditLine } from '@muster/contracts';

/** The lines as CSV with a header, in their order. Every value is a word of the program or a number, so nothing needs
 *  quotes; a value that would is left out. */
export function writeAuditLines(lines: readonly CaseAuditLine[]): string {
  const rows = lines.map(({ hour, party, action, reason, fields, case: number }) =>
    [hour, party, action, reason, fields, number]
      .map((value) => (/^[\w :.-]*$/.test(String(value)) ? String(value) : ''))
      .join(','),
  );
  return ['hour,party,action,reason,fields,case', ...rows, ''].join('\n');
}
