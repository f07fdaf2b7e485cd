import { Controller, Get } from '@nestjs/common';
import { type OpenAPIObject } from '@nestjs/swagger';
import { Route } from '../../access/route.decorator';
import { OpenApiDocument } from './open-api-document.service';

@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get()
  @Route({ id: 'api.describe', access: 'signed-in', egress: 'reference-data', summary: 'This document' })
  describe(): OpenAPIObject {
    return this.document.get();
  }
}
