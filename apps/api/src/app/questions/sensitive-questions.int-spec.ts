import { setTimeout as pause } from 'node:timers/promises';
import { RouteTable } from '../access/route-table.service';
import { grantSensitive } from '../../../test/grant-sensitive';
import { OpenForce } from '../../../test/open-force';
import { peopleOfFaith } from '../../../test/people-of-faith';
import { runMusterIn } from '../../../test/run-muster-in';
import { COMMANDS } from '../../commands';

const [FIRST, LAST] = ['2025-03-31', '2026-03-31'];

const PERIOD = { from: FIRST, to: LAST };
const AS_AT = { asAt: LAST };

/** Every way in which each route takes the name of a dimension. A question without one counts nobody by religion. */
const WAYS: Readonly<Record<string, readonly ((dimension: string) => object)[] | null>> = {
  'representation.ask': [
    (by) => ({ ...AS_AT, by: [by] }),
    (by) => ({ ...AS_AT, by: ['unit', by] }),
    (dimension) => ({ ...AS_AT, by: ['sex'], where: [{ dimension, value: 'muslim' }] }),
    (by) => ({ ...AS_AT, by: ['unit', by], direction: 'within-group' }),
  ],
  'representation.series': [
    (by) => ({ ...AS_AT, by: [by] }),
    (dimension) => ({ ...AS_AT, by: ['sex'], where: [{ dimension, value: 'muslim' }] }),
  ],
  'representation.overlap': [(dimension) => ({ ...AS_AT, dimension })],
  'flows.rates': [
    (by) => ({ ...PERIOD, kind: 'leavers', by: [by] }),
    (by) => ({ ...PERIOD, kind: 'joiners', by: ['unit', by] }),
    (dimension) => ({ ...PERIOD, kind: 'leavers', by: ['sex'], where: [{ dimension, value: 'muslim' }] }),
  ],
  'flows.series': [
    (by) => ({ ...PERIOD, step: 'year', by: [by] }),
    (dimension) => ({ ...PERIOD, step: 'year', where: [{ dimension, value: 'muslim' }] }),
  ],
  'signals.spc': [
    (by) => ({ ...PERIOD, measure: 'leavers', by: [by] }),
    (dimension) => ({ ...PERIOD, measure: 'leavers', where: [{ dimension, value: 'muslim' }] }),
  ],
  'signals.funnel-plot': [
    (by) => ({ ...PERIOD, by: [by] }),
    (dimension) => ({ ...PERIOD, where: [{ dimension, value: 'muslim' }] }),
  ],
  'progression.rank-profile': [
    (characteristic) => ({ ...PERIOD, characteristic }),
    (dimension) => ({ ...PERIOD, characteristic: 'sex', where: [{ dimension, value: 'muslim' }] }),
  ],
  'progression.disparity-ratio': [
    (characteristic) => ({ ...AS_AT, characteristic }),
    (dimension) => ({ ...AS_AT, characteristic: 'sex', where: [{ dimension, value: 'muslim' }] }),
  ],
  'progression.acting': [
    (by) => ({ ...PERIOD, by: [by] }),
    (dimension) => ({ ...PERIOD, by: ['sex'], where: [{ dimension, value: 'muslim' }] }),
  ],
  'progression.rank-flows': [(dimension) => ({ ...PERIOD, where: [{ dimension, value: 'muslim' }] })],
  'progression.time-in-rank': [
    (by) => ({ ...AS_AT, rank: 'constable', by: [by] }),
    (dimension) => ({ ...AS_AT, rank: 'constable', where: [{ dimension, value: 'muslim' }] }),
  ],
  'quality.ask': [(characteristic) => ({ ...AS_AT, characteristic })],
  'share-change.ask': [
    (characteristic) => ({ ...PERIOD, characteristic }),
    (dimension) => ({ ...PERIOD, characteristic: 'sex', where: [{ dimension, value: 'muslim' }] }),
  ],
  'standardisation.rates': [
    (characteristic) => ({ ...PERIOD, characteristic }),
    (dimension) => ({ ...PERIOD, characteristic: 'sex', where: [{ dimension, value: 'muslim' }] }),
  ],
  'standardisation.split': [
    (characteristic) => ({ ...PERIOD, characteristic }),
    (dimension) => ({ ...PERIOD, characteristic: 'sex', where: [{ dimension, value: 'muslim' }] }),
  ],
  'attrition.ask': [
    (by) => ({ ...PERIOD, by: [by] }),
    (dimension) => ({ ...PERIOD, where: [{ dimension, value: 'muslim' }] }),
  ],
  'attrition.hazard': [
    (by) => ({ ...AS_AT, by: [by] }),
    (dimension) => ({ ...AS_AT, by: ['sex'], adjustFor: [dimension] }),
    (strata) => ({ ...AS_AT, by: ['sex'], strata }),
    (dimension) => ({ ...AS_AT, by: ['sex'], where: [{ dimension, value: 'muslim' }] }),
  ],
  'attrition.retention': [
    (by) => ({ ...AS_AT, by: [by] }),
    (dimension) => ({ ...AS_AT, where: [{ dimension, value: 'muslim' }] }),
  ],
  'projection.ask': [
    (dimension) => ({ ...AS_AT, dimension, group: 'muslim', runs: 100 }),
    (dimension) => ({ ...AS_AT, dimension, group: 'christian', runs: 100 }),
  ],
  // Only what `projection.ask` began: it is followed to here.
  'projection.answer': null,
  'processes.ask': [(by) => ({ process: 'recruitment-with-vetting', by: [by] })],
  'processes.funnel': [(by) => ({ process: 'recruitment-with-vetting', by: [by] })],
  'aggregates.ask': [(by) => ({ force: undefined, by })],
  // They name no dimension of the asker's: leaving routes, sex and ethnicity, and the list of what can be asked.
  'aggregates.reconcile': null,
  'comparators.beside': null,
  'representation.options': null,
  // What the audit of a release found: counts of cells.
  'releases.get': null,
  // It names a quarter, and begins what only custodians and the policy of releases decide about.
  'releases.build': null,
};

describe('questions by a sensitive characteristic', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with({ [FIRST ?? '']: peopleOfFaith(0), [LAST ?? '']: peopleOfFaith(1) });
  });
  afterAll(() => force.close());

  /** Those that give an answer, and those whose answer is fetched below the same path when it is worked out. */
  const routes = () => {
    const all = force.app.get(RouteTable).routes;
    const answers = all.filter(({ rule }) => rule.egress === 'analyst-figures');
    const fetched = new Set(answers.map(({ path }) => path.split('/:')[0]));
    const begun = all.filter(
      ({ method, path, rule }) =>
        method === 'POST' &&
        rule.egress === 'receipt' &&
        rule.access.includes('analyst') &&
        fetched.has(path),
    );
    return [...answers, ...begun];
  };
  /** The response to a question: of one that is begun only, that of its answer. */
  async function respond(path: string, question: object) {
    const response = await force.post(path, question);
    if (response.statusCode !== 202) return response;
    const { id } = response.json<{ id: string }>();
    for (;;) {
      const url = `${path}/${id}/answer`;
      const answer = await force.app.inject({ url, headers: force.analyst });
      if (answer.statusCode !== 409) return answer;
      await pause(20);
    }
  }
  const questions = () =>
    routes().flatMap(({ path, rule }) =>
      (WAYS[rule.id] ?? []).map((way, at) => ({ path, id: rule.id, way, at })),
    );

  it('knows every route that lets true counts out', () => {
    expect(
      routes()
        .map(({ rule }) => rule.id)
        .filter((id) => WAYS[id] === undefined),
    ).toEqual([]);
    expect(Object.keys(WAYS).length).toBe(routes().length);
    expect(routes().filter(({ rule }) => rule.egress === 'receipt').length).toBeGreaterThan(0);
  });

  describe('without a grant', () => {
    it.each(['religion', 'orientation', 'disability', 'extra:gender-identity'])(
      'are refused by every route with one body: %s',
      async (dimension) => {
        const bodies = new Set<string>();
        for (const { path, id, way, at } of questions()) {
          const response = await force.post(path, way(dimension));
          const { code, detail } = response.json<{ code: string; detail: string }>();
          expect([id, at, response.statusCode, code]).toEqual([id, at, 403, 'grant-needed']);
          bodies.add(detail);
        }
        expect(bodies.size).toBe(1);
      },
    );

    it('are refused at the terminal, which says how to name an analyst', async () => {
      const argv = ['query', 'representation', '--force', 'EXMP', '--as-at', LAST ?? '', '--by', 'religion'];
      const { no } = await runMusterIn(force.app, commands(), '.', argv);

      expect(no).toMatch(/^grant-needed: .* --as USERNAME\.$/);
    });

    it('are written down as refused, without their words', async () => {
      await force.post('/api/representation', { ...AS_AT, by: ['religion'] });
      const rows: unknown[] = await force.ledger.dataSource.query(
        'select action, outcome, object, detail from audit.trail order by seq desc limit 1',
      );

      expect(rows).toEqual([
        { action: 'representation.ask', outcome: 'refused', object: '', detail: { refusal: 'grant-needed' } },
      ]);
    });

    it('are marked in the list of what can be asked, without a category', async () => {
      expect(await option('religion')).toMatchObject({ granted: false, status: 'held', values: [] });
      expect(await option('sex')).toMatchObject({ granted: true });
    });
  });

  describe('with a grant', () => {
    beforeAll(() => grantSensitive(force.app, 'test-analyst', ['religion']));

    it('are answered, and no count of people below ten is in any answer', async () => {
      for (const { path, id, way, at } of questions()) {
        const response = await respond(path, way('religion'));
        // These need files of counts or a second coding, which have specs of their own.
        if (/^(processes|aggregates)\.|overlap/.test(id)) continue;
        expect([id, at, response.statusCode, response.body.slice(0, 200)]).toEqual([
          ...[id, at, 200],
          expect.any(String),
        ]);
        expect([id, at, smallCounts(response.json())]).toEqual([id, at, []]);
        if (id === 'projection.ask') expect([at, smallShares(response.json())]).toEqual([at, []]);
      }
    });

    it('do not open another characteristic', async () => {
      const { body } = await force.ask<{ code: string }>('/api/representation', {
        ...AS_AT,
        by: ['orientation'],
      });

      expect(body.code).toBe('grant-needed');
    });

    // 128 people: Christians 48, Muslims 30, Sikhs 8, Buddhists 2, 40 without an answer.
    it('withhold small rows, and those from which they follow', async () => {
      interface Row {
        readonly group: Record<string, string>;
        readonly status: string;
        readonly headcount: number | null;
      }
      const { body } = await force.ask<{ rows: Row[] }>('/api/representation', {
        ...AS_AT,
        by: ['religion'],
      });
      const of = (code: string) => body.rows.find(({ group }) => group['religion'] === code);

      expect([of('christian')?.headcount, of('muslim')?.headcount, of('not-answered')?.headcount]).toEqual([
        48, 30, 40,
      ]);
      for (const code of ['sikh', 'buddhist', 'hindu']) {
        expect(of(code)).toMatchObject({
          status: 'withheld',
          headcount: null,
          share: null,
          lower: null,
          fte: null,
        });
      }
    });

    it('are answered at the terminal for the analyst who is named, withheld in the table too', async () => {
      const argv = ['query', 'representation', '--force', 'EXMP', '--as-at', LAST ?? '', '--by', 'religion'];
      const { out } = await runMusterIn(force.app, commands(), '.', [
        ...argv,
        '--as',
        'test-analyst',
        '--format',
        'csv',
      ]);

      expect(out).toContain('sikh');
      expect(out.split('\r\n').find((line) => line.startsWith('sikh'))).toMatch(/^sikh,[^0-9]*$/);
      expect(out.split('\r\n').find((line) => line.startsWith('christian'))).toContain('48');
    });

    it('list the categories of what is granted', async () => {
      expect((await option('religion'))?.values.length).toBeGreaterThan(0);
      expect(await option('religion')).toMatchObject({ granted: true });
    });
  });

  const commands = () => COMMANDS.flatMap((command) => ('bare' in command ? [] : [command]));
  async function option(id: string) {
    interface Options {
      readonly dimensions: readonly { readonly id: string; readonly values: readonly unknown[] }[];
    }
    const headers = force.analyst;
    const { body } = await force.app.inject({ url: '/api/representation/options?force=EXMP', headers });
    return (JSON.parse(body) as Options).dimensions.find((dimension) => dimension.id === id);
  }
});

/** Names of fields that count people. */
const COUNTS =
  /^(headcount|declared|total|events|atRisk|joiners|leavers|promotions|people|of|left|lower|middle|upper|exposed|stayed|passed|transfersOut|rejoiners|serviceLoss|headcountAtStart|headcountAtEnd|leaversOfThoseAtStart|atStart|atEnd|group)$/;

/** Where an answer has a whole number from 1 to 9 in a field that counts people. */
function smallCounts(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => smallCounts(each, `${path}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'number') {
      const few = Number.isInteger(each) && Math.abs(each) > 0 && Math.abs(each) < 10;
      return COUNTS.test(key) && few && !isShare(value, key) ? [`${path}/${key}: ${each}`] : [];
    }
    return smallCounts(each, `${path}/${key}`);
  });
}

/** Everybody who declared, on both days: 24 + 15 + 4 + 1 in each of two units. */
const DECLARED = 88;

/** Where an answer has a share that says of fewer than ten of them, or of all but fewer than ten, who they are. */
function smallShares(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => smallShares(each, `${path}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each !== 'number') return key === 'baseline' ? [] : smallShares(each, `${path}/${key}`);
    const people = each * DECLARED;
    const few = people < 10 || DECLARED - people < 10;
    return /^(share|median|low80|high80|low95|high95|predicted|observed)$/.test(key) && few
      ? [`${path}/${key}: ${each}`]
      : [];
  });
}

/** `lower`, `upper` and `left` are shares where a share stands beside them. */
function isShare(row: object, key: string): boolean {
  return (
    ['lower', 'upper', 'left'].includes(key) && ('share' in row || 'survival' in row || 'stillInRank' in row)
  );
}
