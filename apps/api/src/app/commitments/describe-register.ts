import { type CommitmentRegister, type RegisterEntry, type ToldRating } from '@muster/contracts';
import {
  type Commitment,
  COMMITMENT_MEASURES,
  COMMITMENT_RATINGS,
  commitmentWarnings,
  RATING_MEANINGS,
  ratingAge,
  ratingsBy,
  type ReferenceDate,
} from '@muster/domain';
import { commitmentWarningSentence, impliedSentences, ratedSentence, ratingTotals } from '@muster/narrative';
import { impliedStock } from '@muster/stats';
import { type StoredCommitment, type StoredRating, type StoredRegister } from './stored-commitment';

/** As at which meeting, and to whom, a register is told. */
export interface RegisterMoment {
  readonly meeting: ReferenceDate;
  /** Last day of the newest release that was published by then; null without one. */
  readonly measuredTo: ReferenceDate | null;
  /** Whether the accounts of those who rated are named. */
  readonly namesRaters: boolean;
}

const YEARS_AHEAD = 20;

/** The register as it is told at a meeting: what stands, how old it is, what somebody should look at. */
export function describeRegister(
  { commitments, evidence }: StoredRegister,
  moment: RegisterMoment,
): Omit<CommitmentRegister, 'force' | 'forceName' | 'synthetic'> {
  const nouns = commitments.map((stored): Commitment => {
    const released = stored.measures.some(({ id }) => measureOf(id)?.released);
    return {
      ...stored,
      evidenceCount: evidence.filter(({ refs }) => refs.includes(stored.ref)).length,
      measuredTo: released ? moment.measuredTo : null,
    };
  });
  const entries = commitments.map((stored, at): RegisterEntry => {
    const noun = nouns[at];
    const warnings = noun ? commitmentWarnings(noun, nouns, moment.meeting) : [];
    const history = ratingsBy(stored.ratings, moment.meeting).map((rating) => toldRating(rating, moment));
    return {
      ...{ ref: stored.ref, kind: stored.kind, title: stored.title, owner: stored.owner },
      ...{ forum: stored.forum, nextStep: stored.nextStep, due: stored.due, version: stored.version },
      ...{ target: stored.target, implied: impliedBy(stored), rating: history[0] ?? null, history },
      measures: stored.measures.map(({ id, address }) => ({
        ...{ id, address, label: measureOf(id)?.label ?? id },
      })),
      evidence: evidence
        .filter(({ refs }) => refs.includes(stored.ref))
        .map((piece) => ({ ...piece, refs: [...piece.refs] })),
      warnings: warnings.map((warning) => ({
        ...{ code: warning.code, message: commitmentWarningSentence(warning) },
        refs: warning.code === 'same-text-rated-differently' ? [...warning.refs] : [],
      })),
    };
  });
  return {
    ...{ meeting: moment.meeting, measuredTo: moment.measuredTo, entries, totals: ratingTotals(entries) },
    ratings: COMMITMENT_RATINGS.map((rating) => {
      const { word, meaning } = RATING_MEANINGS[rating];
      return { rating, word, meaning };
    }),
  };
}

function measureOf(id: string) {
  return COMMITMENT_MEASURES.find((measure) => measure.id === id);
}

function toldRating(stored: StoredRating, { meeting, namesRaters }: RegisterMoment): ToldRating {
  const { seq, rating, period, recordedOn } = stored;
  const { word, meaning } = RATING_MEANINGS[rating];
  const ageDays = period && ratingAge(period, meeting);
  const recordedBy = namesRaters ? stored.recordedBy : null;
  const told = ratedSentence(period, ageDays);
  return { seq, rating, word, meaning, period, ageDays, told, recordedOn, recordedBy };
}

function impliedBy({ target }: StoredCommitment): RegisterEntry['implied'] {
  if (!target?.assumed) return null;
  const { stockShare, leavingOfGroup, leavingOfOthers } = target.assumed;
  const { intakeShare } = target;
  const stock = impliedStock({ stockShare, intakeShare, leavingOfGroup, leavingOfOthers }, YEARS_AHEAD);
  const byYear = stock.byYear.map((share, years) => ({ years, share }));
  return { byYear, level: stock.level, sentences: [...impliedSentences({ ...stock, intakeShare, byYear })] };
}
