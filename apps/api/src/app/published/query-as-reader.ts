import { publishedQuestionSchema, quarterSchema } from '@muster/contracts';
import { onlySections, READER_ROLES } from '@muster/disclosure';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { publishedCsv, toCsv } from '@muster/narrative';
import { terminalActor } from '../access/terminal-actor';
import { type CommandContext } from '../platform/commands/command';
import { PUBLISHED_QUERIES } from './published-queries';
import { PublishedService } from './published.service';

/** The options of a question to a release. `role` is taken out of them before. */
const OPTIONS: readonly string[] = [
  ...['force', 'period', 'workforceType', 'by', 'grouping', 'baseline', 'where', 'flow', 'versus', 'purpose'],
];

/** Answers a query as a reader role would be answered on its page: from the release and from nothing else. Dates and other
 *  options of analysts are refused, because a release has its quarter. A command that no page answers is refused in always
 *  the same words. */
export async function queryAsReader(
  { app, print, note }: CommandContext,
  path: string,
  { role, as, format, ...given }: Readonly<Record<string, unknown>>,
): Promise<Result<void, Refusal>> {
  const reader = READER_ROLES.find((each) => each === role);
  if (!reader) return refuse('bad-usage', 'the role is network, board or plan-lead.');
  const query = PUBLISHED_QUERIES[path];
  if (!query) return refuse('not-published-to-role', 'not published to this role.');
  if (Object.keys(given).some((option) => !OPTIONS.includes(option))) {
    return refuse(
      'bad-usage',
      'with --role a question has a quarter, --period YYYY-Qn, and neither dates nor the options of analysts.',
    );
  }
  const question = publishedQuestionSchema.safeParse(given);
  if (!question.success) {
    const field = question.error.issues[0]?.path[0];
    if (field === 'force') return refuse('bad-usage', 'name the force with --force CODE.');
    return refuse('bad-usage', 'an option is not allowed or too long.');
  }
  const { period } = question.data;
  if (period !== undefined && !quarterSchema.safeParse(period).success) {
    return refuse('bad-usage', 'write the quarter as 2025-Q3: --period YYYY-Qn.');
  }
  const actor = await terminalActor(app, as, [...READER_ROLES, 'analyst', 'dpo']);
  if (!actor.ok) return actor;
  const answered = await app.get(PublishedService).ask(query.page, question.data, reader, actor.value);
  if (!answered.ok) return answered;
  const chosen = query.sections ? onlySections(answered.value, query.sections) : answered.value;
  const answer = chosen.toJSON();
  for (const text of answer.about.notes) note(text);
  print(format === 'csv' ? toCsv(publishedCsv(answer).rows).trimEnd() : JSON.stringify(answer, null, 2));
  return ok(undefined);
}
