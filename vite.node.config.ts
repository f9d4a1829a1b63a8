import { relative } from 'node:path';
import { defineConfig } from 'vite';

const SRC = new URL('src/', import.meta.url).pathname;
const CHUNKS = 'chunks';

/** What is started by its name, and stays where it was: the library, the command line, the threads. */
const ENTRIES = ['index', 'faces/cli/main', 'faces/http/worker', 'parse/worker', 'reading-thread'];

/** Files of their own, because only some commands need them. */
const APART = [
  { name: 'text', test: /src\/(?:text|model)\// },
  { name: 'annotate', test: /src\/annotate\// },
  { name: 'tables', test: /src\/brief\/(?:export|render\/(?:compare|ledger|table))/ },
];

/**
 * What Node runs, in some forty files instead of four hundred: a process starts in less than half the time. What the sources import only
 * when it is needed stays apart, so that `hearsay brief` loads no parser, no annotator and no web server.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    // The declarations and the page lie there too.
    emptyOutDir: false,
    target: 'node22',
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, `${SRC}${name}.ts`])),
      treeshake: { moduleSideEffects: false },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: `${CHUNKS}/[name]-[hash].js`,
        codeSplitting: { groups: APART, includeDependenciesRecursively: false },
      },
    },
  },
  plugins: [
    {
      name: 'a file finds what lies beside it, also from inside a chunk',
      transform(code, id) {
        const place = relative(SRC, id).replace(/\.ts$/, '');
        if (!code.includes('import.meta.url') || ENTRIES.includes(place) || place.startsWith('..')) return null;
        const beside = `new URL('${relative(CHUNKS, place)}.js', import.meta.url).href`;
        return { code: code.replaceAll('import.meta.url', beside), map: null };
      },
    },
  ],
});
