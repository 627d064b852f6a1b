// The editor: CodeMirror with the words of a model. It stands in a shadow root, whose style
// sheets are made in script, so that the page's policy needs no exception for styles.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, foldService, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, nextDiagnostic, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, Facet, RangeSet, StateEffect, StateField, Transaction } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { colours, look } from "./editor_look.js";

const windows_ends = Facet.define({ combine: (values) => values[0] ?? false });

// The text with the line ends that its file has.
const bytes_of = (state) =>
  state.facet(windows_ends) ? state.sliceDoc().replace(/\n/g, "\r\n") : state.sliceDoc();

const light_up = StateEffect.define();
const lit_line = Decoration.line({ class: "cm-lit" });

// The lines of what is selected on the other side.
const lit_lines = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    let result = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(light_up)) continue;
      const starts = new Set();
      for (const { line, end } of effect.value)
        for (let i = line; i <= end && i <= transaction.state.doc.lines; ++i)
          if (i > 0) starts.add(transaction.state.doc.line(i).from);
      result = RangeSet.of([...starts].sort((a, b) => a - b).map((at) => lit_line.range(at)));
    }
    return result;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// Folds what is indented deeper than a line, its comments and blank lines included.
const by_indent = foldService.of((state, from, to) => {
  const depth = (text) => text.match(/^ */)[0].length;
  const head = state.doc.lineAt(from);
  if (/^\s*(#|$)/.test(head.text)) return null;
  let end = to;
  for (let n = head.number + 1; n <= state.doc.lines; ++n) {
    const line = state.doc.line(n);
    if (/^\s*(#.*)?$/.test(line.text)) continue;
    if (depth(line.text) <= depth(head.text)) break;
    end = line.to;
  }
  return end > to ? { from: to, to: end } : null;
});

/// Offset of a place (line and column from 1, columns in UTF-16 units) that is in the text;
/// a place behind the end of its line is at that end.
export function offset_of(doc, line, column) {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(found.from + Math.max(column, 1) - 1, found.to);
}

// Columns of diagnostics count characters, those of the editor UTF-16 units.
function offset_by_characters(doc, line, column) {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = [...found.text].slice(0, Math.max(column, 1) - 1).join("");
  return found.from + before.length;
}

/// What the editor tells: typed(text), moved(line), and what it asks: complete(place),
/// hover(place); place is {line, column}.
export class Editor {
  constructor(parent, handlers) {
    this.handlers = handlers;
    this.states = new Map();
    const root = parent.attachShadow({ mode: "open" });
    this.view = new EditorView({ parent: root, root, state: this.fresh("") });
    this.name = null;
  }

  /// A new state for a text: its own history, and the line ends that it has.
  fresh(text) {
    const { handlers } = this;
    const windows = /\r\n/.test(text), unix = /(^|[^\r])\n/.test(text);
    return EditorState.create({
      doc: text,
      extensions: [
        windows_ends.of(windows && !unix),
        // Mixed ends stay as they are; else what is pasted takes those of the text.
        windows && unix ? EditorState.lineSeparator.of("\n") : [],
        lineNumbers(), lintGutter(), foldGutter(), codeFolding(), history(), drawSelection(),
        highlightActiveLine(), highlightActiveLineGutter(), bracketMatching(), closeBrackets(),
        highlightSelectionMatches(), search({ top: true }), yaml(), indentUnit.of("  "),
        by_indent, lit_lines, look, syntaxHighlighting(colours), EditorView.lineWrapping,
        autocompletion({ override: [(context) => this.completions(context)], icons: false }),
        hoverTooltip((view, at) => handlers.hover(this.place(at), at), { hoverTime: 350 }),
        keymap.of([
          { key: "F8", run: nextDiagnostic },
          { key: "F2", run: () => handlers.rename(this.place()) ?? true },
          { key: "F12", run: () => handlers.define(this.place()) ?? true },
          ...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...searchKeymap,
          ...historyKeymap, ...foldKeymap, ...lintKeymap, indentWithTab,
        ]),
        EditorView.contentAttributes.of({ tabindex: "0", "aria-label": "Text of the mandate, YAML. " +
          "Escape, then Tab leaves the editor" }),
        EditorView.updateListener.of((update) => this.heard(update)),
      ],
    });
  }

  heard(update) {
    if (update.docChanged) this.handlers.typed(bytes_of(update.state));
    const byHand = update.transactions.some((one) => one.isUserEvent("select"));
    if (update.selectionSet && byHand && !update.docChanged) this.handlers.moved(this.place());
  }

  /// Shows a file; each keeps its history, folds and place. With `text` it is set anew.
  show(name, text) {
    if (this.name !== null) this.states.set(this.name, this.view.state);
    const kept = this.states.get(name);
    const same = kept !== undefined && bytes_of(kept) === text;
    this.name = name;
    this.view.setState(same ? kept : this.fresh(text));
  }

  forget(name) {
    this.states.delete(name);
    if (this.name === name) this.name = null;
  }

  /// {line, column} of the cursor, or of an offset.
  place(at = this.view.state.selection.main.head) {
    const line = this.view.state.doc.lineAt(at);
    return { line: line.number, column: at - line.from + 1 };
  }

  async completions(context) {
    const before = context.matchBefore(/[\p{L}\p{N}_.-]*/u);
    if (!context.explicit && before.from === before.to) return null;
    const items = await this.handlers.complete(this.place(context.pos), context.explicit);
    if (items === null || items.length === 0 || context.aborted) return null;
    const doc = context.state.doc;
    const start = items[0].from ? offset_of(doc, items[0].from.line, items[0].from.column)
                                : before.from;
    return {
      from: Math.min(start, context.pos),
      options: items.map((item) => ({
        label: item.label, detail: item.detail, info: item.documentation || undefined,
        apply: item.insert ?? item.label, type: item.kind,
      })),
      validFor: /^[\p{L}\p{N}_.-]*$/u,
    };
  }

  /// Marks under the slips of the file that is shown; each may have `mend`, a list of
  /// {title, edits}.
  mark(diagnostics) {
    const doc = this.view.state.doc;
    const marks = diagnostics.map((one) => {
      const from = offset_by_characters(doc, one.line, one.column);
      const to = offset_by_characters(doc, one.end_line ?? one.line, one.end_column ?? one.column);
      return {
        from, to: Math.max(from, to),
        severity: one.severity === "hint" ? "info" : one.severity,
        message: one.hint ? `${one.message}\n${one.hint}` : one.message,
        actions: (one.mend ?? []).map((fix) => ({ name: fix.title, apply: fix.apply })),
      };
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  /// Lights up lines [{line, end}]; brings the first into view if asked.
  light(ranges, scroll) {
    const effects = [light_up.of(ranges)];
    if (scroll && ranges.length > 0) {
      const at = offset_of(this.view.state.doc, ranges[0].line, 1);
      effects.push(EditorView.scrollIntoView(at, { y: "center" }));
    }
    this.view.dispatch({ effects });
  }

  go(line, column = 1) {
    const at = offset_of(this.view.state.doc, line, column);
    this.view.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: "center" }),
    });
    this.view.focus();
  }

  /// Edits [{range: {from, to}, text}], as one step of undo.
  apply(edits) {
    const doc = this.view.state.doc;
    const changes = edits.map(({ range, text }) => ({
      from: offset_of(doc, range.from.line, range.from.column),
      to: offset_of(doc, range.to.line, range.to.column),
      insert: text,
    }));
    this.view.dispatch({ changes, annotations: Transaction.userEvent.of("input.mend") });
  }
}
