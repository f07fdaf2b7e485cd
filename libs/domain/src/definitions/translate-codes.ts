import { type Crosswalk } from './crosswalk';

/** How the codes of one classification are read in another. */
export interface CodeTranslation {
  /** Every counterpart, exact or not. */
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  /** code of `from` -> code of `to` for categories that hold the same people in both. */
  readonly exact: ReadonlyMap<string, string>;
}

interface Step {
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly exact: boolean }[];
  /** Codes of `to` all of whose people can be found in codes of `from`, and nobody else. */
  readonly carried: ReadonlySet<string>;
}

/** The translation between two classifications over the shortest way through the crosswalks, which may be walked in
 *  either direction; null when there is no way. A category of `to` is carried only when every pair that leads to it is
 *  without loss, on every step of the way: a category that did not exist, or held other people as well, is not.
 *  Backwards, two categories that one was made of cannot be told apart, so neither is exact. */
export function translateCodes(
  crosswalks: readonly Crosswalk[],
  from: string,
  to: string,
): CodeTranslation | null {
  const seen = new Set([from]);
  let ways: readonly { readonly at: string; readonly step: Step | null }[] = [{ at: from, step: null }];
  while (ways.length > 0) {
    const next: { at: string; step: Step }[] = [];
    for (const { at, step } of ways) {
      for (const { target, taken } of stepsFrom(crosswalks, at)) {
        if (seen.has(target)) continue;
        seen.add(target);
        next.push({ at: target, step: step === null ? taken : compose(step, taken) });
      }
    }
    const arrived = next.find(({ at }) => at === to);
    if (arrived) return toTranslation(arrived.step);
    ways = next;
  }
  return null;
}

function stepsFrom(
  crosswalks: readonly Crosswalk[],
  at: string,
): readonly { readonly target: string; readonly taken: Step }[] {
  return crosswalks.flatMap((crosswalk) => {
    const pairs = crosswalk.pairs.flatMap(({ from, to, loss }) =>
      to === null ? [] : [{ from, to, exact: loss === undefined }],
    );
    if (crosswalk.from === at) return [{ target: crosswalk.to, taken: toStep(pairs) }];
    if (crosswalk.to !== at) return [];
    const sources = (code: string) => pairs.filter((pair) => pair.to === code).length;
    const back = pairs.map((pair) => ({
      from: pair.to,
      to: pair.from,
      exact: pair.exact && sources(pair.to) === 1,
    }));
    return [{ target: crosswalk.from, taken: toStep(back) }];
  });
}

function toStep(pairs: Step['pairs'], known: (code: string) => boolean = () => true): Step {
  const targets = new Set(pairs.map(({ to }) => to));
  const whole = (code: string) =>
    pairs.filter(({ to }) => to === code).every(({ from, exact }) => exact && known(from));
  return { pairs, carried: new Set([...targets].filter(whole)) };
}

function compose(first: Step, second: Step): Step {
  const { carried } = toStep(second.pairs, (code) => first.carried.has(code));
  const pairs = first.pairs.flatMap((a) =>
    second.pairs
      .filter((b) => b.from === a.to)
      .map((b) => ({ from: a.from, to: b.to, exact: a.exact && b.exact })),
  );
  return { pairs, carried };
}

function toTranslation({ pairs, carried }: Step): CodeTranslation {
  return {
    pairs: pairs.map(({ from, to }) => ({ from, to })),
    exact: new Map(pairs.flatMap(({ from, to, exact }) => (exact && carried.has(to) ? [[from, to]] : []))),
  };
}
