/** Words for the codes of cases, the same for colleagues and listeners. */
export const KIND_WORDS = { 'say-and-stay': 'Say and Stay', leaving: 'Leaving conversation' } as const;

export const CHECK_WORDS = {
  '30-days': 'After 30 days',
  '90-days': 'After 90 days',
  '180-days': 'After 180 days',
  '12-months': 'After 12 months',
} as const;

export const SLOT_WORDS = { 'in-person': 'in person', phone: 'by phone', video: 'by video call' } as const;

export const COME_BACK_WORDS = {
  yes: 'Yes',
  perhaps: 'Perhaps',
  no: 'No',
  'not-asked': 'Not asked',
} as const;

export const OUTCOME_WORDS = {
  stayed: 'Stayed',
  moved: 'Moved to another role in the force',
  transferred: 'Transferred to another force',
  left: 'Left policing',
  withdrew: 'Withdrew the request',
  'not-known': 'Not known',
} as const;

export const HAND_OFF_WORDS = {
  safeguarding: 'Safeguarding',
  'professional-standards': 'Professional standards',
  'dignity-at-work': 'Dignity at Work panel',
} as const;

export const LAWFUL_REASON_WORDS = {
  none: 'None',
  'risk-of-harm': 'Risk of harm',
  crime: 'Crime',
  'serious-misconduct': 'Serious misconduct',
  'court-order': 'Court order',
} as const;

export const MET_WORDS = { yes: 'Met', partly: 'Partly met', no: 'Not met' } as const;

export const WORSE_WORDS = {
  yes: 'Yes',
  no: 'No',
  'not-said': 'Not said',
  'not-reached': 'Not reached',
} as const;

export const DIRECTION_WORDS = {
  push: 'Pushed away by something here',
  pull: 'Drawn by something elsewhere',
  both: 'Both',
  'not-said': 'Not said',
} as const;

export const AVOIDABLE_WORDS = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'not-asked': 'Not asked',
} as const;
