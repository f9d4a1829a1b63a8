/**
 * Hearsay reads the coverage of an event and keeps the record. This is the library's public face: what the command line
 * and the reading room do, they do through it.
 */
export { type BriefOptions, layOut } from './brief/brief.ts';
export { cite, holds } from './brief/citations.ts';
export { EXPORTS, type ExportFormat, exportAs } from './brief/export/index.ts';
export type { Found, Wording } from './brief/find.ts';
export { type ComparedStretch, compareWords } from './brief/render/compare/comparison.ts';
export { compareCsv } from './brief/render/compare/csv.ts';
export { compareHtml } from './brief/render/compare/html.ts';
export { compareMarkdown } from './brief/render/compare/markdown.ts';
export { compareText } from './brief/render/compare/text.ts';
export { renderHtml } from './brief/render/html.ts';
export { ledgerCsv } from './brief/render/ledger/csv.ts';
export { ledgerHtml } from './brief/render/ledger/html.ts';
export { ledgerMarkdown } from './brief/render/ledger/markdown.ts';
export { quoteText } from './brief/render/ledger/text.ts';
export { renderMarkdown } from './brief/render/markdown.ts';
export { happenedForReaders, onlyProcess } from './brief/render/outline.ts';
export { harmless, type Look, renderText } from './brief/render/text.ts';
export { briefOf } from './briefing.ts';
export type { Signed } from './corrections.ts';
export { citationsOf, Dossier, type StoryRow } from './dossier.ts';
export { type AccountName, type CorrectionDraft, CorrectionError } from './drafts.ts';
export { type ExtractLine, extractLine } from './extract.ts';
export type { Hit } from './finding.ts';
export type { QuoteFilter } from './ledger.ts';
export type * from './model/index.ts';
export { articlesOf, READING, readArticle } from './pipeline.ts';
export type { ReadEvent } from './reader.ts';
export { type ReadItem, ReadingThreads, readAhead } from './reading-threads.ts';
