import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://localhost:${process.env['PORT'] ?? '4000'}`;

export default defineConfig({
  root: import.meta.dirname,
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
