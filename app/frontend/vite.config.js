import { defineConfig } from 'vite';

// Addresses are relative: the page stands under each token. The map blocks of the library are large; that is known.
export default defineConfig({
  base: './',
  build: { outDir: 'target/web', emptyOutDir: true, manifest: 'manifest.json', chunkSizeWarningLimit: 4000 },
});
