import { type ObservedService } from '../survival/observed-service';
import { type RiskTable } from '../survival/risk-table';
import { tallyService } from '../survival/tally-service';

/** The risk table of working lives, with as many groups and routes as they name. For specs, where it is known to exist. */
export function tableOf(service: ObservedService, groups = Math.max(...service.group) + 1): RiskTable {
  const figure = tallyService(service, groups, Math.max(1, ...service.route));
  if (figure.status !== 'shown') throw new Error(figure.reason);
  return figure.value;
}
