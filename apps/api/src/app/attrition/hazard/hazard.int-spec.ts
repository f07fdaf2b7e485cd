import { type HazardAnswer, hazardAnswerSchema, type HazardRow } from '@muster/contracts';
import { livesForHazards } from '../../../../test/lives-for-hazards';
import { OpenForce } from '../../../../test/open-force';
import { openSession } from '../../../../test/open-session';
import { runMusterIn } from '../../../../test/run-muster-in';
import { COMMANDS } from '../../../commands';

const LAST = '2023-12-31';

/** Expected: R 4.2.2, survival 3.5-3, from the same lines: coxph(Surv(entry, exit, event) ~ group + sex + rank +
 *  strata(five years of joining), ties = "efron"), cox.zph(transform = "rank", terms = FALSE), and the score test of
 *  coxph(ties = "exact") for the log-rank test. */
describe('hazard ratios, worked out by R', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with(livesForHazards());
  });
  afterAll(() => force.close());

  const ASKED = { asAt: LAST, by: ['ethnicity'] };
  const ask = (question: object = {}): Promise<HazardAnswer> =>
    force.answer('/api/attrition/hazard', hazardAnswerSchema, { ...ASKED, ...question });
  const rowOf = ({ rows }: HazardAnswer, code: string): HazardRow => {
    const row = rows.find(({ group }) => group['ethnicity'] === code);
    if (!row) throw new Error(`no row ${code}`);
    return row;
  };
  const expectRatio = (
    { ratio, lower, upper, p, steady }: HazardRow['unadjusted'],
    expected: readonly [ratio: number, lower: number, upper: number, p: number, steadyP: number, rho: number],
  ) => {
    const actual = [ratio, lower, upper, p, steady?.p, steady?.correlation];
    actual.forEach((value, at) => expect((value ?? NaN) / (expected[at] ?? NaN)).toBeCloseTo(1, 9));
  };

  it('compares a group with the largest, at equal service and among people alike', async () => {
    const answer = await ask();
    const black = rowOf(answer, 'B1');

    expect(answer.comparator?.code).toBe('W1');
    expect([black.people, black.leavers, black.smallNumber]).toEqual([69, 23, false]);
    expect(black.unadjusted.covariates).toBe(1);
    expectRatio(black.unadjusted, [
      ...([1.5377624090523105, 0.91015048572748669, 2.59815630906821] as const),
      ...([0.10780410991836803, 0.1436743315936235, -0.18693211443569702] as const),
    ]);
    expect(black.adjusted.covariates).toBe(3);
    expectRatio(black.adjusted, [
      ...([1.5596909420941887, 0.91075692583243284, 2.6710044863257298] as const),
      ...([0.10536273809367876, 0.11455611508224225, -0.21538708507060028] as const),
    ]);
    expect(black.adjusted.steady?.globalP).toBeCloseTo(0.29467262669099531, 9);
    expect(black.logRank).toMatchObject({ status: 'shown', degreesOfFreedom: 1 });
    expect(black.logRank.statistic).toBeCloseTo(2.8382951484055901, 9);
    expect(black.logRank.p).toBeCloseTo(0.092041822830108963, 9);
  });

  it('says what people are made alike in, and what is not held', async () => {
    const { adjustments, strata } = await ask();

    expect(adjustments.map(({ dimension, status }) => [dimension, status])).toEqual([
      ['sex', 'shown'],
      ['age-band', 'not-held'],
      ['rank', 'shown'],
    ]);
    expect(strata).toMatchObject({ dimension: 'joining-years', label: 'Years of joining', status: 'shown' });
  });

  it('takes the respects and the strata that are asked for', async () => {
    const open = rowOf(await ask({ strata: 'none' }), 'B1');
    const alone = rowOf(await ask({ strata: 'none', adjustFor: [] }), 'B1');

    expectRatio(open.adjusted, [
      ...([1.5344818800817674, 0.89724634228240552, 2.6242900409151644] as const),
      ...([0.11782960614461541, 0.1229684233311233, -0.21120046986402799] as const),
    ]);
    expect(open.logRank.statistic).toBeCloseTo(2.623586698709635, 9);
    expect(alone.adjusted).toMatchObject({ status: 'not-available', reason: 'nothing-to-adjust-for' });
  });

  it('counts one route, and who leaves by another as no longer seen', async () => {
    const answer = await ask({ route: 'voluntary-resignation' });
    const black = rowOf(answer, 'B1');

    expect(answer.route.code).toBe('voluntary-resignation');
    expect(black.leavers).toBe(15);
    expectRatio(black.unadjusted, [
      ...([1.8180854041590024, 0.91934682930902145, 3.5954162579756308] as const),
      ...([0.085750500977293059, 0.38964074399711501, -0.14451519137830915] as const),
    ]);
  });

  it('tells no ratio of few people, of few leavers for the covariates, and of the comparator', async () => {
    const answer = await ask();
    const few = await ask({ route: 'dismissal' });

    expect(rowOf(answer, 'A1')).toMatchObject({
      ...{ people: 17, smallNumber: true, unadjusted: { status: 'not-available', reason: 'too-few' } },
      logRank: { status: 'not-available', reason: 'too-few' },
    });
    expect(rowOf(answer, 'W1')).toMatchObject({
      isComparator: true,
      unadjusted: { ratio: null, reason: null },
    });
    expect(rowOf(few, 'B1').unadjusted).toMatchObject({ status: 'not-available', ratio: null });
    expect(answer.family).toMatchObject({ size: 2 });
  });

  it('turns round with the comparator', async () => {
    const turned = rowOf(await ask({ comparator: 'B1' }), 'W1');

    expect(1 / (turned.unadjusted.ratio ?? NaN)).toBeCloseTo(1.5377624090523105, 9);
  });

  it('begins later when asked', async () => {
    const answer = await ask({ from: '2021-12-31' });

    expect(answer.from).toBe('2021-12-31');
    expect(rowOf(answer, 'B1').leavers).toBeLessThan(23);
    expect(answer.about.notes.join(' ')).toContain('not proof of cause');
  });

  it.each<[object, string]>([
    [{ by: ['shoe-size'] }, 'unknown-dimension'],
    [{ adjustFor: ['shoe-size'] }, 'unknown-dimension'],
    [{ strata: 'shoe-size' }, 'unknown-dimension'],
    [{ adjustFor: ['ethnicity'] }, 'dimension-twice'],
    [{ adjustFor: ['sex', 'sex'] }, 'dimension-twice'],
    [{ adjustFor: ['joining-years'] }, 'dimension-twice'],
    [{ route: 'by-boat' }, 'unknown-value'],
    [{ comparator: 'X9' }, 'unknown-comparator-group'],
    [{ from: LAST }, 'period-backwards'],
    [{ from: 'soon' }, 'invalid-request'],
    [{ adjustFor: ['religion'] }, 'grant-needed'],
    [{ strata: 'religion' }, 'grant-needed'],
  ])('refuses %j: %s', async (question, code) => {
    const { body } = await force.ask<{ code: string }>('/api/attrition/hazard', { ...ASKED, ...question });

    expect(body.code).toBe(code);
  });

  it('is for analysts', async () => {
    const lead = await openSession(force.app, ['plan-lead']);

    expect((await force.post('/api/attrition/hazard', ASKED, lead)).statusCode).toBe(403);
  });

  it('says at the terminal what the page says, as JSON and CSV', async () => {
    const commands = COMMANDS.filter(({ path }) => path === 'query hazard');
    const argv = ['query', 'hazard', '--force', 'EXMP', '--as-at', LAST, '--by', 'ethnicity'];
    const json = await runMusterIn(force.app, commands, '.', [...argv, '--adjust-for', 'sex,rank']);
    const csv = await runMusterIn(force.app, commands, '.', [...argv, '--format', 'csv']);
    const wrong = await runMusterIn(force.app, commands, '.', argv.slice(0, 6));

    expect(hazardAnswerSchema.parse(JSON.parse(json.out)).rows).toEqual((await ask()).rows);
    const lines = csv.out.trim().split(/\r?\n/);
    expect(lines[0]).toBe(
      'ethnicity,figure,status,people,leavers,value,lower,upper,p,pAdjusted,covariates,steadyP,steadyPAdjusted,steadyCorrelation,steadyGlobalP,reason',
    );
    expect(lines.find((line) => line.startsWith('B1,unadjusted'))).toMatch(
      /^B1,unadjusted,shown,69,23,1\.53776240/,
    );
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([16]));
    expect(wrong.no).toContain('name one dimension');
  });
});
