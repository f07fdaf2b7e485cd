import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type ThemeList } from '@muster/contracts';
import {
  branchesOf,
  type LeavingReasons,
  readLeavingReasons,
  readThemes,
  type ThemeTaxonomy,
} from '@muster/disclosure';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';

/** The themes and reasons that come with the program. Files that do not fit are a defect and stop the start. */
@Injectable()
export class Themes {
  readonly taxonomy: ThemeTaxonomy;
  private readonly reasons: LeavingReasons;

  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const shipped = (name: string): unknown =>
      JSON.parse(readFileSync(join(projectDir, 'definitions/cases', name), 'utf8'));
    const themes = readThemes(shipped('themes.json'));
    if (!themes.ok) throw new Error(themes.refusal.message);
    const reasons = readLeavingReasons(shipped('leaving-reasons.json'), themes.value);
    if (!reasons.ok) throw new Error(reasons.refusal.message);
    this.taxonomy = themes.value;
    this.reasons = reasons.value;
  }

  /** What a record is coded with, and what totals may name. */
  list(): ThemeList {
    const { version, themes, options, themeTree } = this.taxonomy;
    return {
      version,
      themes,
      groups: branchesOf(themeTree).map(({ code, label }) => ({ code, label })),
      options,
      leavingReasons: this.reasons.reasons,
    };
  }

  /** The label of a theme or of a group of themes; null when there is none with this code. */
  labelOf(code: string): string | null {
    const { themes, groups } = this.list();
    return [...themes, ...groups].find((each) => each.code === code)?.label ?? null;
  }
}
