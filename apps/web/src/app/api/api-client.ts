import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** JSON in and out of the API. Types come from the contracts; failures are `ApiError`. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  readonly #http = inject(HttpClient);

  get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
    return firstValueFrom(this.#http.get<T>(path, { params: query }));
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return firstValueFrom(this.#http.post<T>(path, body));
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return firstValueFrom(this.#http.put<T>(path, body));
  }

  delete<T>(path: string): Promise<T> {
    return firstValueFrom(this.#http.delete<T>(path));
  }
}
