/** Every export format, by the name that `parley export --format` takes. */
import { writeHtml } from './html.ts';
import { type RecordSource, writeRecordJson } from './record-json.ts';

export interface ExportFormat {
  readonly name: string;
  readonly what: string;
  readonly write: (source: RecordSource) => AsyncIterable<string>;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'json', what: 'the whole record, Parley record version 1', write: writeRecordJson },
  { name: 'html', what: 'one page with everything in it, to be opened without a network', write: writeHtml },
];
