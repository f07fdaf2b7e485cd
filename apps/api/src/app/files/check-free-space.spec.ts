import { checkFreeSpace } from './check-free-space';

const MIB = 1024 * 1024;

describe('checkFreeSpace', () => {
  it.each([
    ['a file with room for three times its size beside the reserve', [812 * MIB], 100 * MIB, true],
    ['the same with a byte less', [812 * MIB - 1], 100 * MIB, false],
    ['a file of unknown size on a disk with the reserve', [512 * MIB], null, true],
    ['a file when one of two disks is full', [90_000 * MIB, 10 * MIB], 1, false],
    ['a database elsewhere', [], 9_000 * MIB, true],
  ])('judges %s', (_, free, size, fits) => {
    expect(checkFreeSpace(free, size).ok).toBe(fits);
  });
});
