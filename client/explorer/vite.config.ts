import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The explorer is a build of its own: its editor is larger than the whole client, which must not carry it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../.build/explorer',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // The editor comes in one large piece; nobody else loads it.
    chunkSizeWarningLimit: 8_000,
  },
});
