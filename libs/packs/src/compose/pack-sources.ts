import {
  type PackAnnotation,
  type PackDocument,
  type PublishedAnswer,
  type PublishedSection,
  type Reasons,
} from '@muster/contracts';
import { type Audience } from '../audiences/audience';
import { type PackCommitment } from '../commitments/pack-commitment';

/** One figure of a section: a row of its table and a column, or a point of one of its lines. */
export interface TracedPlace {
  readonly section: PublishedSection;
  /** Dimension -> code; everybody: no dimensions. */
  readonly group: Readonly<Record<string, string>>;
  readonly column: string;
  /** Last day of the quarter of a point; null for a row of a table. */
  readonly asAt: string | null;
}

/** An answer out of a release, and which released cells each of its figures is made of: quarter and key of the cell, such as
 *  `2026-Q1 officer|stock||ethnicity=black`. */
export interface TracedAnswer {
  readonly answer: PublishedAnswer;
  readonly cellsOf: (place: TracedPlace) => readonly string[];
}

/** What a section that is made elsewhere brings along: sentences whose numbers know their cells. */
export interface TracedStatement {
  readonly text: string;
  readonly numbers: readonly { readonly shown: string; readonly cells: readonly string[] }[];
}

/** What one section of an audience is filled with. The kinds are those of `AudienceSection`. */
export type PackPart =
  /** Empty where the lattice of the reader has none of it. */
  | { readonly kind: 'figures' | 'annex' | 'quality'; readonly answers: readonly TracedAnswer[] }
  | { readonly kind: 'reasons'; readonly reasons: Reasons }
  | {
      readonly kind: 'commitments';
      readonly commitments: readonly PackCommitment[];
      /** References that the audience names and the register does not have. */
      readonly missing: readonly string[];
    }
  | { readonly kind: 'position'; readonly groups: readonly StatedGroup[] };

/** Statements under one heading. */
export interface StatedGroup {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly TracedStatement[];
}

/** Everything that a pack is made of. No clock, no account. */
export interface PackSources {
  readonly audience: Audience;
  readonly force: PackDocument['force'];
  readonly release: PackDocument['release'];
  readonly meeting: string | null;
  readonly definitions: PackDocument['definitions'];
  /** One for each section of the audience, in its order. */
  readonly parts: readonly PackPart[];
  readonly annotations: readonly PackAnnotation[];
  readonly codeVersion: string;
}
