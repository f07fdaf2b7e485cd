import { z } from 'zod';
import { daySchema } from './day';
import { existingDaySchema } from './existing-day';
import { publishedFigureSchema } from './published-answer';

/** Themes, options and leaving reasons that a record is coded with, in the order in which they are offered. */
export const themeListSchema = z
  .object({
    version: z.string(),
    themes: z.array(z.object({ code: z.string(), label: z.string(), meaning: z.string() })),
    /** Merged themes that imported totals may name too: how people are led and treated ... */
    groups: z.array(z.object({ code: z.string(), label: z.string() })),
    options: z.array(z.object({ code: z.string(), label: z.string() })),
    leavingReasons: z.array(
      z.object({ code: z.string(), label: z.string(), theme: z.string(), shortForm: z.boolean() }),
    ),
  })
  .meta({ title: 'ThemeList' });
export type ThemeList = z.infer<typeof themeListSchema>;

/** One group of codes with how often it was named, to the nearest five: never below ten. */
export const reasonGroupSchema = z.object({
  code: z.string(),
  label: z.string(),
  /** Labels of the codes that are merged in it; one for a code that stands alone. */
  of: z.array(z.string()).min(1),
  count: z.number().int().min(10).multipleOf(5),
});
export type ReasonGroup = z.infer<typeof reasonGroupSchema>;

/** Groups that hold everything that was counted; empty: fewer than ten, or none. Nobody is told which. */
const groupsSchema = z.array(reasonGroupSchema);

/** Themes of conversations that were closed in one half-year, the whole force. A conversation has up to four. */
export const reasonHalfYearSchema = z
  .object({ period: z.string(), from: daySchema, to: daySchema, themes: groupsSchema })
  .meta({ title: 'ReasonHalfYear' });
export type ReasonHalfYear = z.infer<typeof reasonHalfYearSchema>;

/** A part of a whole, both rounded; null when one of the two parts of the whole is too small to be told apart. */
const partSchema = z
  .object({ part: z.number().int(), whole: z.number().int(), share: publishedFigureSchema })
  .nullable();

/** One calendar year, the whole force. */
export const reasonYearSchema = z
  .object({
    period: z.string(),
    from: daySchema,
    to: daySchema,
    /** Of the conversations that were closed: known to be still employed by the force. */
    employed: partSchema,
    outcomes: groupsSchema,
    options: groupsSchema,
    /** Of what was asked for: met. */
    asksMet: partSchema,
    /** Conversations asked for in the year, to the nearest five at each step; null: not shown. A step is null where those
     *  who went no further are too few to be told apart. */
    funnel: z
      .object({
        asked: z.number().int(),
        offered: z.number().int().nullable(),
        accepted: z.number().int().nullable(),
        held: z.number().int().nullable(),
      })
      .nullable(),
    /** Median days from the request to the listener's first answer, within bands. */
    contactDays: publishedFigureSchema,
  })
  .meta({ title: 'ReasonYear' });
export type ReasonYear = z.infer<typeof reasonYearSchema>;

/** The force's own rate of leaving, from the release in force as networks read it. Not a comparison group: who asks for a conversation is not
 *  like everybody else. */
export const leaverRateBesideSchema = z.object({
  period: z.string(),
  people: z.string(),
  rate: publishedFigureSchema,
});
export type LeaverRateBeside = z.infer<typeof leaverRateBesideSchema>;

export const THEME_SOURCES = ['brave-space', 'grievances', 'surveys', 'other'] as const;
export type ThemeSource = (typeof THEME_SOURCES)[number];

/** Themes of another source, as its owner totalled them, to the nearest five. */
export const besideSchema = z.object({
  source: z.enum(THEME_SOURCES),
  period: z.string(),
  from: daySchema,
  to: daySchema,
  themes: z.array(reasonGroupSchema),
});
export type Beside = z.infer<typeof besideSchema>;

/** Why people stay or go: what every reader is told, the same for every role. The newest period comes first. */
export const reasonsSchema = z
  .object({
    force: z.string(),
    forceName: z.string(),
    synthetic: z.boolean(),
    themesVersion: z.string(),
    halfYears: z.array(reasonHalfYearSchema),
    years: z.array(reasonYearSchema),
    leaverRates: z.array(leaverRateBesideSchema),
    beside: z.array(besideSchema),
  })
  .meta({ title: 'Reasons' });
export type Reasons = z.infer<typeof reasonsSchema>;

const sentence = (least: number, most: number) => z.string().trim().min(least).max(most);

/** Where an action stands. */
const ACTION_STATES = ['planned', 'under-way', 'done', 'stopped'] as const;
/** Whether the measure of an action moved, in the words of whoever reads it. */
const MEASURE_MOVES = ['not-yet-known', 'better', 'no-clear-change', 'worse'] as const;

/** "You said, we did": what is done about a theme. There is no field for a case or a person. */
export const themeActionRequestSchema = z.strictObject({
  force: z.string().max(20),
  theme: z.string().max(60),
  action: sentence(10, 300),
  /** A post, not a name. */
  owner: sentence(3, 80),
  /** How one will see that it helped: a measure that Muster shows, or a sentence. */
  measure: sentence(3, 200),
});
export type ThemeActionRequest = z.infer<typeof themeActionRequestSchema>;

export const themeActionNewsSchema = z.strictObject({
  state: z.enum(ACTION_STATES),
  moved: z.enum(MEASURE_MOVES),
  /** Last day of what the measure was read from. */
  asAt: existingDaySchema,
  note: sentence(0, 300),
});
export type ThemeActionNews = z.infer<typeof themeActionNewsSchema>;

export const themeActionSchema = z
  .object({
    id: z.uuid(),
    ...themeActionRequestSchema.shape,
    themeLabel: z.string(),
    since: daySchema,
    /** What became of it, the newest first; the first is where it stands. */
    news: z.array(z.object({ ...themeActionNewsSchema.shape, on: daySchema })),
  })
  .meta({ title: 'ThemeAction' });
export type ThemeAction = z.infer<typeof themeActionSchema>;
export const themeActionListSchema = z.object({ actions: z.array(themeActionSchema) });

/** A file of totals by theme that was read; nothing of it counts when it has issues. */
export const themeFileSchema = z
  .object({
    id: z.uuid(),
    force: z.string(),
    rows: z.number().int(),
    state: z.enum(['counts', 'refused', 'counts-already']),
    issues: z.array(
      z.object({
        code: z.string(),
        message: z.string(),
        repair: z.string(),
        rows: z.array(z.number().int()),
      }),
    ),
  })
  .meta({ title: 'ThemeFile' });
export type ThemeFile = z.infer<typeof themeFileSchema>;
