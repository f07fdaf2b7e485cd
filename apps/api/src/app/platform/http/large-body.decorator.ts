import { RouteConfig } from '@nestjs/platform-fastify';

/** Lets a route take a JSON body of up to `bytes` instead of the usual mebibyte. `prepareHttp` sees to it. */
export function LargeBody(bytes: number): MethodDecorator {
  return RouteConfig({ largestBodyBytes: bytes });
}
