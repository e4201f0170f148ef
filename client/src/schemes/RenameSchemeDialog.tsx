import { client } from '../graphql/client.ts';
import { RenameSchemeDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { TitleDialog } from '../ui/TitleDialog.tsx';

/** Another title for a scheme. */
export function RenameSchemeDialog({ schemeId, title, onClose }: { schemeId: string; title: string; onClose: () => void }) {
  const save = async (next: string) => {
    const { data } = await client.mutate({ mutation: RenameSchemeDocument, variables: { input: { schemeId, title: next } } });
    take(data?.renameScheme, 'SchemeRenamed');
  };
  return <TitleDialog title="Rename the scheme" label="Title" action="Rename" initial={title} onClose={onClose} onSave={save} />;
}
