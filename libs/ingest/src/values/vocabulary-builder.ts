import { type Vocabulary } from '../vocabulary';

/** The vocabulary of a force while a file is read: ids stay for ever, new codes are appended in the order met. */
export class VocabularyBuilder {
  private readonly codes = new Map<string, string[]>();
  private readonly ids = new Map<string, Map<string, number>>();

  constructor(vocabulary: Vocabulary) {
    for (const [dimension, codes] of Object.entries(vocabulary)) this.start(dimension, codes);
  }

  /** Id of `code`, 1 or more; a new code gets the next one. */
  idOf(dimension: string, code: string): number {
    const ids = this.ids.get(dimension) ?? this.start(dimension, []);
    const known = ids.get(code);
    if (known !== undefined) return known;
    const codes = this.codes.get(dimension) ?? [];
    codes.push(code);
    ids.set(code, codes.length);
    return codes.length;
  }

  codesOf(dimension: string): readonly string[] {
    return this.codes.get(dimension) ?? [];
  }

  build(): Vocabulary {
    return Object.fromEntries([...this.codes].filter(([, codes]) => codes.length > 0));
  }

  private start(dimension: string, codes: readonly string[]): Map<string, number> {
    const ids = new Map(codes.map((code, index) => [code, index + 1]));
    this.codes.set(dimension, [...codes]);
    this.ids.set(dimension, ids);
    return ids;
  }
}
