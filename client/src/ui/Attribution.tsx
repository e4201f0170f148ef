/** Where imported material comes from, as its licence asks; links in it are made to work. */
export function Attribution({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  const parts = text.split(/(https?:\/\/[^\s),]*[^\s),.])/);
  return (
    <p className="muted small" style={{ marginTop: 22, maxWidth: '80ch' }}>
      {parts.map((part, index) => (index % 2 === 1 ? <a key={part} href={part} rel="noreferrer" target="_blank">{part}</a> : part))}
    </p>
  );
}
