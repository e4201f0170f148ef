import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/mantine-layer.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { preloadPage } from './routes.tsx';

preloadPage(location.pathname);
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
