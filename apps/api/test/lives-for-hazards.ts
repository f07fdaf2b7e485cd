import { type PersonRow } from './ledger-fixture';

const SEEN_ON = ['2020-12-31', '2021-12-31', '2022-12-31', '2023-12-31'] as const;

/** Made up once with the random numbers of Python: name, ethnicity, sex, rank, first day of service, last day and reason
 *  (`-` = still there). */
const LIVES = `
p0 B1 female constable 2011-06-01 2023-11-12 voluntary-resignation
p1 B1 female constable 2020-06-13 - -
p2 W1 female constable 2015-11-18 - -
p3 W1 female constable 2019-06-11 - -
p4 W1 male constable 2023-03-18 - -
p5 B1 female constable 2017-08-30 2023-03-29 voluntary-resignation
p6 W1 female sergeant 2015-07-11 - -
p7 B1 female constable 2017-04-28 - -
p8 W1 male constable 2018-11-02 2021-03-06 voluntary-resignation
p9 A1 female constable 2016-10-07 - -
p10 W1 male constable 2018-10-02 2023-07-27 dismissal
p11 W1 female sergeant 2021-08-27 - -
p12 W1 female constable 2012-03-11 2021-01-13 voluntary-resignation
p13 W1 female constable 2011-06-09 2021-03-02 dismissal
p14 W1 female constable 2021-03-10 - -
p15 W1 male constable 2021-07-17 - -
p16 A1 female constable 2020-07-26 2022-07-14 normal-retirement
p17 B1 male constable 2023-10-07 - -
p18 B1 male constable 2019-11-22 - -
p19 W1 female constable 2021-12-12 - -
p20 W1 male constable 2013-10-05 - -
p21 W1 male constable 2023-04-04 - -
p22 W1 male constable 2020-05-30 - -
p23 B1 female constable 2011-03-07 2021-07-04 voluntary-resignation
p24 W1 male constable 2011-12-13 - -
p25 W1 female constable 2015-03-16 2023-10-31 voluntary-resignation
p26 W1 female constable 2022-11-26 - -
p27 B1 male constable 2015-08-25 - -
p28 W1 female sergeant 2019-06-01 - -
p29 W1 female constable 2013-07-05 2023-09-07 voluntary-resignation
p30 W1 male constable 2023-11-05 - -
p31 B1 female constable 2016-03-23 - -
p32 W1 female sergeant 2015-01-18 - -
p33 B1 female constable 2016-08-18 2023-12-09 voluntary-resignation
p34 W1 male constable 2017-08-04 - -
p35 W1 female constable 2014-09-28 - -
p36 W1 female constable 2021-07-26 - -
p37 W1 male constable 2015-05-07 2022-05-28 voluntary-resignation
p38 W1 male constable 2014-12-17 - -
p39 A1 female constable 2022-01-10 - -
p40 B1 female constable 2014-03-18 - -
p41 W1 male constable 2019-11-26 - -
p42 W1 male constable 2023-07-04 - -
p43 W1 male sergeant 2012-05-26 - -
p44 B1 male constable 2014-06-02 - -
p45 B1 male constable 2023-01-18 - -
p46 B1 female constable 2012-06-22 2022-08-14 voluntary-resignation
p47 W1 male sergeant 2014-10-28 - -
p48 W1 female constable 2015-06-15 - -
p49 W1 male constable 2020-10-04 - -
p50 W1 female constable 2011-05-18 2023-04-01 voluntary-resignation
p51 B1 male constable 2012-02-08 - -
p52 B1 male constable 2022-05-12 - -
p53 W1 male sergeant 2021-03-15 - -
p54 B1 male constable 2017-07-29 2021-09-30 voluntary-resignation
p55 A1 female constable 2015-05-07 2023-12-05 voluntary-resignation
p56 A1 male constable 2011-04-24 - -
p57 B1 female constable 2022-04-23 - -
p58 W1 female constable 2011-09-11 - -
p59 W1 male constable 2017-03-03 - -
p60 W1 female constable 2013-01-13 2021-03-14 voluntary-resignation
p61 B1 male sergeant 2019-07-19 2022-02-18 normal-retirement
p62 W1 female constable 2020-02-14 - -
p63 B1 male constable 2011-01-08 2022-07-07 voluntary-resignation
p64 B1 male constable 2021-04-15 - -
p65 W1 female constable 2022-12-02 - -
p66 W1 male constable 2012-06-01 - -
p67 B1 male constable 2018-06-02 2021-06-21 voluntary-resignation
p68 B1 male constable 2021-07-26 2023-12-02 normal-retirement
p69 W1 female sergeant 2023-08-03 - -
p70 B1 female constable 2023-10-09 - -
p71 B1 male constable 2017-11-18 2021-11-04 voluntary-resignation
p72 W1 female constable 2013-11-30 - -
p73 W1 female sergeant 2018-12-01 - -
p74 W1 female constable 2013-08-18 - -
p75 W1 female constable 2019-04-19 2023-05-30 dismissal
p76 B1 female constable 2013-12-26 2022-05-02 voluntary-resignation
p77 W1 female constable 2021-10-04 - -
p78 W1 female sergeant 2021-10-31 - -
p79 B1 male constable 2011-09-02 - -
p80 A1 female constable 2013-06-03 - -
p81 B1 male constable 2018-08-07 - -
p82 W1 male constable 2020-01-12 - -
p83 W1 female sergeant 2011-12-01 - -
p84 W1 male constable 2020-07-01 - -
p85 W1 male constable 2021-02-17 - -
p86 W1 male constable 2019-01-04 - -
p87 B1 male constable 2014-08-31 2022-04-20 voluntary-resignation
p88 A1 male constable 2013-02-18 - -
p89 B1 male constable 2021-04-21 - -
p90 W1 male constable 2021-09-26 - -
p91 W1 male sergeant 2015-05-29 2021-09-16 dismissal
p92 W1 male constable 2011-12-25 - -
p93 B1 female constable 2023-03-23 - -
p94 W1 male constable 2019-03-01 - -
p95 W1 male constable 2020-11-30 - -
p96 B1 male constable 2023-05-19 - -
p97 B1 female constable 2019-01-23 - -
p98 A1 male constable 2020-02-21 2021-01-03 dismissal
p99 W1 female constable 2023-07-31 - -
p100 B1 female constable 2020-02-02 - -
p101 W1 female constable 2016-10-06 - -
p102 B1 male sergeant 2021-08-15 - -
p103 W1 male sergeant 2013-05-19 - -
p104 W1 male sergeant 2022-01-06 - -
p105 B1 female constable 2013-12-24 - -
p106 B1 female constable 2015-04-17 - -
p107 B1 female constable 2020-05-21 2021-03-03 normal-retirement
p108 W1 female constable 2013-01-07 - -
p109 B1 male constable 2018-04-05 - -
p110 W1 female constable 2017-01-30 - -
p111 B1 female constable 2022-02-12 - -
p112 W1 female sergeant 2021-12-13 2022-02-05 voluntary-resignation
p113 W1 male constable 2013-04-29 - -
p114 B1 male constable 2020-05-31 - -
p115 W1 female constable 2021-03-26 - -
p116 W1 male constable 2021-10-17 2022-08-15 voluntary-resignation
p117 B1 male constable 2019-04-04 - -
p118 W1 female constable 2022-04-27 - -
p119 A1 male constable 2012-04-24 - -
p120 W1 male sergeant 2018-09-30 - -
p121 W1 female constable 2021-02-25 - -
p122 W1 female constable 2016-01-26 2022-10-11 normal-retirement
p123 W1 male constable 2017-12-11 - -
p124 B1 female constable 2023-09-14 - -
p125 W1 male constable 2022-06-13 - -
p126 W1 female constable 2018-02-16 - -
p127 B1 female constable 2022-09-28 - -
p128 B1 male constable 2015-06-04 - -
p129 W1 male constable 2021-08-02 2023-08-22 voluntary-resignation
p130 W1 male sergeant 2023-03-20 - -
p131 W1 female constable 2012-08-29 2023-09-10 voluntary-resignation
p132 W1 female sergeant 2019-10-02 - -
p133 W1 female constable 2018-04-25 - -
p134 B1 female constable 2019-06-13 2023-08-28 normal-retirement
p135 B1 female constable 2022-05-12 2023-06-15 voluntary-resignation
p136 B1 male constable 2023-11-25 - -
p137 W1 female constable 2022-02-24 - -
p138 W1 female sergeant 2014-09-01 2022-12-04 voluntary-resignation
p139 A1 female sergeant 2021-11-25 - -
p140 B1 female constable 2014-02-12 - -
p141 B1 female constable 2011-10-26 - -
p142 B1 male constable 2023-09-17 - -
p143 W1 male sergeant 2018-07-03 - -
p144 W1 male constable 2020-04-03 - -
p145 W1 male sergeant 2011-03-13 - -
p146 B1 male constable 2011-03-19 - -
p147 W1 female constable 2012-12-20 - -
p148 W1 male constable 2015-09-24 2022-08-17 voluntary-resignation
p149 W1 female constable 2014-03-17 - -
p150 A1 male constable 2023-03-13 - -
p151 W1 female sergeant 2022-07-16 - -
p152 W1 male constable 2020-11-24 - -
p153 A1 male sergeant 2013-08-15 2023-06-11 voluntary-resignation
p154 B1 female constable 2015-10-25 - -
p155 B1 female sergeant 2015-02-06 - -
p156 W1 female constable 2012-02-27 - -
p157 A1 male constable 2021-05-22 - -
p158 W1 female constable 2012-12-18 2021-04-14 voluntary-resignation
p159 W1 female constable 2022-04-08 2023-11-20 normal-retirement
p160 W1 male constable 2015-10-14 - -
p161 W1 female constable 2011-03-22 2021-02-02 dismissal
p162 A1 female sergeant 2023-06-13 - -
p163 B1 female constable 2022-09-20 2023-03-28 dismissal
p164 W1 male constable 2021-05-24 - -
p165 W1 female constable 2013-07-06 - -
p166 A1 female constable 2021-04-20 - -
p167 W1 male constable 2017-12-29 - -
p168 W1 male sergeant 2012-12-03 - -
p169 W1 female constable 2017-06-19 - -
p170 W1 male constable 2017-11-18 - -
p171 B1 male sergeant 2011-04-09 2021-07-30 dismissal
p172 W1 male constable 2012-05-27 2023-08-26 normal-retirement
p173 W1 female sergeant 2021-11-10 - -
p174 W1 female constable 2020-04-26 2022-04-22 voluntary-resignation
p175 B1 female constable 2015-10-31 - -
p176 B1 male sergeant 2020-03-29 2023-04-02 dismissal
p177 W1 female constable 2017-12-13 - -
p178 W1 male constable 2022-04-29 - -
p179 W1 male constable 2015-07-07 - -
p180 W1 female constable 2015-05-15 2021-06-11 dismissal
p181 W1 male sergeant 2022-12-27 - -
p182 W1 male constable 2020-08-31 - -
p183 B1 female constable 2023-05-07 - -
p184 W1 male constable 2014-06-28 - -
p185 W1 male sergeant 2015-03-24 - -
p186 A1 female constable 2015-05-29 2022-09-25 voluntary-resignation
p187 W1 female constable 2013-12-29 2023-01-02 voluntary-resignation
p188 W1 female sergeant 2013-12-11 - -
p189 W1 male sergeant 2012-07-15 2022-02-02 dismissal
p190 W1 male constable 2022-05-05 - -
p191 B1 male constable 2017-07-20 - -
p192 W1 male sergeant 2013-12-28 2022-04-17 dismissal
p193 W1 female constable 2019-09-12 - -
p194 W1 male sergeant 2012-10-22 - -
p195 W1 male sergeant 2019-01-30 - -
p196 W1 female constable 2021-02-06 - -
p197 W1 male sergeant 2022-08-15 - -
p198 W1 female constable 2012-11-13 - -
p199 W1 male constable 2023-10-08 - -
p200 B1 male constable 2013-12-23 - -
p201 W1 female sergeant 2017-03-20 2022-02-13 normal-retirement
p202 W1 male constable 2021-02-18 2022-10-26 dismissal
p203 W1 male constable 2020-09-25 - -
p204 W1 female constable 2012-09-24 2021-11-22 dismissal
p205 W1 female sergeant 2013-05-06 - -
p206 A1 female sergeant 2015-01-22 - -
p207 W1 male sergeant 2013-08-24 - -
p208 W1 female constable 2011-11-15 2022-02-14 dismissal
p209 B1 male constable 2018-04-16 - -
p210 W1 female constable 2016-07-23 - -
p211 B1 female constable 2020-09-20 2021-09-15 voluntary-resignation
p212 W1 male constable 2018-11-19 - -
p213 W1 male constable 2013-11-16 - -
p214 W1 female constable 2023-04-24 - -
p215 B1 male sergeant 2020-11-18 - -
p216 B1 female constable 2023-10-10 - -
p217 W1 male constable 2021-08-24 - -
p218 W1 female sergeant 2013-10-13 - -
p219 B1 female constable 2023-10-05 - -
p220 W1 female constable 2021-06-28 - -
p221 W1 male constable 2012-03-15 - -
p222 W1 female constable 2021-08-22 2022-03-10 dismissal
p223 W1 male constable 2016-01-08 2021-09-07 normal-retirement
p224 W1 male constable 2011-04-01 2022-12-28 voluntary-resignation
p225 W1 female sergeant 2016-10-23 2022-06-15 voluntary-resignation
p226 W1 female constable 2020-10-29 - -
p227 W1 female constable 2023-07-21 - -
p228 W1 male constable 2017-08-04 2023-09-04 voluntary-resignation
p229 W1 male constable 2014-04-05 2022-11-03 voluntary-resignation
p230 W1 female constable 2023-01-28 - -
p231 W1 male constable 2022-01-17 - -
p232 W1 male sergeant 2016-10-29 2022-05-31 normal-retirement
p233 W1 female constable 2018-10-31 - -
p234 B1 female constable 2014-03-29 2023-08-24 dismissal
p235 B1 male constable 2021-03-29 2023-03-10 voluntary-resignation
p236 W1 female constable 2012-07-26 - -
p237 W1 male constable 2012-12-31 - -
p238 B1 female sergeant 2020-10-28 2022-02-01 voluntary-resignation
p239 W1 female sergeant 2016-01-02 - -
`;

/** Invented people at four snapshots, of whom R worked out hazard ratios from the same lines: `entry` = service at the first
 *  snapshot, 0 for who joined later; `exit` = service on the last day, or at the last snapshot. */
export function livesForHazards(): Readonly<Record<string, readonly PersonRow[]>> {
  const lives = LIVES.trim()
    .split('\n')
    .map((line) => line.split(' '));
  return Object.fromEntries(
    SEEN_ON.map((asAt, at) => [
      asAt,
      lives.flatMap(
        ([person = '', ethnicity = '', sex = '', rank = '', serviceStart = '', end = '-', reason]) => {
          const before = SEEN_ON[at - 1] ?? '';
          if (serviceStart > asAt || (end !== '-' && end <= before)) return [];
          const codes = { 'workforce-type': 'officer', rank, ethnicity, sex };
          const gone = end !== '-' && end <= asAt;
          // Who leaves before they are first seen would be listed as a leaver that nobody knew.
          if (gone && at === 0) return [];
          return [
            {
              ...{ person, codes, serviceStart },
              ...(gone && reason ? { leavingDate: end, leavingReason: reason } : {}),
            },
          ];
        },
      ),
    ]),
  );
}
