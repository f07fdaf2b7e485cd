import { describeSchemaIssues } from '../definitions/describe-schema-issues';
import { ok } from '../outcomes/ok';
import { refuse } from '../outcomes/refuse';
import { type Refusal, type Result } from '../outcomes/result';
import { ENTRY_CLASSES, type EntryClass } from './entry-class';
import { type RetentionPolicy, retentionPolicySchema } from './retention-policy';

/** The retention rule of cases in the parsed JSON of its file. Refused as `retention-invalid` with everything that does not
 *  fit: a class that is missing or stands twice, a period that is not positive, words that say another period than the
 *  days, or classes that would go in another order than contact, narrative, coded. */
export function readRetentionPolicy(
  content: unknown,
): Result<RetentionPolicy, Refusal & { code: 'retention-invalid' }> {
  const parsed = retentionPolicySchema.safeParse(content);
  if (!parsed.success) return refuse('retention-invalid', describeSchemaIssues(parsed.error));
  const policy = parsed.data;
  const faults = [...faultsOfClasses(policy), ...faultsOfWords(policy)];
  return faults.length === 0 ? ok(policy) : refuse('retention-invalid', faults.join(' '));
}

function faultsOfClasses({ classes, contactAfterYear }: RetentionPolicy): readonly string[] {
  const faults = ENTRY_CLASSES.flatMap((name) => {
    const times = classes.filter((other) => other.class === name).length;
    return times === 1 ? [] : [`The class ${name} stands ${times} times instead of once.`];
  });
  if (faults.length > 0) return faults;
  const daysOf = (name: EntryClass) => classes.find((other) => other.class === name)?.days ?? 0;
  return [
    ...(daysOf('contact') > daysOf('narrative') ? ['The contact stays longer than the narrative.'] : []),
    ...(daysOf('narrative') > daysOf('coded') ? ['The narrative stays longer than the coded record.'] : []),
    ...(contactAfterYear.days > daysOf('coded')
      ? ['The contact for the question after a year outlives the case.']
      : []),
  ];
}

function faultsOfWords({ classes, contactAfterYear, quiet }: RetentionPolicy): readonly string[] {
  return [...classes, { class: 'contactAfterYear', ...contactAfterYear }, { class: 'quiet', ...quiet }]
    .filter(({ period, days }) => !says(period, days))
    .map((rule) => `The period of ${rule.class} is not as long in words as in days.`);
}

/** A month is 28 to 31 days; twelve of them are a year of 365 or 366. */
function says(period: string, days: number): boolean {
  const count = Number.parseInt(period, 10);
  if (period.endsWith('days')) return count === days;
  return Math.abs(days - (count * 365) / 12) <= 1;
}
