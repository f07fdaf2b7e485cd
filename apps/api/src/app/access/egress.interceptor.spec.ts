import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import { AnalystTable } from '@muster/contracts';
import { openRelease, quarterOf, releaseFile } from '@muster/disclosure';
import { lastValueFrom, of } from 'rxjs';
import { FaultLog } from '../platform/problems/fault-log.service';
import { EgressBreach, EgressInterceptor } from './egress.interceptor';
import { type EgressLabel, Route } from './route.decorator';

class Handlers {
  @Route({ id: 'test.statistics', access: ['board'], egress: 'publishes-statistics', summary: 'Statistics' })
  statistics(): void {}

  @Route({ id: 'test.figures', access: ['analyst'], egress: 'analyst-figures', summary: 'Figures' })
  figures(): void {}

  @Route({ id: 'test.case', access: ['custodian'], egress: 'case-record', summary: 'Case' })
  case(): void {}

  @Route({ id: 'test.reference', access: 'signed-in', egress: 'reference-data', summary: 'Reference' })
  reference(): void {}

  @Route({ id: 'test.receipt', access: 'signed-in', egress: 'receipt', summary: 'Receipt' })
  receipt(): void {}

  unlabelled(): void {}
}

const HANDLERS: Readonly<Record<EgressLabel | 'unlabelled', keyof Handlers>> = {
  'publishes-statistics': 'statistics',
  'analyst-figures': 'figures',
  'case-record': 'case',
  'reference-data': 'reference',
  receipt: 'receipt',
  unlabelled: 'unlabelled',
};

function disclosed() {
  const quarter = quarterOf('2026-Q1');
  if (!quarter) throw new Error('not a quarter');
  const meta = {
    ...{ id: 'example', force: 'EXMP', quarter, asAt: '2026-03-31', publishedAt: '2026-05-01T00:00:00Z' },
    ...{ policy: '2026-1', role: 'board' as const, dimensions: {}, tables: [] },
  };
  return releaseFile(openRelease(meta, []));
}

describe('EgressInterceptor', () => {
  const interceptor = new EgressInterceptor(new Reflector(), new FaultLog());

  function passed(label: EgressLabel | 'unlabelled', answer: unknown): Promise<unknown> {
    const context: ExecutionContext = new ExecutionContextHost(
      [{ id: 'request' }, { raw: { headersSent: false } }],
      Handlers,
      Reflect.get(Handlers.prototype, HANDLERS[label]) as () => void,
    );
    return lastValueFrom(interceptor.intercept(context, { handle: () => of(answer) }));
  }

  const ANSWERS = {
    'true counts': () => AnalystTable.of({ people: 3 }),
    'released figures': disclosed,
    'a plain object': () => ({ people: 3 }),
    'an object shaped like released figures': () => ({ ...disclosed(), toJSON: () => ({ people: 3 }) }),
    nothing: () => undefined,
  };
  const ALLOWED: Readonly<Record<string, readonly (EgressLabel | 'unlabelled')[]>> = {
    'true counts': ['analyst-figures'],
    'released figures': ['publishes-statistics'],
    'a plain object': ['case-record', 'reference-data', 'receipt'],
    'an object shaped like released figures': ['case-record', 'reference-data', 'receipt'],
    nothing: ['case-record', 'reference-data', 'receipt'],
  };
  const cases = (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).flatMap((kind) =>
    (Object.keys(HANDLERS) as (keyof typeof HANDLERS)[]).map((label) => ({
      ...{ kind, label, may: ALLOWED[kind]?.includes(label) === true },
    })),
  );

  it.each(cases)('$kind by a route labelled $label: $may', async ({ kind, label, may }) => {
    const answer = ANSWERS[kind]();
    if (may) await expect(passed(label, answer)).resolves.toBe(answer);
    else await expect(passed(label, answer)).rejects.toThrow(EgressBreach);
  });

  it('says which route is broken and nothing of the answer', async () => {
    await expect(passed('publishes-statistics', { people: 731 })).rejects.toThrow(
      'egress label of test.statistics broken',
    );
  });
});
