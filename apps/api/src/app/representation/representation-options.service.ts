import { Injectable } from '@nestjs/common';
import { AnalystTable, type RepresentationOptions } from '@muster/contracts';
import { DIMENSIONS, isCharacteristic, ok, type Result } from '@muster/domain';
import { BaselinesService } from '../baselines/baselines.service';
import { buildAxis } from '../questions/build-axis';
import { dimensionLabel, isSensitive, RANK_AT_OR_ABOVE } from '../questions/dimension-ids';
import { QuestionContexts } from '../questions/question-contexts.service';
import { holds, type QuestionContext } from '../questions/question-context';
import { sensitiveDimensionsOf } from '../questions/sensitive-dimensions-of';
import { SensitiveGate } from '../questions/sensitive-gate.service';
import { type RepresentationRefusal } from './representation.errors';

/** Says what can be asked about a force: dates, dimensions, groupings and baselines. */
@Injectable()
export class RepresentationOptionsService {
  constructor(
    private readonly contexts: QuestionContexts,
    private readonly baselines: BaselinesService,
    private readonly gate: SensitiveGate,
  ) {}

  /** What can be asked of a force, as its newest snapshot holds it: dimensions with their values and groupings, dates,
   *  baselines. Values of dimensions that it does not hold are not listed. */
  async of(
    forceCode: string,
    actor: string,
  ): Promise<Result<AnalystTable<RepresentationOptions>, RepresentationRefusal>> {
    const found = await this.contexts.of(forceCode);
    if (!found.ok) return found;
    const context = found.value;
    const granted = await this.gate.granted(actor);
    const choices = await this.baselines.choicesFor(context.force);
    return ok(
      AnalystTable.of<RepresentationOptions>({
        force: context.force.code,
        snapshots: context.held.snapshots.toReversed().map(({ id, asAt }) => ({ id, asAt })),
        dimensions: [
          ...Object.keys(DIMENSIONS),
          RANK_AT_OR_ABOVE,
          ...Object.keys(context.held.extraSlots),
        ].map((id) => {
          const needed = sensitiveDimensionsOf(context, { dimension: id });
          return describe(
            context,
            id,
            needed.every((each) => granted.has(each)),
          );
        }),
        baselines: choices.map(({ id, label, dimension, base }) => ({ id, label, dimension, base })),
      }),
    );
  }
}

/** Of a dimension that needs a grant nothing but its name is listed: not even which categories somebody has. */
function describe(
  context: QuestionContext,
  id: string,
  granted: boolean,
): RepresentationOptions['dimensions'][number] {
  const snapshot = context.held.snapshots.at(-1);
  const held = snapshot !== undefined && holds(context, snapshot, id);
  const axis = held && granted ? buildAxis(context, snapshot, id, null, true) : null;
  const codes = new Set(context.held.vocabulary[id === RANK_AT_OR_ABOVE ? 'rank' : id]);
  const reading = context.readings.get(snapshot?.id ?? '');
  return {
    id,
    label: dimensionLabel(id, reading?.extraLabels ?? {}),
    characteristic: isCharacteristic(id),
    sensitive: isSensitive(id),
    granted,
    status: held ? 'held' : 'not-held',
    values: axis?.ok
      ? axis.value.groups
          .filter(({ code, always }) => always || codes.has(code))
          .map(({ code, label }) => ({ code, label }))
      : [],
    groupings: context.groupings
      .filter(
        ({ dimension, members }) =>
          dimension === id && held && granted && members[reading?.classifications[id] ?? ''] !== undefined,
      )
      .map((grouping) => ({ id: grouping.id, label: grouping.label })),
  };
}
