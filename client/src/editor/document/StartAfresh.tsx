import { useState } from 'react';
import { useDocumentProvider } from './provider-context.tsx';

/** Makes room in a document that is nearly full: asks, since whoever has it open opens it anew (D8). */
export function StartAfresh() {
  const provider = useDocumentProvider();
  const [step, setStep] = useState<'offered' | 'asked' | 'busy'>('offered');
  const [failure, setFailure] = useState<string | null>(null);
  if (step === 'offered') {
    return (
      <button type="button" onClick={() => setStep('asked')}>
        Make room
      </button>
    );
  }
  const start = async () => {
    setStep('busy');
    setFailure(await provider.startAfresh());
    setStep('asked');
  };
  return (
    <span role="group" aria-label="Make room">
      <span>{failure ?? 'What was deleted is cleared away; the text stays. It opens anew for everybody in it.'}</span>{' '}
      <button type="button" disabled={step === 'busy'} onClick={() => void start()}>
        Make room now
      </button>{' '}
      <button type="button" onClick={() => setStep('offered')}>
        Cancel
      </button>
    </span>
  );
}
