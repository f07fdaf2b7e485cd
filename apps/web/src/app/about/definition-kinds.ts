import { type DefinitionSummary } from '@muster/contracts';

/** The kinds of definition in reading order, each with what it is for. */
export const DEFINITION_KINDS: readonly {
  readonly kind: DefinitionSummary['kind'];
  readonly heading: string;
  readonly purpose: string;
}[] = [
  {
    kind: 'grouping',
    heading: 'Groupings',
    purpose: 'Which categories count together, and what that group is called.',
  },
  {
    kind: 'classification',
    heading: 'Classifications',
    purpose: 'The categories in which a characteristic is recorded.',
  },
  {
    kind: 'crosswalk',
    heading: 'Crosswalks',
    purpose: 'How one classification is read in terms of another, and what that loses.',
  },
  {
    kind: 'rank-ladder',
    heading: 'Rank ladders',
    purpose: 'The ranks and grades of each part of the workforce, in order.',
  },
  {
    kind: 'process',
    heading: 'Processes',
    purpose: 'The stages of recruitment, promotion and specialist posts, and what each stage means.',
  },
  { kind: 'force', heading: 'Forces', purpose: 'The forces whose workforce is held here.' },
  { kind: 'mapping', heading: 'File mappings', purpose: 'How the columns of a workforce file are read.' },
  {
    kind: 'event-mapping',
    heading: 'Event mappings',
    purpose: 'How the columns of a file of joiners, leavers, promotions and moves are read.',
  },
];
