import { FLOW_KINDS } from '@muster/domain';
import { buildLedger } from '../build-ledger';
import { type Ledger, NO_DAY, OPEN_END } from '../ledger';
import { type History, PEOPLE, type Row } from './invented-history';
import { naiveEvents } from './naive-events';

interface Spell {
  readonly person: number;
  readonly from: number;
  to: number;
  readonly row: Row;
}

/** The ledger of a history, worked out person by person. */
export function ledgerOfHistory(history: History): Ledger {
  const spells = Array.from({ length: PEOPLE }, (_, index) => spellsOf(history, index + 1)).flat();
  const events = naiveEvents(history);
  const column = (of: keyof Row) => spells.map(({ row }) => row[of]);
  return buildLedger({
    startsPerson: spells.map(({ person }, at) => (person === spells[at - 1]?.person ? 0 : 1)),
    validFrom: spells.map(({ from }) => from),
    validTo: spells.map(({ to }) => to),
    fteHundredths: spells.map(() => 100),
    serviceStart: column('serviceStart'),
    // One date does for both: what is tested is how it is used.
    rankStart: column('serviceStart'),
    codes: new Map((['rank', 'sex', 'unit'] as const).map((dimension) => [dimension, column(dimension)])),
    flows: {
      kind: events.map(({ kind }) => FLOW_KINDS.indexOf(kind)),
      spell: events.map(({ person, kind, asAt }) =>
        spells.findIndex(
          (spell) => spell.person === person && asAt === (kind === 'leaver' ? spell.to : spell.from),
        ),
      ),
      asAt: events.map(({ asAt }) => asAt),
      after: events.map(({ after }) => after),
      reason: events.map(({ kind, reason }) => (CAN_HAVE_REASON.has(kind) ? reason : 0)),
      reasonOn: events.map(({ kind, lastDay }) => (kind === 'leaver' ? lastDay : NO_DAY)),
      away: events.map(({ kind, away }) => (kind === 'leaver' && away ? 1 : 0)),
    },
  });
}

const CAN_HAVE_REASON: ReadonlySet<string> = new Set(['leaver', 'joiner', 'rejoiner']);

function spellsOf({ days, rows }: History, person: number): Spell[] {
  const spells: Spell[] = [];
  let open: Spell | null = null;
  for (const [at, from] of days.entries()) {
    const row = rows[at]?.get(person);
    if (open && row && JSON.stringify(open.row) === JSON.stringify(row)) continue;
    if (open) open.to = from;
    open = row ? { person, from, to: OPEN_END, row } : null;
    if (open) spells.push(open);
  }
  return spells;
}
