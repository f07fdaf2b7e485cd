import { NOT_RECORDED } from '@muster/ingest';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type QuestionContext } from '../questions/question-context';

/** How ranks are held, as ids of `rank-basis` in one snapshot. */
export interface BasisIds {
  readonly temporary: ReadonlySet<number>;
  readonly substantive: ReadonlySet<number>;
  /** Those and every other that says how the rank is held. */
  readonly stated: ReadonlySet<number>;
}

/** Finds them in the classification of the snapshot. A code outside it counts as stated, as in every other dimension. */
export function basisIds(
  { held, readings, classifications }: QuestionContext,
  { id }: PublishedSnapshot,
): BasisIds {
  const codes = held.vocabulary['rank-basis'] ?? [];
  const list = classifications.get(readings.get(id)?.classifications['rank-basis'] ?? '');
  const unstated = new Set([
    NOT_RECORDED,
    ...(list?.categories.filter(({ state }) => state !== 'declared').map(({ code }) => code) ?? []),
  ]);
  const idsOf = (passes: (code: string) => boolean) =>
    new Set(codes.flatMap((code, at) => (passes(code) ? [at + 1] : [])));
  return {
    temporary: idsOf((code) => code === 'temporary' || code === 'acting'),
    substantive: idsOf((code) => code === 'substantive'),
    stated: idsOf((code) => !unstated.has(code)),
  };
}
