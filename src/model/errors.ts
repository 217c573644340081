/** The one error shape: a stable code, what happened, where, and what to do. */
export class ParleyError extends Error {
  readonly code: string;
  /** What the user can do about it, one sentence. */
  readonly hint: string;
  /** File, url, line or record it is about. */
  readonly where?: string;

  constructor(code: string, message: string, hint: string, where?: string) {
    super(message);
    this.name = 'ParleyError';
    this.code = code;
    this.hint = hint;
    this.where = where;
  }
}

/** A source that could not be read; it stops nothing else and is listed. */
export interface NotRead {
  readonly source: string;
  readonly code: string;
  readonly reason: string;
  readonly hint?: string;
}
