import { type ProjectionProblem } from '@muster/contracts';
import { type ProjectionStratum } from '@muster/stats';

/** A problem of the model in words for whoever asks, who knows no strata. Problems of levers say already what they mean. */
export function problemWords({
  code,
  message,
  stratum,
}: ProjectionProblem & { readonly stratum?: ProjectionStratum }): ProjectionProblem {
  if (!stratum || (code !== 'stratum-empty' && code !== 'rate-out-of-range')) return { code, message };
  return { code, message: `${whyOf(code, stratum)}, so it cannot be said where today’s rates lead.` };
}

function whyOf(code: string, { rate, of }: ProjectionStratum): string {
  const who = of === 'group' ? 'of this group' : 'outside this group';
  if (code === 'rate-out-of-range') {
    return `More people ${who} ${rate === 'promotion' ? 'were promoted' : 'left'} than were in post on average`;
  }
  if (rate === 'intake') return 'Nobody who declared joined in the years that rates come from';
  if (rate === 'entry') return `Nobody ${who} joined in the years that rates come from`;
  const where = rate === 'promotion' ? 'was at one of the ranks' : 'was in post';
  return `Nobody ${who} ${where} in the years that rates come from`;
}
