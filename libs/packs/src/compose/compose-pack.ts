import { type PackDocument, type PackSection, type PackTrace } from '@muster/contracts';
import { formatDate, reasonFacts } from '@muster/narrative';
import { type AudienceSection } from '../audiences/audience';
import { commitmentsBlock } from './commitments-block';
import { figuresBlocks } from './figures-blocks';
import { matchStated } from './match-stated';
import { type PackPart, type PackSources } from './pack-sources';
import { plainSentence } from './plain-sentence';
import { reasonsBlocks } from './reasons-blocks';
import { reasonsUntil } from './reasons-until';
import { statedSentences } from './stated-sentences';

interface Made {
  readonly section: PackSection;
  readonly traces: readonly PackTrace[];
}

const NOTHING = 'The release has nothing of this for the readers of this pack.';

/** A pack: the sections of its audience in their order, each number with its trace. The same sources give the same pack,
 *  whenever and by whom it is built. Throws a TypeError when a part is not of the kind of its section: a defect of whoever
 *  calls. */
export function composePack(sources: PackSources): PackDocument {
  const { audience, force, release, meeting, parts } = sources;
  const made = audience.sections.map((section, at) => makeSection(section, parts[at], sources));
  const ofTables = made.flatMap(({ section, traces }) => (section.kind === 'position' ? [] : traces));
  return {
    version: 1,
    audience: {
      ...{ id: audience.id, version: audience.version, name: audience.name },
      ...{ reader: audience.reader, cadence: audience.cadence },
    },
    ...{ force: { ...force }, release: { ...release }, meeting },
    definitions: sources.definitions.map((each) => ({ ...each })),
    sections: made.map(({ section }) => section),
    traces: made.flatMap(({ section, traces }) =>
      section.kind === 'position' ? matchStated(traces, ofTables) : traces,
    ),
    annotations: sources.annotations.map((each) => ({ ...each })),
    notes: [
      ...(force.synthetic ? ['The people of this force are invented.'] : []),
      `Figures are of ${release.periodLabel}, counted on ${formatDate(release.asAt)}.`,
      'Every count of people is rounded to a multiple of 5. A value of 15 means about 15: usually within 2 of it, never more than 6 out.',
      audience.reader === 'network'
        ? 'Counts below 15 are not shown, to protect confidentiality.'
        : 'A count that is not shown is fewer than 5, or withheld to protect another.',
      ...audience.notes,
    ],
    codeVersion: sources.codeVersion,
  };
}

function makeSection(of: AudienceSection, part: PackPart | undefined, sources: PackSources): Made {
  if (part?.kind !== of.kind) throw new TypeError(`the part of section ${of.id} is missing`);
  const { id, kind, title } = of;
  const frame = { id, kind, title, sentences: [], blocks: [], notes: [] };
  switch (part.kind) {
    case 'figures':
    case 'annex':
    case 'quality': {
      const prefix = (at: number) => (kind === 'annex' ? `${id}-${at + 1}` : id);
      const made = part.answers.map((answer, at) => figuresBlocks(answer, prefix(at)));
      return {
        section: told({ ...frame, blocks: made.flatMap(({ blocks }) => blocks) }),
        traces: made.flatMap(({ traces }) => traces),
      };
    }
    case 'reasons': {
      const { blocks, traces } = reasonsBlocks(reasonsUntil(part.reasons, sources.release.period), id);
      const sentences = blocks.length > 0 ? [] : reasonFacts(part.reasons).map(plainSentence);
      return { section: told({ ...frame, sentences, blocks: [...blocks] }), traces };
    }
    case 'commitments': {
      const { force, release, meeting } = sources;
      const about = { id: `${id}-table`, force: force.code, period: release.period, meeting };
      const block = commitmentsBlock(part, about);
      return { section: { ...frame, blocks: [block] }, traces: [] };
    }
    case 'position': {
      const made = part.groups.map((group) => {
        const { sentences, traces } = statedSentences({ ...group, id: `${id}-${group.id}` }, sources.release);
        const block = { id: `${id}-${group.id}`, title: group.title, subtitle: '' };
        return { block: { ...block, sentences: [...sentences], table: null, csv: null, notes: [] }, traces };
      });
      return {
        section: told({ ...frame, blocks: made.map(({ block }) => block) }),
        traces: made.flatMap(({ traces }) => traces),
      };
    }
    default:
      return part satisfies never;
  }
}

function told(section: PackSection): PackSection {
  return section.blocks.length > 0 || section.sentences.length > 0
    ? section
    : { ...section, sentences: [plainSentence(NOTHING)] };
}
