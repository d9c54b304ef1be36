import {
  useEditor,
  useIsFocusing,
  useKeyboardEvent,
  useLeftAndRightArrow,
  type IKeyboardEventConfig,
} from '@univerjs/docs-ui';
import type { KeyCode, MetaKeys } from '@univerjs/ui';
import { useRef } from 'react';

/** What the spreadsheet hands to the editor in its cell. */
export interface CellEditorProps {
  readonly editorId: string;
  readonly className?: string;
  readonly isFocus?: boolean;
  readonly keyboardEventConfig?: IKeyboardEventConfig;
  readonly onMoveInEditor?: (key: KeyCode, meta?: MetaKeys) => void;
  readonly canvasStyle?: Parameters<typeof useEditor>[0]['canvasStyle'];
}

/**
 * A plain text editor in the cell, in the place of the library's formula editor: what is typed here is content and never
 * a formula, the same as in the table view.
 */
export function CellEditor(props: CellEditorProps) {
  const { editorId, className, isFocus = false, keyboardEventConfig, onMoveInEditor, canvasStyle } = props;
  const container = useRef<HTMLDivElement>(null);
  const editor = useEditor({ editorId, initialValue: '', container, isSingle: true, canvasStyle });
  const isFocusing = useIsFocusing(editorId);
  useLeftAndRightArrow(isFocus && isFocusing, false, editor, onMoveInEditor);
  useKeyboardEvent(isFocus, keyboardEventConfig, editor);
  return (
    <div className={className}>
      <div ref={container} className="univer-relative univer-size-full" onMouseUp={() => editor?.focus()} />
    </div>
  );
}
