const LONGEST_LINE = 110;
const UUID = /'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'/g;
const CLAUSE =
  /(?<!distinct|\(\w+) (?=(?:from|inner join|where|set|values|on conflict|returning|group by|order by|limit)\b)/gi;

/** A statement for reading: the indentation of the code around it is gone, ids that had to be written into it (COPY takes
 *  no parameters) are `'<id>'`, and long lines are broken after a comma or before a clause. */
export function formatStatement(text: string): string {
  const [first = '', ...rest] = text.replaceAll(UUID, `'<id>'`).trim().split('\n');
  const indents = rest.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return [first, ...rest.map((line) => `  ${line.slice(common)}`)].flatMap(brokenLine).join('\n');
}

function brokenLine(line: string): string[] {
  const indent = ' '.repeat(line.length - line.trimStart().length);
  if (line.length <= LONGEST_LINE) return [line.trimEnd()];
  return line
    .trim()
    .split(CLAUSE)
    .flatMap((clause, at) => wrapped(clause, at === 0 ? indent : `${indent}  `));
}

function wrapped(clause: string, indent: string): string[] {
  const lines: string[] = [];
  let current = indent;
  for (const part of clause.split(/(?<=, )/)) {
    if (current.trim() && current.length + part.trimEnd().length > LONGEST_LINE) {
      lines.push(current.trimEnd());
      current = `${indent}    `;
    }
    current += part;
  }
  return [...lines, current.trimEnd()];
}
