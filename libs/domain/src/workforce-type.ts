/** The five populations of a police workforce. They are never added together silently. */
export const WORKFORCE_TYPES = ['officer', 'pcso', 'designated', 'staff', 'special'] as const;
export type WorkforceType = (typeof WORKFORCE_TYPES)[number];
