import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Socket } from 'node:net';
import { type AbstractHttpAdapter } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Configuration } from '../configuration';
import { identifyProblem } from '../problems/identify-problem';
import { writeProblem } from '../problems/write-problem';
import { answerBrokenRequest } from './answer-broken-request';
import { isSecure } from './is-secure';
import { LARGEST_JSON_BYTES } from './largest-json-bytes';
import { securityHeaders } from './security-headers';

/** A baseline id may name every local authority of a region. */
const LONGEST_PATH_PART = 4000;

/** The HTTP server below Nest: TLS when configured, and then HTTP/2 for whoever speaks it, since a page has many small
 *  parts; a random number per request, bounded bodies. */
export function fastifyAdapter(configuration: Configuration): AbstractHttpAdapter {
  const headers = securityHeaders(isSecure(configuration));
  const settings = {
    trustProxy: configuration.behindProxy,
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_JSON_BYTES,
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
    clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => {
      answerBrokenRequest(error, socket, headers);
    },
    // An address that cannot be decoded reaches no hook, no route and no filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      writeProblem(reply.headers(headers), request.id, identifyProblem(error));
    },
  };
  const { tls } = configuration;
  if (tls === null) return new FastifyAdapter(settings);
  return new FastifyAdapter({
    ...settings,
    http2: true,
    https: {
      cert: readFileSync(tls.certFile),
      key: readFileSync(tls.keyFile),
      minVersion: 'TLSv1.2',
      allowHTTP1: true,
    },
  });
}
