import { type ProjectionLevers } from '@muster/contracts';
import { numberOf } from './number-of';
import { EVERY_BAND, scenarioFieldKind, type ScenarioTexts } from './scenario-field';

export interface LeverError {
  /** Name of the field that it is about. */
  readonly name: string;
  /** What is wrong with it, as a sentence goes on after the name of the field; or a whole sentence. */
  readonly wrong: string;
}

/** The levers of a scenario and what is wrong with its fields, all of it at once. Empty fields are left out. */
export function leversOf(texts: ScenarioTexts): {
  readonly levers: ProjectionLevers;
  readonly errors: readonly LeverError[];
} {
  const numbers = new Map<string, number>();
  const errors: LeverError[] = [];
  for (const [name, text] of texts) {
    const kind = scenarioFieldKind(name);
    if (kind === null || kind === 'code' || text.trim() === '') continue;
    const number = numberOf(text, kind);
    if (typeof number === 'string') errors.push({ name, wrong: number });
    else numbers.set(name, number);
  }
  if (numbers.has('intake') && numbers.has('establishment')) {
    errors.push({ name: 'establishment', wrong: 'cannot be set together with the joiners a year' });
  }
  const rank = texts.get('transfer-rank')?.trim() ?? '';
  return {
    levers: {
      ...fixedLevers(numbers),
      ...rateLevers(numbers),
      ...(rank === '' ? {} : { transferRank: rank }),
    },
    errors,
  };
}

const FIXED = [
  ['intake', 'intakePerYear'],
  ['share', 'intakeShare'],
  ['establishment', 'establishmentChangePerYear'],
  ['transfers', 'transfersInPerYear'],
  ['transfer-share', 'transferShare'],
] as const;

function fixedLevers(numbers: ReadonlyMap<string, number>): ProjectionLevers {
  return Object.fromEntries(
    FIXED.flatMap(([name, lever]) => {
      const number = numbers.get(name);
      return number === undefined ? [] : [[lever, number]];
    }),
  );
}

function rateLevers(numbers: ReadonlyMap<string, number>): Pick<ProjectionLevers, 'leaving' | 'promotion'> {
  const rates = [...numbers].flatMap(([name, rate]) => {
    const [kind = '', side, code = ''] = name.split(':');
    return side === 'group' || side === 'others' ? [{ kind, of: side, code, rate } as const] : [];
  });
  const leaving = rates
    .filter(({ kind }) => kind === 'leaving')
    .map(({ of, code, rate }) => ({ of, band: code === EVERY_BAND ? null : code, rate }));
  const promotion = rates
    .filter(({ kind }) => kind === 'promotion')
    .map(({ of, code, rate }) => ({ of, rank: code, rate }));
  return {
    ...(leaving.length === 0 ? {} : { leaving }),
    ...(promotion.length === 0 ? {} : { promotion }),
  };
}
