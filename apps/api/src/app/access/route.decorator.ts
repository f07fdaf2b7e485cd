import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type Role } from '@muster/domain';
import { type z } from 'zod';

/** What may leave by a route; exactly one label each. */
export type EgressLabel =
  'publishes-statistics' | 'analyst-figures' | 'case-record' | 'reference-data' | 'receipt';

export interface RouteRule {
  /** `feature.verb`, unique: the operation id and the key of the access matrix. */
  readonly id: string;
  /** Who may call it: everyone, everyone who is signed in, or the roles listed. */
  readonly access: 'public' | 'signed-in' | readonly Role[];
  readonly egress: EgressLabel;
  /** Whether the session must have given a second factor, too; every closed route to case records has it. */
  readonly secondFactor?: true;
  /** One line for the API document. */
  readonly summary: string;
  /** Shape of the JSON body, checked before the handler runs (`ZodBody`). */
  readonly body?: z.ZodType;
  /** Shape of a successful answer. */
  readonly response?: z.ZodType;
}

export const ROUTE_RULE = 'muster:route-rule';

/** Declares the access rule, the egress label and the document entry of a route. Start-up fails on a route without it. */
export function Route(rule: RouteRule): MethodDecorator {
  const operationId = rule.id.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
  return applyDecorators(SetMetadata(ROUTE_RULE, rule), ApiOperation({ operationId, summary: rule.summary }));
}
