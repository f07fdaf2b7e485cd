import { type INestApplicationContext } from '@nestjs/common';
import { type AnalystTable } from '@muster/contracts';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { terminalActor } from '../access/terminal-actor';
import { queryAsReader } from '../published/query-as-reader';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';

/** `text`: one value. `list`: values with commas between, also given several times. `number`: one whole number. `flag`:
 *  there or not. */
type OptionKind = 'text' | 'list' | 'number' | 'flag';

interface CheckedQuestion<Q> {
  safeParse(input: unknown):
    | { readonly success: true; readonly data: Q }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

/** What an answer tells besides its figures; it goes to standard error. */
interface ToldAnswer {
  readonly about: { readonly notes: readonly string[] };
  readonly markers?: readonly { readonly text: string }[];
}

export interface QueryCommandSpec<Q, A extends ToldAnswer> {
  /** `query leavers`. */
  readonly path: string;
  readonly summary: string;
  /** What follows `muster` on a correct line, without --where, --grouping, --purpose, --as and --format, which every query has. */
  readonly usage: string;
  /** False for a question without filters: it has no --where. */
  readonly filtered?: false;
  /** Options besides force, where, grouping, purpose, as and format. `months-in-rank` becomes the field `monthsInRank`. */
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly schema: CheckedQuestion<Q>;
  /** The question made of the options, where it is not simply one field for each. */
  readonly fields?: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** What to say when a field is missing or does not fit: field -> sentence. */
  readonly needs: Readonly<Record<string, string>>;
  /** `actor`: the account named with --as, else `command-line`. */
  readonly ask: (
    app: INestApplicationContext,
    question: Q,
    actor: string,
  ) => Promise<Result<AnalystTable<A>, Refusal>>;
  readonly csv: (answer: A) => string;
  /** What answers with --role, where no published page does. */
  readonly asReader?: (
    context: CommandContext,
    given: Readonly<Record<string, unknown>>,
  ) => Promise<Result<void, Refusal>>;
}

const EVERY_QUERY = {
  force: 'text',
  grouping: 'text',
  purpose: 'text',
  format: 'text',
  as: 'text',
} as const;

/** Of a question to a release as a reader role has it; some are options of analysts as well. */
const AS_READER = {
  role: 'text',
  period: 'text',
  flow: 'text',
  versus: 'text',
  by: 'list',
  'workforce-type': 'text',
  baseline: 'text',
  where: 'list',
} as const;

/** A command that asks one question about the figures of a force and prints the answer as JSON or CSV, the notes to
 *  standard error. What a page shows and what it prints come from the same service. */
export function queryCommand<Q, A extends ToldAnswer>(spec: QueryCommandSpec<Q, A>): Command {
  const filtered = spec.filtered ?? true;
  const own: Readonly<Record<string, OptionKind>> = {
    ...EVERY_QUERY,
    ...(filtered ? ({ where: 'list' } as const) : {}),
    ...spec.options,
  };
  const kinds: Readonly<Record<string, OptionKind>> = { ...AS_READER, ...own };
  const usage = `${spec.usage} [--grouping ID]${filtered ? ' [--where DIM=VALUE ...]' : ''} [--purpose TEXT] [--as USERNAME] [--role network|board|plan-lead --period YYYY-Qn] --format json|csv`;
  return {
    path: spec.path,
    summary: spec.summary,
    usage,
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'list' } as const,
      ]),
    ),
    async run(context, positionals, options) {
      const { app, print, note } = context;
      const format = options['format'] ?? 'json';
      if (format !== 'json' && format !== 'csv') return refuse('bad-usage', 'the format is json or csv.');
      const where = listOf(options['where']).map(splitFilter);
      if (positionals.length > 0 || where.includes(null)) return badUsage('the words do not fit', usage);
      if (options['role'] !== undefined) {
        const given = { ...readOptions(kinds, options), where };
        return spec.asReader ? spec.asReader(context, given) : queryAsReader(context, spec.path, given);
      }
      if (Object.keys(options).some((name) => own[name] === undefined)) {
        return badUsage('a quarter is asked for together with --role; the words do not fit', usage);
      }
      const { format: _, as, ...given } = readOptions(own, options);
      const fields = filtered ? { ...given, where } : given;
      const question = spec.schema.safeParse(spec.fields ? spec.fields(fields) : fields);
      if (!question.success) {
        const path = question.error.issues[0]?.path ?? [];
        const field = path.map(String).findLast((name) => spec.needs[name] !== undefined);
        const needed = field === undefined ? undefined : spec.needs[field];
        return refuse('bad-usage', needed ?? `an option is not allowed or too long; usage: muster ${usage}`);
      }
      const actor = await terminalActor(app, as, ['analyst']);
      if (!actor.ok) return actor;
      const answered = await spec.ask(app, question.data, actor.value);
      if (!answered.ok) return answered;
      const answer = answered.value.toJSON();
      for (const text of answer.about.notes) note(text);
      for (const { text } of answer.markers ?? []) note(text);
      print(format === 'csv' ? spec.csv(answer).trimEnd() : JSON.stringify(answer, null, 2));
      return ok(undefined);
    },
  };
}

type Given = string | boolean | readonly string[] | undefined;

function readOptions(
  kinds: Readonly<Record<string, OptionKind>>,
  options: Readonly<Record<string, Given>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([name, kind]) => {
      const given = options[name];
      if (given === undefined) return [];
      const field = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      if (kind === 'list')
        return [[field, listOf(given).flatMap((text) => text.split(',').map((part) => part.trim()))]];
      return [[field, kind === 'number' ? Number(given) : given]];
    }),
  );
}

function listOf(option: Given): readonly string[] {
  if (typeof option === 'string') return [option];
  return Array.isArray(option) ? option : [];
}

function splitFilter(text: string): { dimension: string; value: string } | null {
  const at = text.indexOf('=');
  return at < 1 ? null : { dimension: text.slice(0, at), value: text.slice(at + 1) };
}
