import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { type Pack, type PackChoices, type PackList } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { SessionStore } from '../access/session-store';
import { Api } from '../api/generated/api';
import { packsChoices, packsList } from '../api/generated/functions';
import { ForceStore } from '../api/force-store';
import { LinkPart } from '../permalinks/link-part';
import { ForceChoice } from '../shell/force-choice';
import { DataTable } from '../ui/data-table';
import { PageHeading } from '../ui/page-heading';
import { SelectField } from '../ui/select-field';
import { type TableColumn } from '../ui/table-column';
import { Waiting } from '../ui/waiting';
import { BuildPackForm } from './build-pack-form';
import { PACK_STATES_IN_WORDS } from './pack-states';

/** The packs of a force by forum and state, newest quarter first, and the form that builds the next one. */
@Component({
  selector: 'ms-packs-page',
  imports: [PageHeading, DataTable, BuildPackForm, ForceChoice, LinkPart, SelectField, Waiting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ms-page-heading text="Packs" />
        <p class="govuk-body">
          A pack is what one forum reads before it meets: figures of one published release, and commitments.
          An analyst builds it, and a second person approves it.
        </p>
      </div>
    </div>
    @if (forces.list.hasValue()) {
      <ms-force-choice />
      @if (packs.hasValue()) {
        @if (forums().length > 2) {
          <ms-select-field field="forum" label="Show packs of" [choices]="forums()" [(value)]="forum" />
        }
        <ms-data-table
          [caption]="'Packs of ' + (forces.current()?.name ?? 'the force')"
          [empty]="empty()"
          [columns]="columns()"
          [rows]="shown()"
        />
        <ms-link-part page="packs" [address]="{ force: [code() ?? ''] }" />
        @if (choices.hasValue() && analyst()) {
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <ms-build-pack-form [force]="code() ?? ''" [choices]="choices.value()" />
            </div>
          </div>
        } @else if (analyst()) {
          <ms-waiting [of]="choices" what="the forums" />
        }
      } @else if (code()) {
        <ms-waiting [of]="packs" what="the packs" />
      } @else {
        <ms-waiting [of]="null" what="the forces" />
      }
    } @else {
      <ms-waiting [of]="forces.list" what="the forces" />
    }
  `,
})
export class PacksPage {
  readonly #api = inject(Api);
  readonly #sessions = inject(SessionStore);
  protected readonly forces = inject(ForceStore);
  protected readonly analyst = computed(() => this.#sessions.has('analyst'));
  protected readonly code = computed(() => this.forces.current()?.code);
  protected readonly packs = resource({
    params: () => this.code(),
    loader: ({ params }): Promise<PackList> => this.#api.invoke(packsList, { force: params }),
  });
  protected readonly choices = resource({
    params: () => (this.analyst() ? this.code() : undefined),
    loader: ({ params }): Promise<PackChoices> => this.#api.invoke(packsChoices, { force: params }),
  });
  protected readonly forum = signal('');
  protected readonly forums = computed(() => {
    const packs = this.packs.hasValue() ? this.packs.value().packs : [];
    const names = new Map(packs.map(({ audience, audienceName }) => [audience, audienceName]));
    return [{ value: '', label: 'Every forum' }, ...[...names].map(([value, label]) => ({ value, label }))];
  });
  protected readonly shown = computed(() => {
    const packs = this.packs.hasValue() ? this.packs.value().packs : [];
    return this.forum() === '' ? packs : packs.filter(({ audience }) => audience === this.forum());
  });
  protected readonly empty = computed(() =>
    this.analyst()
      ? 'No pack has been built yet.'
      : 'There is no pack for you yet. An analyst builds the first.',
  );

  /** Networks and scrutiny are not told who built and who approved. */
  protected readonly columns = computed(() =>
    this.shown().some(({ builtBy }) => builtBy !== null) ? [...COLUMNS, ...PEOPLE] : COLUMNS,
  );
}

const COLUMNS: readonly TableColumn<Pack>[] = [
  {
    key: 'audience',
    label: 'Forum',
    value: ({ audienceName }) => audienceName,
    header: true,
    sortable: true,
    link: ({ id }) => ['/packs', id],
  },
  {
    key: 'period',
    label: 'Quarter',
    value: ({ period }) => period,
    text: ({ periodLabel }) => periodLabel,
    sortable: true,
  },
  {
    key: 'state',
    label: 'State',
    value: ({ state }) => PACK_STATES_IN_WORDS[state].word,
    tone: ({ state }) => PACK_STATES_IN_WORDS[state].tone,
    sortable: true,
  },
  {
    key: 'meeting',
    label: 'Meeting',
    value: ({ meeting }) => meeting,
    text: ({ meeting }) => (meeting === null ? '–' : formatDate(meeting)),
    sortable: true,
  },
];

const PEOPLE: readonly TableColumn<Pack>[] = [
  { key: 'built', label: 'Built by', value: ({ builtBy }) => builtBy ?? '–', sortable: true },
  { key: 'approved', label: 'Approved by', value: ({ approvedBy }) => approvedBy ?? '–', sortable: true },
];
