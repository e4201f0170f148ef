import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { BrowserRouter } from 'react-router';
import { client } from './graphql/client.ts';
import { AppRoutes } from './routes.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'coherence-color-scheme' });

/** The nonce the server wrote into the page, which styles made in the browser must carry. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

// What react-style-singleton, which Mantine uses, asks for.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** The whole client: look, data, and the pages. */
export function App() {
  return (
    <MantineProvider
      theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto" getStyleNonce={styleNonce} deduplicateCssVariables={false}
    >
      <ApolloProvider client={client}>
        <BrowserRouter><AppRoutes /></BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  );
}
