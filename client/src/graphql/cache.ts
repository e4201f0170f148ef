import { InMemoryCache } from '@apollo/client';
import { POSSIBLE_TYPES } from './generated/possible-types.ts';

/** Objects by id, so that one event or mutation refreshes every place a thing is shown. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: POSSIBLE_TYPES,
    typePolicies: {
      Viewer: { keyFields: [] },
      DocumentRef: { keyFields: ['id'] },
      // Rights come in parts from several queries; a part must not wipe the rest.
      SchemeOfWork: { fields: { viewerCan: { merge: true } } },
      Unit: { fields: { viewerCan: { merge: true } } },
      LessonSequence: { fields: { viewerCan: { merge: true } } },
      Department: { fields: { viewerCan: { merge: true } } },
      Hub: { fields: { viewerCan: { merge: true } } },
      WorkGroup: { fields: { viewerCan: { merge: true } } },
      Thread: { fields: { viewerCan: { merge: true } } },
      DevelopmentPlan: { fields: { viewerCan: { merge: true }, progress: { merge: true } } },
      Action: { fields: { viewerCan: { merge: true } } },
    },
  });
}
