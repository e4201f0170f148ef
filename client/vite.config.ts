import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = `http://localhost:${process.env['PORT'] ?? '4000'}`;

export default defineConfig({
  root: import.meta.dirname,
  // The classes that rxjs is written in; without it, what it was for browsers of ten years ago, with their helpers.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  plugins: [react()],
  // The explorer is a build of its own, whose page lies below this folder too.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    outDir: '../.build/client',
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inside the style sheet would be refused by the content policy.
    assetsInlineLimit: 0,
    manifest: true,
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/api': { target: api },
      '/explorer': { target: api, ws: true },
      '/healthz': { target: api },
    },
  },
});
