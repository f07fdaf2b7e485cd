import { type ColumnRole } from './column-role';

/** Headers that personnel systems use, in words without case and punctuation; the surest first. Separated by bars. */
const HEADERS: readonly (readonly [ColumnRole, string])[] = [
  [
    'person',
    'person reference|person|staff number|staff no|staff id|employee number|employee no|employee id|person id|person number|' +
      'personnel number|payroll number|payroll no|pay number|force number|collar number|collar no|warrant number|warrant no|' +
      'shoulder number|assignment number|pid|tax id|member id|id|reference|ref',
  ],
  [
    'workforce-type',
    'workforce type|worker type|employee type|employee group|staff type|staff group|officer or staff|officer staff|' +
      'person type|workforce|category of staff|employee category',
  ],
  [
    'rank',
    'rank|rank or grade|rank grade|grade|rank description|grade description|current rank|substantive rank|rank name|' +
      'pay grade|pay band|band',
  ],
  [
    'unit',
    'unit|lpa|bcu|department|dept|local policing area|command|directorate|division|team|organisation unit|' +
      'organisational unit|org unit|unit name|department name|station|posting|location|area|business area|portfolio',
  ],
  [
    'contract',
    'contract|contract type|employment type|contract status|employment status|type of contract|assignment category|' +
      'employment category|working pattern|full part time|full time part time',
  ],
  [
    'rank-basis',
    'rank held as|rank basis|rank status|basis of rank|rank type|substantive or temporary|substantive temporary|' +
      'acting or temporary|temporary or acting rank|acting temporary|grade basis|acting status|substantive status',
  ],
  [
    'assignment-status',
    'assignment status|posting status|duty status|availability status|attendance status|absence status|' +
      'position status|current status|person status',
  ],
  [
    'ethnicity',
    'ethnicity|ethnic group|self defined ethnicity|self classified ethnicity|ethnic origin|sde|ethnic background|' +
      'ethnicity code|ethnicity description|ethnic group description|16 1|18 1|18 1 code|sdea|ethnic code',
  ],
  ['sex', 'sex|gender|sex gender|gender sex|legal sex|sex at birth|sex code|gender code'],
  ['age-band', 'age band|age group|age range|age bracket|banded age'],
  [
    'disability',
    'disability|disability status|disabled|declared disability|has disability|disability flag|registered disabled',
  ],
  ['religion', 'religion|religion or belief|faith|religion belief|religious belief|religion description'],
  [
    'orientation',
    'sexual orientation|orientation|sexuality|sexual orientation description|sexual orientation code|sexual preference',
  ],
  ['dateOfBirth', 'date of birth|dob|birth date|birthdate|date birth|d o b'],
  [
    'fte',
    'fte|full time equivalent|wte|whole time equivalent|fte value|fte actual|contracted fte|contracted hours|hours',
  ],
  [
    'serviceStart',
    'service start|service start date|start date|date joined|date joined force|join date|joining date|hire date|' +
      'appointment date|appt date|date of appointment|original date of hire|date of joining|force start date|date started|' +
      'continuous service date|latest start date|latest hire date',
  ],
  [
    'rankStart',
    'rank start|rank start date|date of rank|rank date|grade start|grade start date|promotion date|date promoted|' +
      'date of promotion|date in rank|substantive rank date|position start date',
  ],
  [
    'leavingDate',
    'leaving date|date left|leave date|termination date|end date|date of leaving|leaver date|actual termination date|' +
      'employment end date|last working day',
  ],
  [
    'leavingReason',
    'leaving reason|reason for leaving|leaver reason|leave reason|termination reason|leaver type|leaving type|reason left',
  ],
];

/** Header in words -> role and how sure it is (0 is surest). */
export const ROLE_SYNONYMS: ReadonlyMap<string, { readonly role: ColumnRole; readonly doubt: number }> =
  new Map(
    HEADERS.flatMap(([role, headers]) =>
      headers.split('|').map((header, doubt) => [header, { role, doubt }] as const),
    ),
  );
