import { defineConfig } from 'vite';

/** The reading room's page: one script, one style, and a second script with the stations that only Paste loads. */
export default defineConfig({
  root: 'src/faces/web',
  // Relative, so that the page does not mind where it stands.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    // linkedom's own build for places without Node.
    alias: { linkedom: 'linkedom/worker' },
  },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // A saved page holds the script itself and nothing beside it.
    modulePreload: false,
    assetsInlineLimit: 0,
    // The stations, which Paste alone loads, are large: the page itself is not.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // linkedom can run inline scripts by eval; we never do, and the page's policy forbids it.
      checks: { eval: false },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash].[ext]',
      },
    },
  },
});
