/** A territorial police force of England and Wales under its geographic code. */
export interface ComparatorForce {
  readonly code: string;
  /** As published by the Home Office. */
  readonly name: string;
  /** Region of England, or Wales. One force has the name of its region: only the code tells them apart. */
  readonly region: string;
}

/** The 43 territorial forces of England and Wales, by code. Source: Home Office police workforce statistics; the codes
 *  are those of the Office for National Statistics. Other forces (British Transport Police) are not among them. */
export const COMPARATOR_FORCES: readonly ComparatorForce[] = [
  { code: 'E23000001', name: 'Metropolitan Police', region: 'London' },
  { code: 'E23000002', name: 'Cumbria', region: 'North West' },
  { code: 'E23000003', name: 'Lancashire', region: 'North West' },
  { code: 'E23000004', name: 'Merseyside', region: 'North West' },
  { code: 'E23000005', name: 'Greater Manchester', region: 'North West' },
  { code: 'E23000006', name: 'Cheshire', region: 'North West' },
  { code: 'E23000007', name: 'Northumbria', region: 'North East' },
  { code: 'E23000008', name: 'Durham', region: 'North East' },
  { code: 'E23000009', name: 'North Yorkshire', region: 'Yorkshire and the Humber' },
  { code: 'E23000010', name: 'West Yorkshire', region: 'Yorkshire and the Humber' },
  { code: 'E23000011', name: 'South Yorkshire', region: 'Yorkshire and the Humber' },
  { code: 'E23000012', name: 'Humberside', region: 'Yorkshire and the Humber' },
  { code: 'E23000013', name: 'Cleveland', region: 'North East' },
  { code: 'E23000014', name: 'West Midlands', region: 'West Midlands' },
  { code: 'E23000015', name: 'Staffordshire', region: 'West Midlands' },
  { code: 'E23000016', name: 'West Mercia', region: 'West Midlands' },
  { code: 'E23000017', name: 'Warwickshire', region: 'West Midlands' },
  { code: 'E23000018', name: 'Derbyshire', region: 'East Midlands' },
  { code: 'E23000019', name: 'Nottinghamshire', region: 'East Midlands' },
  { code: 'E23000020', name: 'Lincolnshire', region: 'East Midlands' },
  { code: 'E23000021', name: 'Leicestershire', region: 'East Midlands' },
  { code: 'E23000022', name: 'Northamptonshire', region: 'East Midlands' },
  { code: 'E23000023', name: 'Cambridgeshire', region: 'Eastern' },
  { code: 'E23000024', name: 'Norfolk', region: 'Eastern' },
  { code: 'E23000025', name: 'Suffolk', region: 'Eastern' },
  { code: 'E23000026', name: 'Bedfordshire', region: 'Eastern' },
  { code: 'E23000027', name: 'Hertfordshire', region: 'Eastern' },
  { code: 'E23000028', name: 'Essex', region: 'Eastern' },
  { code: 'E23000029', name: 'Thames Valley', region: 'South East' },
  { code: 'E23000030', name: 'Hampshire', region: 'South East' },
  { code: 'E23000031', name: 'Surrey', region: 'South East' },
  { code: 'E23000032', name: 'Kent', region: 'South East' },
  { code: 'E23000033', name: 'Sussex', region: 'South East' },
  { code: 'E23000034', name: 'London, City of', region: 'London' },
  { code: 'E23000035', name: 'Devon & Cornwall', region: 'South West' },
  { code: 'E23000036', name: 'Avon & Somerset', region: 'South West' },
  { code: 'E23000037', name: 'Gloucestershire', region: 'South West' },
  { code: 'E23000038', name: 'Wiltshire', region: 'South West' },
  { code: 'E23000039', name: 'Dorset', region: 'South West' },
  { code: 'W15000001', name: 'North Wales', region: 'Wales' },
  { code: 'W15000002', name: 'Gwent', region: 'Wales' },
  { code: 'W15000003', name: 'South Wales', region: 'Wales' },
  { code: 'W15000004', name: 'Dyfed-Powys', region: 'Wales' },
];
