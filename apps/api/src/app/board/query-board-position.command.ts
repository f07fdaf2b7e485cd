import { quarterSchema } from '@muster/contracts';
import { READER_ROLES } from '@muster/disclosure';
import { ok, refuse } from '@muster/domain';
import { boardPage, boardText, LANGUAGES } from '@muster/narrative';
import { terminalActor } from '../access/terminal-actor';
import { DefinitionsService } from '../definitions/definitions.service';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { BoardPositionService } from './board-position.service';

/** The first page of the board at the terminal: the same facts and the same sentences as on screen. */
export const QUERY_BOARD_POSITION: Command = {
  path: 'query board-position',
  summary: 'The board position out of the release in force: sentences, or facts with the cells behind them.',
  usage:
    'query board-position --force CODE --role board|plan-lead|network [--period YYYY-Qn] [--language en|cy] [--format text|json] [--as USERNAME]',
  options: {
    force: { type: 'string' },
    role: { type: 'string' },
    period: { type: 'string' },
    language: { type: 'string' },
    format: { type: 'string' },
    as: { type: 'string' },
  },
  async run({ app, print }, positionals, { force, role, period, language = 'en', format = 'text', as }) {
    const { usage } = QUERY_BOARD_POSITION;
    const reader = READER_ROLES.find((each) => each === role);
    const told = LANGUAGES.find((each) => each === language);
    if (positionals.length > 0 || typeof force !== 'string') return badUsage('a force is needed', usage);
    if (!reader) return badUsage('a role is needed: board, plan-lead or network', usage);
    if (!told) return badUsage('the language is en or cy', usage);
    if (format !== 'text' && format !== 'json') return badUsage('the format is text or json', usage);
    const quarter = quarterSchema.optional().safeParse(period);
    if (!quarter.success) return refuse('bad-usage', 'write the quarter as 2025-Q3: --period YYYY-Qn.');
    const definition = told === 'cy' ? await app.get(DefinitionsService).force(force) : null;
    if (definition && definition.welsh !== 'draft') {
      return refuse('bad-usage', 'the definition of this force does not ask for the draft in Welsh.');
    }
    const actor = await terminalActor(app, as, [...READER_ROLES, 'analyst', 'dpo']);
    if (!actor.ok) return actor;
    const query = quarter.data === undefined ? { force } : { force, period: quarter.data };
    const asked = await app.get(BoardPositionService).ask(query, reader, actor.value);
    if (!asked.ok) return asked;
    const position = asked.value.toJSON();
    const page = boardPage(position, told);
    print(format === 'json' ? JSON.stringify({ position, page }, null, 2) : boardText(page));
    return ok(undefined);
  },
};
