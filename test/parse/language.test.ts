import { expect, test } from 'vitest';
import { languageOf } from '../../src/parse/language.ts';

test.each([
  ['The council of Vale approved the new harbour, and the mayor said that she was pleased with it.', 'en'],
  ['Der Rat der Stadt hat den neuen Hafen nicht gebilligt, und die Fischer sind mit den Booten auf dem Meer.', 'de'],
  ['Le conseil de la ville a approuvé les plans du port, et les pêcheurs sont dans la rue avec des drapeaux.', 'fr'],
  ['El alcalde dijo que las obras del puerto no son para los pescadores, y que una parte se hará por la noche.', 'es'],
  ['Мэр города заявил, что порт будет открыт весной.', 'ru'],
  ['Мер міста заявив, що порт відкриють навесні.', 'uk'],
  ['市议会批准了新港口。', 'zh'],
  ['12 34 – 56', 'und'],
])('%s', (text, language) => expect(languageOf(text)).toBe(language));
