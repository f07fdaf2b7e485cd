import { Injectable } from '@nestjs/common';
import { type AnalystTable, type DataQualityAnswer, type DataQualityQuestion } from '@muster/contracts';
import { type QualityRules } from '@muster/disclosure';
import {
  DIMENSIONS,
  isCharacteristic,
  ok,
  refuse,
  type Result,
  toEpochDay,
  toReferenceDate,
} from '@muster/domain';
import { type ChosenSnapshot, chooseSnapshot } from '../questions/choose-snapshot';
import { describeFigures } from '../questions/describe-figures';
import { kebabCase } from '../questions/dimension-ids';
import { type PlannedFilters, planFilters } from '../questions/plan-filters';
import { populationWords } from '../questions/population-words';
import { holds, type QuestionContext } from '../questions/question-context';
import { QuestionRecorder } from '../questions/question-recorder.service';
import { type QuestionRefusal } from '../questions/question-refusal';
import { SensitiveGate } from '../questions/sensitive-gate.service';
import { smallNumberNotes } from '../questions/standing-notes';
import { declarationMonths } from './declaration-months';
import { type CharacteristicLeave, declarationRows } from './declaration-rows';
import { QualityRulesService } from './quality-rules.service';
import { VerdictBounds } from './verdict-bounds.service';
import { withholdDataQuality } from './withhold-data-quality';

/** How completely characteristics are declared, for analysts: true counts out of the ledger. Each question goes to the audit
 *  trail before its answer leaves. */
@Injectable()
export class DataQualityService {
  constructor(
    private readonly recorder: QuestionRecorder,
    private readonly gate: SensitiveGate,
    private readonly rules: QualityRulesService,
    private readonly bounds: VerdictBounds,
  ) {}

  async ask(
    question: DataQualityQuestion,
    actor: string,
  ): Promise<Result<AnalystTable<DataQualityAnswer>, QuestionRefusal>> {
    const { asAt, workforceType, characteristic } = question;
    return this.recorder.recorded<DataQualityAnswer, QuestionRefusal>(
      'quality.ask',
      question,
      actor,
      { asAt, workforceType, characteristic },
      async (context) => this.answer(context, question, await this.leaves(actor)),
      withholdDataQuality,
    );
  }

  private async leaves(actor: string): Promise<readonly CharacteristicLeave[]> {
    const granted: ReadonlySet<string> = await this.gate.granted(actor);
    return Object.entries(DIMENSIONS)
      .filter(([, { characteristic }]) => characteristic)
      .map(([id, { sensitive }]) => ({
        id,
        leave: sensitive ? (granted.has(id) ? 'granted' : 'grant-needed') : 'free',
      }));
  }

  private async answer(
    context: QuestionContext,
    question: DataQualityQuestion,
    characteristics: readonly CharacteristicLeave[],
  ): Promise<Result<DataQualityAnswer, QuestionRefusal>> {
    const chosen = chooseSnapshot(context, question.asAt);
    if (!chosen.ok) return chosen;
    const named = kebabCase(question.characteristic);
    const ofUnits = characteristics.find(({ id }) => id === named && isCharacteristic(id));
    if (!ofUnits) {
      return refuse(
        'unknown-dimension',
        'units are compared by a personal characteristic, such as ethnicity.',
      );
    }
    const { snapshot } = chosen.value;
    // A force that does not hold the workforce type is counted as a whole, and the answer says so.
    const type = holds(context, snapshot, 'workforce-type') ? question.workforceType : null;
    const filters = planFilters(context, snapshot, typeFilter(type), null);
    if (!filters.ok) return filters;
    const rules = await this.rules.current();
    const plan = { characteristics, ofUnits, rules, type, filters: filters.value };
    return ok(await this.counted(context, question, chosen.value, plan));
  }

  private async counted(
    context: QuestionContext,
    question: DataQualityQuestion,
    { snapshot, note }: ChosenSnapshot,
    plan: Plan,
  ): Promise<DataQualityAnswer> {
    const { characteristics, ofUnits, rules, type: workforceType } = plan;
    const threshold = this.gate.threshold;
    const rowsOf = (characteristic: CharacteristicLeave, by: string | null, type: string | null) =>
      declarationRows(context, snapshot, { characteristic, by, workforceType: type, threshold }, rules);
    const whole = characteristics.flatMap((each) => rowsOf(each, null, workforceType));
    const held = characteristics.filter((_, at) => whole[at]?.status !== 'not-held');
    const types = held
      .filter(({ leave }) => leave !== 'grant-needed')
      .flatMap((each) => rowsOf(each, 'workforce-type', null));
    // Small units of a characteristic with a grant are withheld together, once all are counted.
    const counted = ofUnits.leave === 'granted' ? ({ ...ofUnits, leave: 'free' } as const) : ofUnits;
    const units = rowsOf(counted, 'unit', workforceType).toSorted((a, b) =>
      (a.labels['unit'] ?? '').localeCompare(b.labels['unit'] ?? '', 'en-GB', { numeric: true }),
    );
    const snapshots = context.held.snapshots.filter(({ asAt }) => asAt <= snapshot.asAt);
    return {
      metric: 'data-quality',
      ...{ force: context.force.code, asAt: snapshot.asAt },
      ...{ workforceType: question.workforceType, characteristic: ofUnits.id },
      ...{ gate: rules.targets.gate.share, leastPeople: rules.targets.leastPeople.value },
      ...{ characteristics: whole, types, units },
      months: [
        ...declarationMonths(context, snapshots, { characteristics, workforceType, threshold }, rules),
      ],
      ...(await this.bounds.of(context, snapshot.asAt, workforceType, rules.targets)),
      about: this.about(context, plan, { snapshot, note }, [...whole, ...types, ...units]),
    };
  }

  private about(
    context: QuestionContext,
    { filters }: Plan,
    { snapshot, note }: ChosenSnapshot,
    rows: readonly DataQualityAnswer['units'][number][],
  ) {
    const day = toEpochDay(toReferenceDate(snapshot.asAt));
    const words = populationWords(context, { by: [], filters: filters.filters, filterWords: filters.words }, [
      day,
    ]);
    return describeFigures(context, {
      ...{ by: [], measured: null, grouping: null, snapshots: [snapshot], words },
      definition: 'The part of a workforce that has declared a characteristic.',
      denominator: 'Everybody in post in the workforce type, whether they have declared or not.',
      intervalMethod: 'None: everybody is counted. Verdicts have Wilson intervals of 95 %.',
      methods: ['declaration-rate', 'non-declaration-bounds'],
      notes: [
        ...(note === null ? [] : [note]),
        ...(rows.some(({ status }) => status === 'grant-needed')
          ? ['Some characteristics are counted only with a grant of the data protection officer.']
          : []),
        ...(rows.some(({ refusalHeld, declared }) => !refusalHeld && declared !== null)
          ? ['Not held: the files have no answer that means "prefer not to say".']
          : []),
        ...smallNumberNotes(rows),
      ],
    });
  }
}

interface Plan {
  readonly characteristics: readonly CharacteristicLeave[];
  readonly ofUnits: CharacteristicLeave;
  readonly rules: QualityRules;
  /** Null where the force does not hold it. */
  readonly type: string | null;
  readonly filters: PlannedFilters;
}

function typeFilter(type: string | null) {
  return type === null ? [] : [{ dimension: 'workforce-type', value: type }];
}
