import { type KnownFact } from '../known-fact';

const WHOSE: Readonly<Record<KnownFact['source'], string>> = {
  public: 'Public',
  'office-holders': "Office-holders' list",
  'earlier-list': "Earlier office-holders' list",
};

/** What an audit took as known, one sentence for each source, workforce type, measure and moment. No counts of people. */
export function factSentences(facts: readonly KnownFact[]): readonly string[] {
  const groups = new Map<string, number>();
  for (const { source, workforceType, measure, period, quarter } of facts) {
    const name = `${WHOSE[source]}: ${measure} of ${workforceType}, ${period?.id ?? quarter ?? ''}`;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  return [...groups].map(([name, count]) => `${name} (${count} ${count === 1 ? 'figure' : 'figures'}).`);
}
