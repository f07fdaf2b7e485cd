type Given = Readonly<Record<string, unknown>>;

/** A question about a projection made of options: the horizon, the population, and up to three scenarios. A scenario is
 *  `--scenario "NAME; intake-share=0.3; leaving=group:all=0.06"`; the levers that are options of their own are of the one
 *  named by a `--scenario` without any, else of one more. What does not fit stays as it is, so that the schema finds it. */
export function projectionFields(given: Given): Given {
  const { years, cost, baseline, baselineYear, baselineChange, scenario, ...rest } = given;
  const { intakeShare, intake, establishment, leaving, promotion, transfers, ...more } = rest;
  const { transferShare, transferRank, ...plain } = more;
  const own = leversOf({
    ...{ intakeShare, intake, establishment, leaving, promotion, transfers, transferShare, transferRank },
  });
  const population = present({ id: baseline, year: baselineYear, changePerYear: baselineChange });
  const scenarios = scenariosOf(Array.isArray(scenario) ? scenario.map(String) : [], own);
  return {
    ...plain,
    ...present({ horizonYears: years, costPerLeaver: cost }),
    ...(Object.keys(population).length > 0 ? { baseline: population } : {}),
    ...(scenarios.length > 0 ? { scenarios } : {}),
  };
}

/** Levers that stand in a scenario, and the option of the same name. */
const LEVERS: Readonly<Record<string, string>> = {
  ...{ 'intake-share': 'intakeShare', intake: 'intake', establishment: 'establishment' },
  ...{ leaving: 'leaving', promotion: 'promotion' },
  ...{ transfers: 'transfers', 'transfer-share': 'transferShare', 'transfer-rank': 'transferRank' },
};

function scenariosOf(texts: readonly string[], own: Given): readonly Given[] {
  const hasOwn = Object.keys(own).length > 0;
  const bare = texts.findIndex((text) => !text.includes(';'));
  const written = texts.map((text, at) =>
    hasOwn && at === bare ? { name: text, levers: own } : readScenario(text),
  );
  return hasOwn && bare < 0 ? [...written, { name: 'Scenario', levers: own }] : written;
}

/** A part without a known lever keeps its name, which the schema does not know. */
function readScenario(text: string): Given {
  const [name = '', ...parts] = text.split(';').map((part) => part.trim());
  const levers: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  for (const part of parts.filter((each) => each !== '')) {
    const [lever = '', ...value] = part.split('=');
    const field = LEVERS[lever];
    if (field === undefined) unknown[lever] = value.join('=');
    else if (field === 'leaving' || field === 'promotion') {
      levers[field] = [...((levers[field] as string[] | undefined) ?? []), value.join('=')];
    } else levers[field] = field === 'transferRank' ? value.join('=') : Number(value.join('=') || NaN);
  }
  return { name, levers: { ...leversOf(levers), ...unknown } };
}

function leversOf({ intake, establishment, leaving, promotion, transfers, ...shares }: Given): Given {
  return present({
    ...{ ...shares, intakePerYear: intake, establishmentChangePerYear: establishment },
    ...{ transfersInPerYear: transfers },
    leaving: rates(leaving, 'band'),
    promotion: rates(promotion, 'rank'),
  });
}

function present(fields: Given): Given {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** `group:2-5=0.06` as a rate of the group in the band `2-5`; `group:all=0.06` in every band. */
function rates(texts: unknown, stratum: 'band' | 'rank'): unknown {
  if (!Array.isArray(texts)) return undefined;
  return texts.map((text: unknown) => {
    const found = /^(\w+):([^=]+)=([\d.]+)$/.exec(String(text));
    if (!found) return { of: '' };
    const [, of, code, rate] = found;
    return { of, [stratum]: stratum === 'band' && code === 'all' ? null : code, rate: Number(rate) };
  });
}
