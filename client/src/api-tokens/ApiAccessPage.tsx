import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../graphql/client.ts';
import { ApiAccessPageDocument, type ApiTokenRowFragment, RevokeApiTokenDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { fullDay, sinceLabel } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { useNow } from '../ui/use-now.ts';
import { SCOPE_LABEL } from './scopes.ts';
import classes from './ApiAccessPage.module.css';

const CreateTokenDialog = lazyDialog(async () => (await import('./CreateTokenDialog.tsx')).CreateTokenDialog);

/** The tokens by which somebody's own programs act for them, and how such a program begins. */
export function ApiAccessPage() {
  const { data, trouble, refetch } = usePage(ApiAccessPageDocument, {});
  const [creating, setCreating] = useState(false);
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.viewer) return <PageSkeleton />;
  const tokens = data.viewer.apiTokens;
  return (
    <Page title="API access" crumb="Your account" actions={tokens.length > 0 && <Button variant="filled" onClick={() => setCreating(true)}>Create a token…</Button>}>
      <p className={classes.intro}>
        A program of yours can do here what you can do, with a token in place of your password. It sees what you see and nothing else.
      </p>
      <Section title="Tokens" note={tokens.length > 0 && tokens.length}>
        {tokens.length === 0
          ? (
            <EmptyState title="No token yet" action={<Button variant="filled" onClick={() => setCreating(true)}>Create a token…</Button>}>
              Create one for each program, so that you can end one without stopping the others. You decide whether it may only read, and until when it works.
            </EmptyState>
          )
          : <Tokens tokens={tokens} onChanged={refetch} />}
      </Section>
      <HowTo />
      {creating && <CreateTokenDialog onCreated={refetch} onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Tokens({ tokens, onChanged }: { tokens: readonly ApiTokenRowFragment[]; onChanged: () => unknown }) {
  const [revoking, setRevoking] = useState<ApiTokenRowFragment | null>(null);
  const now = useNow();
  const revoke = async (apiTokenId: string) => {
    const { data } = await client.mutate({ mutation: RevokeApiTokenDocument, variables: { input: { apiTokenId } } });
    take(data?.revokeApiToken, 'ApiTokenRevoked');
    await onChanged();
  };
  return (
    <>
      <Rows label="Tokens">
        {tokens.map((token) => {
          const over = new Date(token.expiresAt).getTime() <= now;
          return (
            <Row
              key={token.id} title={token.name}
              detail={`${SCOPE_LABEL[token.scope]} · ${token.lastUsedAt ? `last used ${sinceLabel(token.lastUsedAt, now)}` : 'never used'}`}
              aside={(
                <>
                  <span>{over ? 'expired on' : 'works until'} {fullDay(token.expiresAt)}</span>
                  <ActionIcon variant="subtle" aria-label={`Revoke ${token.name}`} onClick={() => setRevoking(token)}><IconX size={16} stroke={1.75} /></ActionIcon>
                </>
              )}
            />
          );
        })}
      </Rows>
      {revoking && (
        <Confirm title={`Revoke “${revoking.name}”?`} action="Revoke it" danger onClose={() => setRevoking(null)} onConfirm={() => revoke(revoking.id)}>
          The program that uses it is cut off at once, also where it is connected now. What it has written stays.
        </Confirm>
      )}
    </>
  );
}

function HowTo() {
  const example = `curl ${location.origin}/graphql \\
  -H "Authorization: Bearer $COHERENCE_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{"query":"{ viewer { person { name } } }"}'`;
  return (
    <Section title="How to begin">
      <div className={classes.howTo}>
        <p>The API is GraphQL: everything this site does, it does through it. Look around and try things in the <a href="/explorer">explorer</a>, where you act as yourself. Then send the same from your program:</p>
        <pre tabIndex={0} aria-label="An example request"><code>{example}</code></pre>
        <p>Events and co-editing come over a WebSocket at the same address, with the same header. No token can invite people, share work or make tokens: that needs you.</p>
      </div>
    </Section>
  );
}
