import { randomBytes, randomUUID } from 'node:crypto';
import { newListenerKeys } from '@muster/case-protocol';
import { type Ticks as TicksBody } from '@muster/contracts';
import { reasonPeriodsUntil } from '@muster/disclosure';
import { type CaseOutcome, type ListenerOption } from '@muster/domain';
import { halfYearOf } from '../../cases/tally/half-year-of';
import { Ticks } from '../../cases/tally/ticks.service';
import { calendarDay } from '../../platform/calendar-day';
import { DemoCase } from './demo-case';
import { type DemoGround } from './demo-ground';
import { PAST, pastRecord } from './demo-words';
import { done } from './done';

type Tick = TicksBody['ticks'][number];

/** Enough for some totals of at least ten, and no more: each takes a tenth of a second of the first start. */
const ASKED = 54;
/** One in four was not held. */
const NOT_HELD_EVERY = 4;
const DAY_MS = 86_400_000;
/** About as many as one case brings: ticks of fewer than three requests are not counted. */
const MOST_TICKS = 4;
const DAYS_TO_CLOSE = 150;

/** Themes of a conversation, in turn. */
const THEMES: readonly (readonly string[])[] = [
  ['leadership', 'progression', 'workload'],
  ['being-heard', 'bullying-or-discrimination', 'shifts-and-flexibility'],
  ['leadership', 'fairness', 'pay-and-pension'],
  ['bullying-or-discrimination', 'progression', 'psychological-wellbeing'],
  ['leadership', 'role-or-location', 'workload'],
  ['being-heard', 'fairness', 'family-or-personal'],
];
const OUTCOMES: readonly CaseOutcome[] = [
  'stayed',
  'left',
  'stayed',
  'transferred',
  'moved',
  'left',
  'moved',
];
/** Whom the colleague asked for, and who got the case. */
const CHOICES: readonly { readonly option: ListenerOption; readonly listener: string }[] = [
  { option: 'any', listener: 'listener-2' },
  { option: 'named', listener: 'listener' },
  { option: 'prap-coordinator', listener: 'prap-coordinator' },
  { option: 'any', listener: 'listener-2' },
  { option: 'executive', listener: 'executive-lead' },
];

/** The conversations of the last year that pages may tell of: held or not, closed with codes and an outcome, and counted
 *  in the half-year of their close. What would lie after `now` has not happened. Nobody has their codes any more. */
export async function pastDemoCases(ground: DemoGround, now: Date): Promise<void> {
  const year = reasonPeriodsUntil(calendarDay(now)).find(({ kind }) => kind === 'year');
  if (!year) return;
  const ticks = new Map<string, { readonly on: Date; readonly ticks: Tick[] }>();
  for (let at = 0; at < ASKED; at += 1) {
    const asked = new Date(Date.parse(`${year.from}T10:00:00Z`) + Math.floor((at * 360) / ASKED) * DAY_MS);
    const closed = await tell(ground, at, (days) => new Date(asked.getTime() + days * DAY_MS), now);
    if (!closed) continue;
    const half = halfYearOf(calendarDay(closed.on));
    const others = ticks.get(half)?.ticks ?? [];
    ticks.set(half, { on: closed.on, ticks: [...others, ...closed.ticks] });
  }
  for (const { on, ticks: all } of ticks.values()) await count(ground, on, all);
}

/** Null while the case is not closed, or was withdrawn. */
async function tell(
  ground: DemoGround,
  at: number,
  after: (days: number) => Date,
  now: Date,
): Promise<{ readonly on: Date; readonly ticks: readonly Tick[] } | null> {
  const { option, listener } = CHOICES[at % CHOICES.length] ?? { option: 'any', listener: 'listener' };
  const lost = {
    ...newListenerKeys((bytes) => new Uint8Array(randomBytes(bytes))),
    accessKey: randomBytes(32).toString('base64url'),
  };
  const talk = new DemoCase(ground, lost, `198.51.100.${at}`);
  const isOpen = option === 'any';
  await talk.ask(after(0), { about: 'say-and-stay', option, listener: isOpen ? null : listener });
  if (isOpen) await talk.assign(after(0), listener);
  await talk.listens(after(1 + (at % 3)), [], { move: 'acknowledge' });
  if (at % NOT_HELD_EVERY === NOT_HELD_EVERY - 1) {
    await talk.withdraw(after(5));
    return null;
  }
  const [themes, outcome] = [THEMES[at % THEMES.length] ?? [], OUTCOMES[at % OUTCOMES.length] ?? 'stayed'];
  const [record = ''] = await talk.listens(
    after(9),
    [
      pastRecord(PAST[at % PAST.length] ?? ''),
      {
        ...{ kind: 'codes', themes: [...themes], otherTheme: '', direction: 'push' },
        ...{ avoidable: 'partly', reasons: [] },
      },
    ],
    { move: 'hold' },
  );
  await talk.answers(after(11), [{ kind: 'record-read', record, approved: true, correction: '' }], 'agree');
  const on = after(DAYS_TO_CLOSE);
  if (on >= now) return null;
  const month = calendarDay(on).slice(0, 7);
  await talk.close(on, [{ kind: 'outcome', outcome, month, helped: '', keepContact: false }]);
  const all = [
    ...themes.map((code) => ({ kind: 'theme', code }) as const),
    ...([
      { kind: 'option', code: option },
      { kind: 'outcome', code: outcome },
    ] as const),
  ];
  return { on, ticks: all.map((tick) => ({ id: randomUUID(), ...tick })) };
}

/** Sends the totals of a half-year as listeners' pages do, and counts them. */
async function count({ app, moveTo }: DemoGround, on: Date, ticks: readonly Tick[]): Promise<void> {
  moveTo(on);
  for (let first = 0; first < ticks.length; first += MOST_TICKS) {
    done(await app.get(Ticks).receive({ ticks: ticks.slice(first, first + MOST_TICKS) }));
  }
  await app.get(Ticks).flush();
}
