import { Injectable } from '@nestjs/common';
import { type PublishedBaseline } from '@muster/disclosure';
import { DEFAULT_CLASSIFICATIONS, type Force, type Grouping } from '@muster/domain';
import { type Baseline } from '../baselines/baseline';
import { type BaselineChoice, BaselinesService } from '../baselines/baselines.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { compareWithBaseline } from '../representation/compare-with-baseline';

/** The groupings that a release divides ethnicity by. */
const MAIN_GROUPING = 'ethnicity-5-plus-1';
const HERITAGE = ['black-heritage', 'black-heritage-with-mixed'];

/** Populations that published shares are compared with: public figures and definitions, and nothing of any workforce. */
@Injectable()
export class PublishedBaselines {
  constructor(
    private readonly baselines: BaselinesService,
    private readonly definitions: DefinitionsService,
  ) {}

  /** The populations that a reader of the force can choose from. */
  async choicesFor(force: Force): Promise<readonly BaselineChoice[]> {
    return this.baselines.choicesFor(force);
  }

  /** The population with this id or, when none is named, the one that fits the force, with its shares by every code that a
   *  release can have: groups of all groupings and single categories. Undefined when the named one does not exist or
   *  counts by another dimension; null when the force has none. */
  async choose(
    force: Force,
    dimension: string,
    asked: string | undefined,
  ): Promise<PublishedBaseline | null | undefined> {
    const id = asked ?? (await this.usual(force, dimension));
    if (id === null) return null;
    const resolved = await this.baselines.resolve(id);
    if (!resolved.ok || resolved.value.dimension !== dimension) return undefined;
    const { label } = resolved.value;
    return { id, label, dimension, shares: await this.shares(force, resolved.value) };
  }

  private async usual(force: Force, dimension: string): Promise<string | null> {
    const choices = (await this.choicesFor(force)).filter((choice) => choice.dimension === dimension);
    return (choices.find(({ base }) => base === '16-64') ?? choices[0])?.id ?? null;
  }

  private async shares(force: Force, baseline: Baseline): Promise<ReadonlyMap<string, number>> {
    const classifications = new Map(
      (await this.definitions.classifications()).map((each) => [each.id, each]),
    );
    const own: Readonly<Record<string, string>> = { ...DEFAULT_CLASSIFICATIONS, ...force.classifications };
    const workforce = classifications.get(own[baseline.dimension] ?? '');
    if (!workforce) return new Map();
    const crosswalks = await this.definitions.crosswalks();
    const usual = force.defaultGroupings?.[baseline.dimension] ?? MAIN_GROUPING;
    const known = await this.definitions.groupings(baseline.dimension);
    const groupings: readonly (Grouping | null)[] = [
      null,
      ...known.filter(({ id }) => [usual, ...HERITAGE].includes(id)),
    ];
    // The one group that Black heritage is divided into has the name of its definition in a release.
    const codeIn = (grouping: Grouping | null, code: string) =>
      grouping && HERITAGE.includes(grouping.id) && code === 'black-heritage' ? grouping.id : code;
    return new Map(
      groupings.flatMap((grouping) => {
        const compared = compareWithBaseline(baseline, workforce, grouping, classifications, crosswalks);
        return compared.ok
          ? [...compared.value.shares].map(([code, share]) => [codeIn(grouping, code), share] as const)
          : [];
      }),
    );
  }
}
