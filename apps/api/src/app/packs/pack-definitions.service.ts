import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PackDocument } from '@muster/contracts';
import { DEFAULT_CLASSIFICATIONS } from '@muster/domain';
import { canonicalJson } from '@muster/packs';
import { DefinitionsService } from '../definitions/definitions.service';
import { FoiTables } from '../foi/foi-tables.service';
import { Themes } from '../definitions/themes.service';
import { type PackGround } from './pack-ground.service';

const DIGITS = 12;

/** The definitions that the numbers of a pack keep to. Those without a version of their own are named by their content. */
@Injectable()
export class PackDefinitions {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly tables: FoiTables,
    private readonly themes: Themes,
  ) {}

  async of({ audience, force, reading }: PackGround): Promise<PackDocument['definitions']> {
    const own = { ...DEFAULT_CLASSIFICATIONS, ...force.classifications };
    const kinds = new Set(audience.sections.map(({ kind }) => kind));
    const classifications = await Promise.all(
      [own.ethnicity, own.sex].map(async (id) => (id ? this.definitions.classification(id) : null)),
    );
    const groupings = await this.definitions.groupings('ethnicity');
    const named = [...classifications, ...groupings].flatMap((each) =>
      each ? [{ kind: each.kind, id: each.id, version: contentOf(each) }] : [],
    );
    return [
      { kind: 'audience', id: audience.id, version: audience.version },
      { kind: 'disclosure policy', id: 'release-policy', version: reading.figures.meta.policy },
      ...(kinds.has('annex')
        ? [{ kind: 'standing tables', id: 'foi-tables', version: this.tables.version }]
        : []),
      ...(kinds.has('reasons')
        ? [{ kind: 'themes', id: 'themes', version: this.themes.taxonomy.version }]
        : []),
      ...named.toSorted((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1)),
    ];
  }
}

function contentOf(definition: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(definition)).digest('hex');
  return `sha256-${digest.slice(0, DIGITS)}`;
}
