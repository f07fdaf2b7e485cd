import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isIdentifier,
  isObjectLiteralExpression,
} from 'typescript';
import { isPropertyAssignment, isStringLiteral, type Node, ScriptTarget } from 'typescript';

/** Every route of the web application as `path | title`, read from its source: the table itself cannot be loaded outside the
 *  application. `figures(…)` makes two routes of one address. */
export function routesOfWeb(projectDir: string): readonly string[] {
  const file = join(projectDir, 'apps/web/src/app/shell/routes.ts');
  const source = createSourceFile(file, readFileSync(file, 'utf8'), ScriptTarget.ESNext);
  const routes: string[] = [];
  const look = (node: Node): void => {
    if (isCallExpression(node) && isIdentifier(node.expression)) {
      const [path, title] = node.arguments.flatMap((each) => (isStringLiteral(each) ? [each.text] : []));
      const times = { page: 1, figures: 2 }[node.expression.text] ?? 0;
      if (path !== undefined)
        routes.push(...Array.from({ length: times }, () => `${path} | ${title ?? path}`));
    }
    if (isObjectLiteralExpression(node)) {
      const of = (name: string): string | undefined =>
        node.properties.flatMap((each) =>
          isPropertyAssignment(each) &&
          isIdentifier(each.name) &&
          each.name.text === name &&
          isStringLiteral(each.initializer)
            ? [each.initializer.text]
            : [],
        )[0];
      const path = of('path');
      if (path !== undefined) routes.push(`${path} | ${of('title') ?? path}`);
    }
    forEachChild(node, look);
  };
  look(source);
  return routes;
}
