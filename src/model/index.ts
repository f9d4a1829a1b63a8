export type * from './article.ts';
export type * from './brief.ts';
export type * from './correction.ts';
export type * from './findings.ts';
export type * from './links.ts';
export type * from './problem.ts';
export type * from './record.ts';
export type * from './span.ts';
