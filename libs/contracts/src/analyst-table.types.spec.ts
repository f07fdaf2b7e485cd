import { AnalystTable } from './analyst-table';

interface Figures {
  readonly headcount: number;
}

describe('AnalystTable', () => {
  it('serialises to its payload', () => {
    const table = AnalystTable.of<Figures>({ headcount: 4 });

    expect(JSON.stringify(table)).toBe('{"headcount":4}');
    expect(Object.keys(table)).toEqual([]);
  });

  it('cannot be made, copied or imitated by a plain object', () => {
    // @ts-expect-error: a plain object of the payload's shape is no AnalystTable
    const plain: AnalystTable<Figures> = { headcount: 4 };
    // @ts-expect-error: an object with the same method is no AnalystTable either
    const lookalike: AnalystTable<Figures> = { toJSON: () => ({ headcount: 4 }) };
    // @ts-expect-error: a spread loses the private field
    const copied: AnalystTable<Figures> = { ...AnalystTable.of<Figures>({ headcount: 4 }) };

    for (const imitation of [plain, lookalike, copied]) {
      expect(imitation).not.toBeInstanceOf(AnalystTable);
    }
  });

  it('has no public constructor', () => {
    // @ts-expect-error: the constructor is private
    expect(() => new AnalystTable<Figures>({ headcount: 4 })).not.toThrow();
  });
});
