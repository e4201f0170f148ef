import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { EntryPage } from './EntryPage.tsx';
import classes from './EntryPage.module.css';
import { SessionProblem, signIn } from './session.api.ts';
import { safeNext, startSession } from './session.ts';


function troubleFor(error: unknown) {
  if (!(error instanceof SessionProblem)) return { title: 'Signing in did not work.', detail: 'What you typed is still here. Try again in a minute.' };
  if (error.status === 401) {
    return { title: 'This address and password do not belong together.', detail: 'Check both; passwords mind capitals. If yours is lost, ask your subject lead or hub.' };
  }
  if (error.status === 429) {
    return { title: 'Too many tries.', detail: 'To keep guessing out, this address waits a little. Nothing is lost; try again in a few minutes.' };
  }
  return { title: error.message, detail: 'What you typed is still here.' };
}

/** E-mail, password, and whether this computer is anybody's. */
export function SignInPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [sharedComputer, setSharedComputer] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ReturnType<typeof troubleFor> | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(null);
    try {
      await signIn({ email: email.trim(), password, sharedComputer });
      await startSession();
      navigate(safeNext(params.get('next')), { replace: true });
    } catch (error) {
      setTrouble(troubleFor(error));
      setBusy(false);
    }
  };

  return (
    <EntryPage title="Sign in">
      {params.has('ended') && (
        <p className={classes.about}>
          Your session has ended. Sign in again and you are back where you were.{' '}
          {params.get('ended') === 'shared' ? 'On a shared computer nothing is kept: words that were not saved have to be written again.' : 'Words not yet saved are kept on this device for you.'}
        </p>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextInput label="E-mail" type="email" name="email" autoComplete="username" required withAsterisk={false} autoFocus value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput
          label="Password" name="password" autoComplete="current-password" required withAsterisk={false} value={password}
          onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        <div className={classes.meaning}>
          <Checkbox
            label="This is a shared computer" checked={sharedComputer} onChange={(event) => setSharedComputer(event.currentTarget.checked)}
            description={sharedComputer
              ? 'Nothing you write is kept on it, so keep the tab open until you see “Saved”. You are signed out after 12 hours without use.'
              : 'On your own device you stay signed in for 30 days, and words typed without a connection are kept on it until they are saved.'}
          />
        </div>
        <TroubleNote trouble={trouble} />
        <Button type="submit" variant="filled" loading={busy} disabled={email.trim() === '' || password === ''}>Sign in</Button>
      </form>
      <p className="muted small" style={{ marginTop: 18 }}>New here? People join by an invitation link from their subject lead or hub.</p>
    </EntryPage>
  );
}
