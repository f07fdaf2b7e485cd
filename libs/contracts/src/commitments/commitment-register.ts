import { COMMITMENT_KINDS, COMMITMENT_LIMITS, COMMITMENT_RATINGS } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from '../day';

/** The period a rating is for, with its first and last day. */
export const ratingPeriodSchema = z.object({ label: z.string(), from: daySchema, to: daySchema });

/** A rating as it is told at a meeting. */
export const toldRatingSchema = z
  .object({
    seq: z.number().int().min(1),
    rating: z.enum(COMMITMENT_RATINGS),
    /** `Green`, `Amber` or `Red`: a colour is never the only key. */
    word: z.string(),
    /** Who must unblock it, as a sentence. */
    meaning: z.string(),
    period: ratingPeriodSchema.nullable(),
    /** Days from the last day of the period to the meeting; below zero when it ends after it, null without a period. */
    ageDays: z.number().int().nullable(),
    /** `Rated for Q2 2025/26, 147 days before this meeting.` */
    told: z.string(),
    recordedOn: daySchema,
    /** Who wrote it down; null for readers who are not told. */
    recordedBy: z.string().nullable(),
  })
  .meta({ title: 'ToldRating' });
export type ToldRating = z.infer<typeof toldRatingSchema>;

export const commitmentWarningSchema = z
  .object({
    code: z.enum([
      'same-text-rated-differently',
      'not-rated',
      'no-rating-period',
      'period-not-over',
      'later-period-not-rated',
      'rated-after-meeting',
      'older-than-measure',
      'rated-without-evidence',
      'next-step-overdue',
    ]),
    /** One sentence in plain words. */
    message: z.string(),
    /** Other references it speaks of. */
    refs: z.array(z.string()),
  })
  .meta({ title: 'CommitmentWarning' });

/** A measure of Muster that a commitment is linked to. */
export const linkedMeasureSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Page of the question with its state: `/representation?by=ethnicity`. */
  address: z.string(),
});

export const commitmentEvidenceSchema = z
  .object({
    id: z.uuid(),
    text: z.string(),
    link: z.string().nullable(),
    section: z.string().nullable(),
    /** References that it answers, all of them. */
    refs: z.array(z.string()),
    version: z.number().int().min(1),
  })
  .meta({ title: 'CommitmentEvidence' });
export type CommitmentEvidenceTold = z.infer<typeof commitmentEvidenceSchema>;

const text = ([least, most]: readonly [number, number]) => z.string().trim().min(least).max(most);
const share = z.number().min(0).max(1);
const yearlyRate = z.number().min(0).max(1);

/** A share of those who join, and what it does to the share of everybody. Whoever sets it brings published figures. */
export const commitmentTargetSchema = z.object({
  /** Share of the group among those who join: 0.4. */
  intakeShare: share,
  /** Who is counted, in words: `recruits from ethnic minorities`. */
  of: text(COMMITMENT_LIMITS.targetOf),
  /** Needed for the implied effect; null when not brought. Rates are of a year. */
  assumed: z
    .object({
      stockShare: share,
      leavingOfGroup: yearlyRate,
      leavingOfOthers: yearlyRate,
      /** Where these three come from, in words. */
      source: text(COMMITMENT_LIMITS.assumedFrom),
    })
    .nullable(),
});
export type CommitmentTarget = z.infer<typeof commitmentTargetSchema>;

/** Where the share of everybody goes while as many join as leave (docs/methods/implied-stock.md). */
export const impliedEffectSchema = z
  .object({
    byYear: z.array(z.object({ years: z.number().int(), share })),
    /** Where it leads in the end; null when nobody leaves. */
    level: share.nullable(),
    /** In sentences, each beginning "If today's rates continued". */
    sentences: z.array(z.string()),
  })
  .meta({ title: 'ImpliedEffect' });

export const registerEntrySchema = z
  .object({
    ref: z.string(),
    kind: z.enum(COMMITMENT_KINDS),
    title: z.string(),
    /** A post, not a name. */
    owner: z.string().nullable(),
    forum: z.string().nullable(),
    nextStep: z.string().nullable(),
    due: daySchema.nullable(),
    target: commitmentTargetSchema.nullable(),
    implied: impliedEffectSchema.nullable(),
    /** Standing at the meeting: that of the newest period that had begun. */
    rating: toldRatingSchema.nullable(),
    /** Every rating whose period had begun, the newest period first, the one that stands included. */
    history: z.array(toldRatingSchema),
    measures: z.array(linkedMeasureSchema),
    evidence: z.array(commitmentEvidenceSchema),
    warnings: z.array(commitmentWarningSchema),
    /** Goes up by one with every change; an edit names the one it began from. */
    version: z.number().int().min(1),
  })
  .meta({ title: 'RegisterEntry' });
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** How many lines of a kind are rated how at the meeting. */
export const ratingTotalsSchema = z
  .object({
    kind: z.enum(COMMITMENT_KINDS),
    all: z.number().int(),
    green: z.number().int(),
    amber: z.number().int(),
    red: z.number().int(),
    notRated: z.number().int(),
    /** Periods of the ratings that stand, the newest first, without those that have none. */
    periods: z.array(ratingPeriodSchema),
    /** `9 of 23 commitments are not on track (Amber). None is Red. Rated for Q2 2025/26.` */
    sentences: z.array(z.string()),
  })
  .meta({ title: 'RatingTotals' });
export type RatingTotals = z.infer<typeof ratingTotalsSchema>;

/** The register of a force as at a meeting: lines in the order of their references. No number in it counts people. */
export const commitmentRegisterSchema = z
  .object({
    force: z.string(),
    forceName: z.string(),
    synthetic: z.boolean(),
    meeting: daySchema,
    /** Last day of the release that readers are shown; null when none is published. Measures are as new as that. */
    measuredTo: daySchema.nullable(),
    totals: z.array(ratingTotalsSchema),
    ratings: z.array(z.object({ rating: z.enum(COMMITMENT_RATINGS), word: z.string(), meaning: z.string() })),
    entries: z.array(registerEntrySchema),
  })
  .meta({ title: 'CommitmentRegister' });
export type CommitmentRegister = z.infer<typeof commitmentRegisterSchema>;
