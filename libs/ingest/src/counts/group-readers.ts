import { type IssueLog } from '../issues/issue-log';
import { checkGroupWithoutList } from './checks/check-group-without-list';
import { groupList } from './group-list';
import { GroupReader } from './group-reader';
import { type StageRequest } from './stage-request';

/** A reader for each group of the mapping. A group without a closed list is noted and left out, and so is a pair of which
 *  one is not read. */
export function groupReaders(request: StageRequest, log: IssueLog): readonly GroupReader[] {
  const readers: GroupReader[] = [];
  for (const dimension of Object.keys(request.mapping.groups)) {
    const list = groupList(request, dimension);
    if (list) readers.push(new GroupReader(dimension, request, list, log));
    else log.note(checkGroupWithoutList, { found: dimension });
  }
  const read = new Set(Object.keys(request.mapping.groups));
  for (const [one, other] of request.mapping.pairs) {
    for (const dimension of new Set([one, other])) {
      if (!read.has(dimension) || one === other) log.note(checkGroupWithoutList, { found: dimension });
    }
  }
  return readers;
}
