import { type IssueLog } from '../issues/issue-log';
import { checkStageMissing } from './checks/check-stage-missing';
import { checkUnknownStage } from './checks/check-unknown-stage';
import { type StageRequest } from './stage-request';

/** Every stage that the mapping names is one of the process, and every stage of the process is read or said to be not
 *  held. Words of the mapping may be named: they are no data. */
export function checkStagesMapped({ mapping, process }: StageRequest, log: IssueLog): void {
  const { layout, notHeld } = mapping;
  const codes = new Set(process.stages.map(({ code }) => code));
  const columns = 'stages' in layout ? Object.keys(layout.stages) : [];
  const words =
    layout.form === 'long' ? layout.stage.values : layout.form === 'people' ? layout.reached.values : {};
  const named = new Set([...columns, ...notHeld, ...Object.values(words)]);
  for (const found of named) if (!codes.has(found)) log.note(checkUnknownStage, { found });
  if (!('stages' in layout)) return;
  for (const { code, label } of process.stages) {
    if (!columns.includes(code) && !notHeld.includes(code)) log.note(checkStageMissing, { found: label });
  }
}
