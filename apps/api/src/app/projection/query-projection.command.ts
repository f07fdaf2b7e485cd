import {
  type ProjectionAnswer,
  type ProjectionQuestion,
  projectionQuestionSchema,
  publishedProjectionQuestionSchema,
} from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { terminalActor } from '../access/terminal-actor';
import { type CommandContext } from '../platform/commands/command';
import { queryCommand } from '../questions/query-command';
import { type JobWatch } from './job-watch';
import { projectionCsv } from './projection-csv';
import { projectionFields } from './projection-fields';
import { ProjectionService } from './projection.service';
import { PublishedProjections } from './published-projections.service';

const LEVERS =
  '[--intake-share SHARE] [--intake PEOPLE | --establishment CHANGE] [--leaving group|others:BAND|all=RATE ...] [--promotion group|others:RANK=RATE ...] [--transfers PEOPLE [--transfer-share SHARE] [--transfer-rank RANK]]';

const SHARES = 'a share is a number from 0 to 1.';
const PEOPLE = 'people a year are a whole number.';

export const QUERY_PROJECTION = queryCommand<ProjectionQuestion, ProjectionAnswer>({
  path: 'query projection',
  summary:
    "Where the share of a group would go if today's rates continued, and under a scenario. True counts: for analysts; with --role plan-lead from the release in force.",
  usage: `query projection --force CODE --as-at DATE --group GROUP [--dimension DIM] [--workforce-type TYPE] [--years N] [--runs N] [--seed N] [--baseline ID] [--baseline-year YEAR] [--baseline-change SHARE] [--scenario "NAME[; LEVER=VALUE ...]" ...] ${LEVERS} [--cost POUNDS]`,
  filtered: false,
  options: {
    ...{ 'as-at': 'text', group: 'text', dimension: 'text', 'workforce-type': 'text' },
    ...{ years: 'number', runs: 'number', seed: 'number', cost: 'number', scenario: 'list' },
    ...{ baseline: 'text', 'baseline-year': 'number', 'baseline-change': 'number' },
    ...{ 'intake-share': 'number', intake: 'number', establishment: 'number', transfers: 'number' },
    ...{ 'transfer-share': 'number', 'transfer-rank': 'text', leaving: 'list', promotion: 'list' },
  },
  schema: projectionQuestionSchema,
  fields: projectionFields,
  needs: {
    force: 'name a force: --force CODE.',
    asAt: 'write the date as 2026-03-31: --as-at DATE.',
    group: 'name the group to follow: --group GROUP.',
    horizonYears: 'a projection is for 1 to 40 years: --years N.',
    runs: 'a projection takes 100 to 20,000 runs: --runs N.',
    seed: 'the seed is a whole number from 0 to 4,294,967,295: --seed N.',
    leaving: 'write a leaving rate as group:2-5=0.06 or others:all=0.06: --leaving OF:BAND=RATE.',
    promotion: 'write a rate of promotion as group:constable=0.08: --promotion OF:RANK=RATE.',
    scenarios:
      'there are up to three scenarios, each a name and its levers: --scenario "NAME; intake-share=0.3; leaving=group:all=0.06".',
    ...{ intakeShare: SHARES, transferShare: SHARES },
    ...{ intakePerYear: PEOPLE, establishmentChangePerYear: PEOPLE, transfersInPerYear: PEOPLE },
    costPerLeaver: 'the cost of a leaver is in whole pounds: --cost POUNDS.',
  },
  ask: (app, question, actor) => app.get(ProjectionService).answer(question, actor, UNWATCHED),
  csv: projectionCsv,
  asReader: queryAsPlanLead,
});

/** Whoever waits at a terminal sees no progress and stops with the program. */
const UNWATCHED: JobWatch = {
  planned: () => undefined,
  tell: () => undefined,
  signal: new AbortController().signal,
};

async function queryAsPlanLead(
  { app, print, note }: CommandContext,
  { role, as, format, where: _, ...given }: Readonly<Record<string, unknown>>,
): Promise<Result<void, Refusal>> {
  if (role !== 'plan-lead') return refuse('not-published-to-role', 'not published to this role.');
  const question = publishedProjectionQuestionSchema.safeParse(projectionFields(given));
  if (!question.success) {
    return refuse(
      'bad-usage',
      'with --role plan-lead name --force and --group; a release has its quarter, --period YYYY-Qn, and no dates.',
    );
  }
  const actor = await terminalActor(app, as, ['plan-lead']);
  if (!actor.ok) return actor;
  const answered = await app.get(PublishedProjections).answer(question.data, actor.value, UNWATCHED);
  if (!answered.ok) return answered;
  const answer = answered.value.toJSON();
  for (const text of answer.about.notes) note(text);
  print(format === 'csv' ? projectionCsv(answer).trimEnd() : JSON.stringify(answer, null, 2));
  return ok(undefined);
}
