import { Inject, Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE_RULE, type RouteRule } from './route.decorator';

/** One route as the controllers declare it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  /** Status of a successful answer. */
  readonly status: number;
  readonly rule: RouteRule;
}

/** Every route of the application with its rule. Start-up stops on a route without a rule or with another's id. */
@Injectable()
export class RouteTable implements OnModuleInit {
  private declared: readonly DeclaredRoute[] = [];

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  get routes(): readonly DeclaredRoute[] {
    return this.declared;
  }

  /** Methods that a path answers to; empty for a path that no route has. */
  methodsOf(path: string): readonly string[] {
    const steps = path.split('/');
    const fits = (pattern: readonly string[]) =>
      pattern.length === steps.length &&
      pattern.every((step, place) => step === steps[place] || (step.startsWith(':') && steps[place] !== ''));
    return this.declared.filter((route) => fits(route.path.split('/'))).map(({ method }) => method);
  }

  onModuleInit(): void {
    this.declared = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || typeof instance !== 'object' || instance === null) return [];
      const base: unknown = Reflect.getMetadata(PATH_METADATA, metatype);
      return this.scanner
        .getAllMethodNames(Object.getPrototypeOf(instance) as object)
        .flatMap((name) =>
          declaredBy(metatype.name, name, String(base), metatype.prototype as Record<string, unknown>),
        );
    });
    const seen = new Set<string>();
    for (const { rule } of this.declared) {
      if (seen.has(rule.id))
        throw new Error(`two routes are called ${rule.id}: every @Route needs an id of its own`);
      seen.add(rule.id);
    }
  }
}

function declaredBy(
  owner: string,
  name: string,
  base: string,
  prototype: Record<string, unknown>,
): DeclaredRoute[] {
  const handler = prototype[name];
  if (typeof handler !== 'function') return [];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  const rule = Reflect.getMetadata(ROUTE_RULE, handler) as RouteRule | undefined;
  if (!rule) throw new Error(`${owner}.${name} has no @Route: say who may call it and what may leave by it`);
  const rest = String(Reflect.getMetadata(PATH_METADATA, handler));
  const path = `/${[base, rest]
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
  const declared = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  const status = declared ?? (method === RequestMethod.POST ? 201 : 200);
  return [{ method: RequestMethod[method], path, status, rule }];
}
