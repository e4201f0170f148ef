import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { createRoot } from 'react-dom/client';
import { fetcher } from './fetcher.ts';

const WELCOME = `# Everything that Coherence can do is here.
# Ctrl and Space shows what fits, the book at the left what it means.
# You act as yourself: changes are real.
query Mine {
  viewer {
    person {
      name
    }
    departments {
      id
      name
      schemes {
        id
        title
      }
    }
    recentSequences(first: 5) {
      nodes {
        id
        title
      }
    }
  }
}
`;

/** The schema as text: nobody may ask for it by introspection in production. @throws where one is not signed in */
async function loadSchema(): Promise<GraphQLSchema> {
  const response = await fetch('/explorer/schema.graphql');
  if (!response.ok) throw new Error(`The schema answered ${response.status}`);
  return buildSchema(await response.text());
}

function Explorer({ schema }: { schema: GraphQLSchema }) {
  return (
    // What was written here is kept with the tab and no longer: somebody else may use this computer next.
    <GraphiQL fetcher={fetcher as never} schema={schema} defaultQuery={WELCOME} storage={sessionStorage}>
      <GraphiQL.Logo><a className="home" href="/">Coherence</a></GraphiQL.Logo>
    </GraphiQL>
  );
}

const root = createRoot(document.getElementById('root')!);
loadSchema().then(
  (schema) => root.render(<Explorer schema={schema} />),
  () => root.render(<p className="trouble">The schema could not be loaded. <a href="/sign-in?next=%2Fexplorer">Sign in</a>, then load this page again.</p>),
);
