import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import * as Y from 'yjs';
import { parseInline } from '../../../../schema/document/inline.ts';
import type { DocumentProvider } from '../document/document-provider.ts';
import { FieldText } from './FieldText.tsx';
import { Formula } from './Formula.tsx';
import type { PresentClient } from '../document/presence.ts';
import { RemotePlaces, type RemotePlace, type SuggestedPlace } from './remote-places.ts';
import { onSuggestedWords, suggestedIn, type SuggestedWords } from './suggested-words.ts';

function RemoteCaret({ person }: { readonly person: PresentClient }) {
  return (
    <span className="field-caret" style={{ '--caret': person.colour } as React.CSSProperties} aria-hidden="true">
      <span className="field-caret-name">{person.name.split(' ')[0]}</span>
    </span>
  );
}

type Marks = Readonly<Record<string, { readonly href?: string | null } | null>>;

/** Only what a browser follows harmlessly becomes a link. */
function safeHref(href: string | null | undefined): string | undefined {
  return href && /^(?:https?:|mailto:|tel:)/i.test(href) ? href : undefined;
}

/** What a colleague has selected, in her colour. */
function selected(node: ReactNode, by: PresentClient | null): ReactNode {
  return by ? <span className="field-remote-selection" style={{ '--caret': by.colour } as React.CSSProperties}>{node}</span> : node;
}

function marked(text: string, marks: Marks, places: RemotePlaces, key: string): ReactNode {
  let node: ReactNode = selected(text, places.selectedBy);
  if (marks['underline']) node = <u>{node}</u>;
  if (marks['italic']) node = <em>{node}</em>;
  if (marks['bold']) node = <strong>{node}</strong>;
  if (marks['link']) {
    node = (
      <a href={safeHref(marks['link'].href)} target="_blank" rel="noopener noreferrer nofollow">
        {node}
      </a>
    );
  }
  return <span key={key}>{node}</span>;
}

/** Words that are suggested and not there; the suggestion's card reads them out. */
function Suggested({ words }: Pick<SuggestedWords, 'words'>) {
  return <ins className="field-suggested" aria-hidden="true">{parseInline(words).map((run, index) => ('math' in run ? <Formula key={index} source={run.math} /> : run.text))}</ins>;
}

/** Goes past a place; a caret is drawn there, or what is suggested. */
function passing(place: RemotePlace | SuggestedPlace, places: RemotePlaces, key: string): ReactNode[] {
  if ('suggested' in place) return [<Suggested key={`${key}:${place.suggested.id}`} words={place.suggested.words} />];
  places.pass(place);
  return place.isCaret ? [<RemoteCaret key={`${key}:caret:${place.person.clientId}`} person={place.person} />] : [];
}

function textRuns(text: Y.XmlText, places: RemotePlaces, key: string): ReactNode[] {
  const out: ReactNode[] = [];
  const here = [...places.in(text)];
  let at = 0;
  const passUntil = (until: number) => {
    while (here[0] && here[0].index <= until) out.push(...passing(here.shift()!, places, key));
  };
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: Marks }[]) {
    if (typeof insert !== 'string') continue;
    let rest = insert;
    while (here[0] && here[0].index < at + rest.length) {
      const until = Math.max(here[0].index, at);
      if (until > at) out.push(marked(rest.slice(0, until - at), attributes, places, `${key}:${at}`));
      rest = rest.slice(until - at);
      at = until;
      passUntil(at);
    }
    out.push(marked(rest, attributes, places, `${key}:${at}`));
    at += rest.length;
  }
  passUntil(Number.POSITIVE_INFINITY);
  return out;
}

function children(parent: Y.XmlFragment, places: RemotePlaces, key: string): ReactNode[] {
  const placesAt = (index: number) => places.in(parent).filter((place) => place.index === index).flatMap((place) => passing(place, places, key));
  const nodes = parent.toArray().flatMap((child, index) => [...placesAt(index), ...childNodes(child, places, `${key}.${index}`)]);
  return [...nodes, ...placesAt(parent.length)];
}

function plainText(element: Y.XmlElement): string {
  return element.toArray().map((child) => (child instanceof Y.XmlText ? (child.toDelta() as { insert: unknown }[]).map(({ insert }) => insert).join('') : '')).join('');
}

/** A formula has no inside to draw a caret in: whoever is in it stands behind it, and it is selected as one. */
function formula(element: Y.XmlElement, places: RemotePlaces, key: string): ReactNode[] {
  const inside = [element, ...element.toArray()].flatMap((type) => places.in(type));
  const before = places.selectedBy;
  const carets = inside.flatMap((place) => passing(place, places, key));
  const drawn = selected(<Formula source={plainText(element)} />, before ?? places.selectedBy);
  return [<span key={key}>{drawn}</span>, ...carets];
}

function childNodes(child: Y.XmlElement | Y.XmlText | Y.XmlHook, places: RemotePlaces, key: string): ReactNode[] {
  if (child instanceof Y.XmlText) return textRuns(child, places, key);
  if (!(child instanceof Y.XmlElement)) return [];
  const inner = () => children(child, places, key);
  switch (child.nodeName) {
    case 'paragraph':
      return [<p key={key}>{child.length === 0 ? [...inner(), <br key="br" />] : inner()}</p>];
    case 'bulletList':
      return [<ul key={key}>{inner()}</ul>];
    case 'orderedList':
      return [<ol key={key} start={(child.getAttribute('start') as unknown as number | undefined) ?? undefined}>{inner()}</ol>];
    case 'listItem':
      return [<li key={key}>{inner()}</li>];
    case 'hardBreak':
      return [<br key={key} />];
    case 'inlineMath':
      return formula(child, places, key);
    default:
      // Written by a newer editor: its words are shown, its form is not known here.
      return [<span key={key} className="field-unknown">{inner()}</span>];
  }
}

/** Whether a field reads as empty: nothing, or one paragraph with nothing in it. */
function isEmptyField(fragment: Y.XmlFragment): boolean {
  if (fragment.length === 0) return true;
  const only = fragment.length === 1 ? fragment.get(0) : null;
  if (!(only instanceof Y.XmlElement) || only.nodeName !== 'paragraph') return false;
  return only.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);
}

/** Renders again whenever the fragment changes; returns how often it has. */
function useFragmentVersion(fragment: Y.XmlFragment): number {
  const store = useMemo(() => {
    let version = 0;
    return {
      subscribe(listener: () => void) {
        const changed = () => {
          version++;
          listener();
        };
        fragment.observeDeep(changed);
        return () => fragment.unobserveDeep(changed);
      },
      version: () => version,
    };
  }, [fragment]);
  return useSyncExternalStore(store.subscribe, store.version);
}

export interface FieldViewProps {
  readonly provider: DocumentProvider;
  readonly root: string;
  readonly fragment: Y.XmlFragment;
  readonly placeholder?: string;
}

/** A field as it stands, straight from the document and following it live, with colleagues' carets; no editor, so nothing can write. */
export function FieldView({ provider, root, fragment, placeholder }: FieldViewProps) {
  const version = useFragmentVersion(fragment);
  const { presence } = provider;
  const people = useSyncExternalStore(presence.subscribe, () => presence.peopleInField(root));
  const suggested = useSyncExternalStore(onSuggestedWords, () => suggestedIn(root));
  return useMemo(() => {
    const content = children(fragment, new RemotePlaces(fragment, people, suggested), root);
    const empty = isEmptyField(fragment);
    return (
      <FieldText key={fragment.doc!.clientID} fragment={fragment}>
        {empty ? (
          <p className="field-placeholder">
            {content}
            {placeholder ?? ' '}
          </p>
        ) : (
          content
        )}
      </FieldText>
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the fragment's content
  }, [fragment, version, people, suggested, root, placeholder]);
}
