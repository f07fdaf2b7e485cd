import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type QualityTargets } from './quality-targets';
import { readQualityTargets } from './read-quality-targets';

const shipped = JSON.parse(
  readFileSync(join(__dirname, '../../../../definitions/quality/targets.json'), 'utf8'),
) as QualityTargets;
const changed = (change: (targets: QualityTargets) => unknown) => {
  const copy = structuredClone(shipped);
  change(copy);
  const read = readQualityTargets(copy);
  return read.ok ? 'fine' : read.refusal.message;
};
const first = ({ targets }: QualityTargets) => targets[0] as QualityTargets['targets'][number];

describe('readQualityTargets', () => {
  it('takes the file that is shipped, with the gate of 60 % from the design and a target for each characteristic', () => {
    const read = readQualityTargets(shipped);

    expect(read.ok && read.value.gate.share).toBe(0.6);
    expect(read.ok && read.value.targets.map(({ characteristic }) => characteristic)).toEqual([
      ...['ethnicity', 'sex', 'age-band', 'disability', 'religion', 'orientation'],
    ]);
  });

  it.each<[string, (targets: QualityTargets) => unknown, RegExp]>([
    ['a gate below 60 %', (targets) => (targets.gate.share = 0.5), /gate\.share/],
    [
      'fewer people than a release needs',
      (targets) => (targets.leastPeople.value = 24),
      /leastPeople\.value/,
    ],
    ['a share above 1', (targets) => (first(targets).share = 1.2), /targets\.0\.share/],
    ['a unit as characteristic', (targets) => (first(targets).characteristic = 'unit'), /no personal/],
    ['a reason that says nothing', (targets) => (first(targets).why = 'none'), /targets\.0\.why/],
    ['no target at all', (targets) => (targets.targets = []), /targets/],
  ])('refuses %s and names the place', (_what, change, message) => {
    expect(changed(change)).toMatch(message);
  });

  it('refuses a target twice and one below the gate, both at once', () => {
    const message = changed((targets) => {
      first(targets).characteristic = 'religion';
      first(targets).share = 0.5;
    });

    expect(message).toBe(
      'The target of religion stands more than once. The target of religion lies below the gate.',
    );
  });

  it('refuses what is no object', () => {
    expect(readQualityTargets('targets').ok).toBe(false);
  });
});
