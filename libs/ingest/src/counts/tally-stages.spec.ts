import { aStageRequest, countFixture } from '../../test/a-count-request';
import { type StageCell } from './stage-tally';
import { standardStageMapping } from './standard-stage-mapping';
import { tallyStages } from './tally-stages';

/** Expected counts are read off the fixtures by hand. */
function tally(name: string): ReadonlyMap<string, StageCell> {
  const path = `stages/ok/${name}`;
  const { cells } = tallyStages(countFixture(path), aStageRequest(path));
  return new Map(cells.map((cell) => [`${cell.codes.join('×') || 'all'} ${cell.stage}`, cell]));
}
const counts = (name: string) => Object.fromEntries([...tally(name)].map(([key, { count }]) => [key, count]));

describe('tallyStages', () => {
  it('takes the total row as everybody', () => {
    expect(counts('counts-by-sex')).toEqual({
      ...{ 'F applied': 40, 'F board': 12, 'F promoted': 4 },
      ...{ 'M applied': 100, 'M board': 31, 'M promoted': 11 },
      ...{ 'all applied': 140, 'all board': 43, 'all promoted': 15 },
    });
  });

  it('keeps zero, not held and withheld apart', () => {
    expect(tally('zero-and-not-held').get('F board')).toMatchObject({ status: 'shown', count: 0 });
    expect(tally('zero-and-not-held').get('M board')).toMatchObject({ status: 'not-held', count: null });
    expect(tally('marks-and-thousands').get('F board')).toMatchObject({ status: 'withheld', count: null });
    expect(tally('marks-and-thousands').get('F applied')).toMatchObject({ status: 'shown', count: 1040 });
    expect(tally('marks-and-thousands').get('M applied')).toMatchObject({ status: 'not-held' });
  });

  it('reads a crossed table with its margins, dimensions in order of name', () => {
    const cells = tally('crossed-with-margins');

    expect(cells.get('B1×F board')).toMatchObject({ breakdown: ['ethnicity', 'sex'], count: 4 });
    expect(cells.get('B1 board')).toMatchObject({ breakdown: ['ethnicity'], count: 10 });
    expect(cells.get('F board')).toMatchObject({ breakdown: ['sex'], count: 12 });
    expect(cells.get('all board')).toMatchObject({ breakdown: [], count: 43 });
  });

  it('reads one row per group and stage like one column per stage', () => {
    expect(counts('long')).toEqual({
      ...{ 'F applied': 40, 'F board': 12, 'F promoted': 4 },
      ...{ 'M applied': 100, 'M board': 31, 'M promoted': 11 },
    });
  });

  it('counts people at the stage they reached and at all before, single and in pairs', () => {
    const found = counts('people');

    expect(found).toMatchObject({ 'all applied': 5, 'all board': 3, 'all promoted': 2 });
    expect(found).toMatchObject({ 'F applied': 2, 'F board': 1, 'M applied': 3, 'M promoted': 1 });
    expect(found).toMatchObject({ 'B1 applied': 2, 'B1×F applied': 2, 'B2×M promoted': 1 });
  });

  it('counts zero for a category that nobody in the list has', () => {
    expect(tally('people').get('NS applied')).toMatchObject({ status: 'shown', count: 0 });
  });

  it('reads yes, no and days as passing a stage', () => {
    expect(counts('people-by-stage')).toMatchObject({
      ...{ 'all applied': 3, 'all board': 2, 'all promoted': 1 },
      ...{ 'F board': 2, 'M applied': 1, 'M board': 0 },
    });
  });

  it('says in which classification the codes stand', () => {
    const path = 'stages/ok/people';
    expect(tallyStages(countFixture(path), aStageRequest(path)).lists).toEqual({
      ethnicity: 'ethnicity',
      sex: 'sex',
    });
  });

  it('keeps no reference of anybody, and names none in a problem', () => {
    const path = 'stages/not-ok/duplicate-person';
    const tallied = tallyStages(countFixture(path), aStageRequest(path));

    expect(tallied.issues[0]).toMatchObject({ code: 'duplicate-person', rows: [3] });
    expect(JSON.stringify(tallied)).not.toMatch(/c1/i);
  });

  it('names rows and stages of a rising funnel, not the group or its numbers', () => {
    const path = 'stages/not-ok/stage-counts-rise';
    const [issue] = tallyStages(countFixture(path), aStageRequest(path)).issues;

    expect(issue).toMatchObject({ rows: [2], column: 'Stage promoted' });
    expect(JSON.stringify(issue)).not.toMatch(/female|13|12/i);
  });

  it('collects problems of different kinds at once', () => {
    const content = countFixture('stages/not-ok/negative-count');
    const more = {
      ...content,
      rows: [
        ...content.rows,
        { row: 3, cells: ['M', '1.5', '2', '3'] },
        { row: 4, cells: ['X', '1', '1', '1'] },
      ],
    };
    const codes = tallyStages(more, aStageRequest('stages/not-ok/negative-count')).issues.map(
      ({ code }) => code,
    );

    expect(codes).toEqual(['negative-count', 'fractional-count', 'unknown-code', 'stage-counts-rise']);
  });
});

describe('standardStageMapping', () => {
  it('finds stages by code or label and groups by dimension', () => {
    const { process } = aStageRequest('');
    const mapping = standardStageMapping(['Sex', 'Stage applied', 'BOARD', 'promoted', 'note'], process);

    expect(mapping.groups).toEqual({ sex: { column: 'Sex', values: {} } });
    expect(mapping.layout).toMatchObject({
      form: 'wide',
      stages: { applied: 'Stage applied', board: 'BOARD', promoted: 'promoted' },
    });
  });
});
