import { Injectable } from '@nestjs/common';
import { type AnalystTable, type OverlapAnswer, type OverlapQuestion } from '@muster/contracts';
import { ok, refuse, type Result, toEpochDay, toReferenceDate, translateCodes } from '@muster/domain';
import { NOT_RECORDED, WITHHELD_BY_NOTICE } from '@muster/ingest';
import { codesOfCell, countAt } from '@muster/ledger';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type CodedPair, crossCodings } from './cross-codings';
import { dimensionLabel } from '../questions/dimension-ids';
import { planQuestion } from './plan-question';
import { holds, type QuestionContext } from '../questions/question-context';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type RepresentationRefusal } from './representation.errors';
import { withholdOverlap } from './withhold-overlap';

/** How large the break of a change of classification is, from a snapshot that was coded in both: the characteristic in
 *  the new classification, and an extra dimension that a mapping reads in the old one. True counts, for analysts. */
@Injectable()
export class OverlapService {
  constructor(private readonly recorder: QuestionRecorder) {}

  async ask(
    question: OverlapQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<OverlapAnswer>, RepresentationRefusal>> {
    const { asAt, dimension } = question;
    return this.recorder.recorded(
      'representation.overlap',
      question,
      actor,
      { asAt, dimension },
      (context) => answer(context, question),
      withholdOverlap,
    );
  }
}

function answer(
  context: QuestionContext,
  { force, asAt, dimension: asked }: OverlapQuestion,
): Result<OverlapAnswer, RepresentationRefusal> {
  const plan = planQuestion(context, { force, asAt, by: [asked], where: [], direction: 'within-part' });
  if (!plan.ok) return plan;
  const { snapshot, measured: dimension } = plan.value;
  const current = codingOf(context, snapshot, dimension);
  const old = Object.keys(context.held.extraSlots)
    .map((extra) => codingOf(context, snapshot, extra))
    .find((coding) => coding?.classification.dimension === dimension);
  if (!current || !old) {
    return refuse(
      'no-overlap',
      `the snapshot does not hold ${dimensionLabel(dimension, {}).toLowerCase()} in two classifications; map the column with the old codes as an extra dimension that names its classification.`,
    );
  }
  const translation = translateCodes(context.crosswalks, old.classification.id, current.classification.id);
  const summary = (coding: Coding) => ({
    dimension: coding.dimension,
    classification: coding.classification.id,
    label: coding.classification.label,
  });
  return ok({
    metric: 'overlap',
    force: context.force.code,
    asAt: snapshot.asAt,
    snapshot: snapshot.id,
    dimension,
    old: summary(old),
    current: summary(current),
    ...crossCodings(
      countPairs(context, snapshot, old.dimension, dimension),
      old.classification,
      current.classification,
      translation,
    ),
  });
}

type Coding = NonNullable<ReturnType<typeof codingOf>>;

function codingOf(context: QuestionContext, snapshot: PublishedSnapshot, dimension: string) {
  const id = context.readings.get(snapshot.id)?.classifications[dimension];
  const classification = context.classifications.get(id ?? '');
  return classification && holds(context, snapshot, dimension) ? { dimension, classification } : null;
}

/** People who gave notice are among the not recorded. */
function countPairs(
  { held }: QuestionContext,
  { asAt }: PublishedSnapshot,
  old: string,
  current: string,
): readonly CodedPair[] {
  const counts = countAt(held.ledger, toEpochDay(toReferenceDate(asAt)), { by: [old, current] });
  const codeOf = (dimension: string, id: number | undefined) => {
    const code = held.vocabulary[dimension]?.[(id ?? 0) - 1] ?? NOT_RECORDED;
    return code === WITHHELD_BY_NOTICE ? NOT_RECORDED : code;
  };
  const people = new Map<string, CodedPair>();
  counts.headcount.forEach((number, cell) => {
    if (number === 0) return;
    const [was, is] = codesOfCell(counts.sizes, cell);
    const pair = { old: codeOf(old, was), current: codeOf(current, is) };
    const key = JSON.stringify(pair);
    people.set(key, { ...pair, people: (people.get(key)?.people ?? 0) + number });
  });
  return [...people.values()];
}
