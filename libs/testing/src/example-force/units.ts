import { type WorkforceType } from '@muster/domain';

/** Invented units and how many of each hundred people of a workforce type serve there. No unit has the name of a place. */
export const UNITS: Readonly<Record<WorkforceType, Readonly<Record<string, number>>>> = {
  officer: {
    'Local Policing Amber': 12,
    'Local Policing Birch': 12,
    'Local Policing Cedar': 11,
    'Local Policing Dogwood': 9,
    'Response Patrol': 20,
    Investigations: 14,
    'Public Protection': 8,
    Operations: 8,
    Intelligence: 4,
    'Learning and Development': 2,
  },
  pcso: {
    'Local Policing Amber': 28,
    'Local Policing Birch': 27,
    'Local Policing Cedar': 25,
    'Local Policing Dogwood': 20,
  },
  designated: { 'Custody Services': 100 },
  staff: {
    'Contact Centre': 24,
    'Corporate Services': 22,
    Investigations: 14,
    Intelligence: 10,
    'Public Protection': 9,
    'Custody Services': 7,
    'Learning and Development': 6,
    Operations: 4,
    'Local Policing Amber': 2,
    'Local Policing Birch': 2,
  },
  special: {
    'Local Policing Amber': 30,
    'Local Policing Birch': 26,
    'Local Policing Cedar': 24,
    'Local Policing Dogwood': 20,
  },
};
