import { Component, createRef, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { keepSelection, restoreSelection, type KeptSelection } from './kept-selection.ts';

export interface FieldTextProps {
  /** Whose words these are; mount it anew for those of another document. */
  readonly fragment: Y.XmlFragment;
  readonly children: ReactNode;
}

/**
 * The words of a field as they are drawn. Whoever has selected some of them keeps them selected while colleagues' words, carets and suggestions
 * are drawn between them. A class, because only a class is asked before the nodes that are selected change.
 */
export class FieldText extends Component<FieldTextProps> {
  readonly #field = createRef<HTMLDivElement>();
  #kept: KeptSelection | null = null;

  // Before anything is written the document still is what is drawn.
  readonly #keep = () => void (this.#kept = keepSelection(this.#field.current!, this.props.fragment, this.#kept));

  override componentDidMount(): void {
    this.props.fragment.doc!.on('beforeTransaction', this.#keep);
  }

  override getSnapshotBeforeUpdate(): null {
    this.#keep();
    return null;
  }

  override componentDidUpdate(): void {
    if (this.#kept) restoreSelection(this.#field.current!, this.props.fragment, this.#kept);
    this.#kept = null;
  }

  override componentWillUnmount(): void {
    this.props.fragment.doc?.off('beforeTransaction', this.#keep);
  }

  override render(): ReactNode {
    return <div ref={this.#field} className="field-text">{this.props.children}</div>;
  }
}
