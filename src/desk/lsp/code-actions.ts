import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver/node.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { overlaps } from '../../model/span.ts';
import { toSourceEdits } from '../../text/positions/source-edits.ts';
import type { DeskFile } from '../desk-file.ts';
import { rangeOf } from './diagnostics.ts';

/** Fixes and suppressions for the findings of a range. A fix that needs a look says so in its title and is never the preferred one. */
export function codeActionsOf(
  file: DeskFile,
  document: TextDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 };
  return file.articles.flatMap(({ article, findings, toFile }) =>
    findings.flatMap((finding): readonly CodeAction[] => {
      const span = toFile(finding.span ?? { start: 0, end: 0 });
      if (!overlaps({ start: span.start, end: span.end + 1 }, asked)) return [];
      const own = diagnostics.filter(({ code, data }) => code === finding.rule && data === finding.fingerprint);
      const edits = finding.fix && toSourceEdits(article, finding.fix.edits);
      const before = article.sourceStart?.offset ?? 0;
      const actions: CodeAction[] = [];
      if (finding.fix && edits) {
        const changes = edits.map(({ start, end, text }) => ({
          range: rangeOf(document, { start: start + before, end: end + before }),
          newText: text,
        }));
        actions.push({
          title: finding.fix.safe ? `Fix: ${finding.message}` : `Unsafe fix: ${finding.message}`,
          kind: CodeActionKind.QuickFix,
          diagnostics: own,
          isPreferred: finding.fix.safe,
          edit: { changes: { [document.uri]: changes } },
        });
      }
      if (article.format === 'text' || article.format === 'markdown' || article.format === 'html') {
        const { line } = document.positionAt(span.start);
        const at = { line, character: 0 };
        actions.push({
          title: `Suppress ${finding.rule} here`,
          kind: CodeActionKind.QuickFix,
          diagnostics: own,
          edit: {
            changes: {
              [document.uri]: [
                { range: { start: at, end: at }, newText: `<!-- newsan-disable-next-line ${finding.rule} -->\n` },
              ],
            },
          },
        });
      }
      return actions;
    }),
  );
}

/** All safe fixes of a file in one edit, each place once. */
export function fixAllAction(file: DeskFile, document: TextDocument): readonly CodeAction[] {
  const edits = file.articles.flatMap(({ article, findings }) =>
    findings.flatMap(({ fix }) => {
      if (!fix?.safe) return [];
      const before = article.sourceStart?.offset ?? 0;
      return (toSourceEdits(article, fix.edits) ?? []).map(({ start, end, text }) => ({
        start: start + before,
        end: end + before,
        text,
      }));
    }),
  );
  const apart = edits
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit, index, all) => index === 0 || edit.start >= (all[index - 1]?.end ?? 0));
  if (apart.length === 0) return [];
  const changes = apart.map(({ start, end, text }) => ({ range: rangeOf(document, { start, end }), newText: text }));
  return [
    {
      title: 'Fix all safe findings of newsan',
      kind: `${CodeActionKind.SourceFixAll}.newsan`,
      edit: { changes: { [document.uri]: changes } },
    },
  ];
}
