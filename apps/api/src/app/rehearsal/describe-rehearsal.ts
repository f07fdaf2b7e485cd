import { type Issue } from '@muster/domain';
import { type Rehearsal } from './rehearse-file';

/** A rehearsal as lines for a person: the problems with their rows and repairs, then the labels of each dimension. */
export function describeRehearsal({ issues, dimensions, notHeld }: Rehearsal): string {
  return [
    ...(issues.length === 0 ? ['No problems were found.'] : issues.flatMap(describeIssue)),
    ...dimensions.flatMap(({ name, labels, isWithheld }) => [
      '',
      isWithheld ? `${name} (no counts: a small one could be worked out)` : name,
      ...labels.map(({ code, label, atLeast }) => {
        const words = label === code ? label : `${label} [${code}]`;
        return `  ${words}: ${isWithheld ? 'not shown' : atLeast === null ? 'fewer than 10' : `${atLeast} or more`}`;
      }),
    ]),
    ...(dimensions.length > 0 ? ['', `Not held: ${notHeld.join(', ') || 'nothing'}`] : []),
  ].join('\n');
}

function describeIssue({ severity, code, message, repair, rows, count }: Issue): readonly string[] {
  const more = rows !== undefined && count > rows.length ? ' and more' : '';
  const where = rows === undefined ? '' : ` Rows ${rows.join(', ')}${more}.`;
  return [`${severity}: ${code}: ${message}${where}`, `  ${repair}`];
}
