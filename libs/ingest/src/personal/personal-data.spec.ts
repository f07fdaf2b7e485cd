import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../checks/registry';
import { looksLikeEmailAddress } from './looks-like-email-address';
import { looksLikeNames } from './looks-like-names';
import { looksLikeNiNumber } from './looks-like-ni-number';
import { looksLikePersonalHeader } from './looks-like-personal-header';
import { looksLikePhoneNumber } from './looks-like-phone-number';
import { looksLikePostcode } from './looks-like-postcode';

const DEFINITIONS = join(__dirname, '../../../../definitions');

/** Every label and code that the shipped classifications and rank ladders use. */
function shippedWords(): readonly string[] {
  return ['classifications', 'rank-ladders'].flatMap((folder) =>
    readdirSync(join(DEFINITIONS, folder)).flatMap((file) => {
      const text = readFileSync(join(DEFINITIONS, folder, file), 'utf8');
      return [...text.matchAll(/"(?:label|code)": "([^"]+)"/g)].map(([, word]) => word ?? '');
    }),
  );
}

describe('sniffers of values', () => {
  it.each(['AB123456C', 'ab 12 34 56 c', 'note: JG103759A.', 'QQ123456C'])(
    'see the National Insurance number in "%s"',
    (text) => {
      expect(looksLikeNiNumber(text)).toBe(true);
    },
  );

  it.each(['AB123456E', 'AB12345C', 'N006565', 'XAB123456CX'])('see none in "%s"', (text) => {
    expect(looksLikeNiNumber(text)).toBe(false);
  });

  it.each(['a@b.uk', 'Jo <jo.b+x@mail.example.org>'])('see the e-mail address in "%s"', (text) => {
    expect(looksLikeEmailAddress(text)).toBe(true);
  });

  it.each(['@unit', 'team @ north', 'a@b'])('see no e-mail address in "%s"', (text) => {
    expect(looksLikeEmailAddress(text)).toBe(false);
  });

  // Numbers that Ofcom keeps free for drama.
  it.each([
    '020 7946 0123',
    '07700 900123',
    '+44 7700 900123',
    '01632960123',
    '(0121) 496 0123',
    '+44 (0)20 7946 0123',
  ])('see the telephone number in "%s"', (text) => {
    expect(looksLikePhoneNumber(text)).toBe(true);
  });

  it.each(['31/12/1999', '2026-03-31 00:00:00', '0.8333333333', '047 PRECINCT', '1234567890', '20260331'])(
    'see no telephone number in "%s"',
    (text) => {
      expect(looksLikePhoneNumber(text)).toBe(false);
    },
  );

  it.each(['SW1A 1AA', 'b1 1bb', 'M11AE', 'Lloyd House, B4 6NQ'])('see the postcode in "%s"', (text) => {
    expect(looksLikePostcode(text)).toBe(true);
  });

  it.each(['047 PRECINCT', 'B1', 'PC1 2AB', 'LPA E1 2', 'W1', 'QX1 1AA', 'B1 1CO'])(
    'see no postcode in "%s"',
    (text) => {
      expect(looksLikePostcode(text)).toBe(false);
    },
  );

  it.each([
    [['Jane Smith']],
    [['Khan, Mohammed', 'x']],
    [['Dr Priya Patel']],
    [['Jones', 'Okafor', 'Nguyen']],
  ])('see names in %j', (values) => {
    expect(looksLikeNames(values)).toBe(true);
  });

  it.each([
    [['Christian', 'Muslim', 'Sikh', 'Jewish']],
    [['Victoria', 'Stanley', 'Chelsea', 'Lincoln', 'Grace Road']],
    [['North', 'James Street', 'Martin Luther King Centre', 'Stephen Lawrence Unit']],
    [['Constable', 'Sergeant', 'Major', 'Chief']],
    [['DETECTIVE BUREAU', 'WARRANT SECTION', 'MED DIV']],
  ])('see no names in %j', (values) => {
    expect(looksLikeNames(values)).toBe(false);
  });

  it('let every word of the shipped definitions pass', () => {
    const words = shippedWords();

    expect(words.length).toBeGreaterThan(100);
    for (const check of CHECKS.sample) {
      expect([check.code, words.filter((word) => check.fails([word]))]).toEqual([check.code, []]);
    }
    expect(looksLikeNames(words)).toBe(false);
  });
});

describe('looksLikePersonalHeader', () => {
  it.each([
    'Name',
    'Full name',
    'Surname',
    'FirstName',
    'lastname',
    'Employee Name',
    'Line manager name',
    'Known As Name',
    'E-mail',
    'EmailAddress',
    'work_phone',
    'Mobile',
    'Home address',
    'Post code',
    'Postcode',
    'NINO',
    'NI Number',
    'NationalInsurance',
    'National Insurance No',
    'Passport number',
    'Next of kin',
    'Initials',
  ])('sees %s as personal', (header) => {
    expect(looksLikePersonalHeader(header, false)).toBe(true);
  });

  it.each([
    'DOB',
    'Date of Birth',
    'Collar number',
    'warrant_no',
    'Staff Number',
    'Payroll No',
    'EmployeeID',
  ])('sees %s as personal unless it is mapped', (header) => {
    expect(looksLikePersonalHeader(header, true)).toBe(true);
    expect(looksLikePersonalHeader(header, false)).toBe(false);
  });

  it.each([
    'Unit name',
    'Rank Name',
    'Department',
    'Ethnicity',
    'Grade',
    'LPA',
    'Contracted Hours',
    'Religion',
    'pid',
  ])('passes %s', (header) => {
    expect(looksLikePersonalHeader(header, true)).toBe(false);
  });
});
