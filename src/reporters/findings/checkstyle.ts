import { create } from 'xmlbuilder2';
import type { Reporter } from '../reporter.ts';
import { xmlText } from '../xml-text.ts';
import { collectFindings } from './collect-findings.ts';

/** Checkstyle XML: the findings of each file. */
export function makeCheckstyleReporter(): Reporter {
  return collectFindings((findings, files, errors) => {
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('checkstyle', { version: '4.3' });
    for (const file of files) {
      const element = root.ele('file', { name: xmlText(file) });
      for (const { region, severity, message, rule } of findings.filter((finding) => finding.file === file)) {
        const place = region ? { line: region.line, column: region.column } : { line: 1 };
        element.ele('error', { ...place, severity, message: xmlText(message), source: `newsan.${rule}` });
      }
    }
    for (const { id, code, message } of errors)
      root
        .ele('file', { name: xmlText(id) })
        .ele('error', { line: 1, severity: 'error', message: xmlText(message), source: `newsan.${code}` });
    return `${root.end({ prettyPrint: true })}\n`;
  });
}
