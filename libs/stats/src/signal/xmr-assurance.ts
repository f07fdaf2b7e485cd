import { type XmrChart } from './xmr-chart';
import { type BetterWay } from './xmr-variation';

export type XmrAssurance = 'reliably-meets' | 'sometimes' | 'does-not-meet' | 'no-aim' | 'too-few';

/** Whether a process meets an aim as it is today, from the limits of the last phase: `reliably-meets` when both limits lie on
 *  the better side of the aim or on it, `does-not-meet` when neither does, else `sometimes`, by chance. `too-few` without
 *  limits; `no-aim` without an aim, which is in the units of the values. Source: docs/methods/xmr-chart.md. */
export function xmrAssurance({ phases }: XmrChart, better: BetterWay, aim: number | null): XmrAssurance {
  if (aim === null) return 'no-aim';
  const limits = phases.at(-1)?.limits;
  if (limits?.status !== 'shown') return 'too-few';
  const { lower, upper } = limits.value;
  const meets = (value: number) => (better === 'higher' ? value >= aim : value <= aim);
  const met = [lower, upper].filter(meets).length;
  return met === 2 ? 'reliably-meets' : met === 0 ? 'does-not-meet' : 'sometimes';
}
