import { type INestApplicationContext } from '@nestjs/common';
import { FigureQuestions } from '../app/aggregates/figure-questions.service';
import { conflictsOfFigures } from '../app/aggregates/figure-conflicts';
import { FigureReceiver } from '../app/aggregates/figure-receiver.service';
import { Reconciliations } from '../app/aggregates/reconciliations.service';
import { CountFileLifecycle } from '../app/count-files/count-file-lifecycle.service';
import { CountFileStore } from '../app/count-files/count-file-store.service';
import { conflictsOfStages } from '../app/processes/conflicts-of-stages';
import { StageQuestions } from '../app/processes/stage-questions.service';
import { StageReceiver } from '../app/processes/stage-receiver.service';
import { required } from './required';

const ACTOR = 'generate';
const FORCE = 'EXMP';
const PERIOD = { from: '2025-04-01', to: '2026-03-31' };
const STAGES = 'applied,shortlisted,selected,posted\n';
const FIGURES =
  'measure,place,from,to,population,value,unit,source\nleavers,EXMP,2025-04-01,2026-03-31,officer,9,headcount,Invented\n';

/** Does once what people do with counts that arrive as counts: stages are published, replaced and taken back, totals are
 *  published and compared, one file is discarded; and figures are asked for. */
export async function useCounts(app: INestApplicationContext): Promise<void> {
  const lifecycle = app.get(CountFileLifecycle);
  const stages = app.get(StageReceiver);
  for (const [row, reason] of [
    ['40,20,8,7', undefined],
    ['40,20,9,8', 'Late results'],
  ] as const) {
    const file = { force: FORCE, process: 'specialist-post', ...PERIOD, mapping: null, actor: ACTOR };
    const { id } = required(await stages.receive({ ...file, bytes: atOnce(STAGES + row) }));
    const decision = { kind: 'stages', id, actor: ACTOR } as const;
    required(await lifecycle.confirm(decision, reason, conflictsOfStages));
    const question = { force: FORCE, process: 'specialist-post', by: [] };
    required(await app.get(StageQuestions).ask(question, ACTOR));
    if (reason !== undefined) required(await lifecycle.undo(decision, 'to see what it sends'));
  }
  const figures = app.get(FigureReceiver);
  for (const publish of [false, true]) {
    const { id } = required(await figures.receive({ mapping: null, actor: ACTOR, bytes: atOnce(FIGURES) }));
    const decision = { kind: 'aggregates', id, actor: ACTOR } as const;
    if (publish) required(await lifecycle.confirm(decision, undefined, conflictsOfFigures));
    else required(await lifecycle.discard(decision));
  }
  required(await app.get(FigureQuestions).ask({ measure: 'leavers' }, ACTOR));
  const question = { force: FORCE, ...PERIOD, population: 'officer' };
  required(await app.get(Reconciliations).ask(question, ACTOR));
  await app.get(CountFileStore).list('stages', FORCE);
}

async function* atOnce(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
