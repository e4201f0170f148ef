import { useCallback, useRef, useState } from 'react';
import { Refused } from '../graphql/problem.ts';
import type { AttachedFile } from './Attachments.tsx';
import { FILE_LIMIT, fileSize, MOST_FILES, uploadFile } from './files.api.ts';
import type { UnsentFile } from './unsent-store.ts';

/** The files that go with what is being written: sent to the server as they are attached; without a connection with the post. */
export function useAttachments(initial: readonly UnsentFile[]) {
  const [files, setFiles] = useState<readonly AttachedFile[]>(() => initial.map((file) => ({ ...file, busy: false })));
  const [problem, setProblem] = useState<string | null>(null);
  const count = useRef(files.length);
  count.current = files.length;

  const change = useCallback((key: string, next: Partial<AttachedFile> | null) => {
    setFiles((now) => now.flatMap((file) => (file.key !== key ? [file] : next === null ? [] : [{ ...file, ...next }])));
  }, []);

  const attach = useCallback((chosen: readonly File[]) => {
    setProblem(null);
    const tooLarge = chosen.filter(({ size }) => size > FILE_LIMIT);
    const room = Math.max(0, MOST_FILES - count.current);
    const taken = chosen.filter(({ size }) => size <= FILE_LIMIT).slice(0, room);
    if (tooLarge.length > 0) setProblem(`“${tooLarge[0]!.name}” is ${fileSize(tooLarge[0]!.size)}; ${fileSize(FILE_LIMIT)} is the most. Save it smaller, or link to where it is kept.`);
    else if (taken.length < chosen.length) setProblem(`${MOST_FILES} files go with one post. The others were left out.`);
    for (const file of taken) {
      const key = crypto.randomUUID();
      setFiles((now) => [...now, { key, name: file.name, bytes: file.size, fileId: null, blob: file, busy: true }]);
      uploadFile(file, file.name).then(
        ({ id, name, bytes }) => change(key, { fileId: id, name, bytes, blob: null, busy: false }),
        (error: unknown) => {
          if (!(error instanceof Refused)) return change(key, { busy: false });
          setProblem(`${error.trouble.title} ${error.trouble.detail}`);
          change(key, null);
        },
      );
    }
  }, [change]);

  return { files, problem, attach, remove: (key: string) => change(key, null), clear: () => setFiles([]) };
}
