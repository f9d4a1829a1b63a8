import type { Problem } from '../model/index.ts';
export function decode(bytes: Uint8Array): { text: string; problems: readonly Problem[] } {
  return { text: new TextDecoder().decode(bytes), problems: [] };
}
