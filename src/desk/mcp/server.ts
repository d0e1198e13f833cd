import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { NewsanError } from '../../model/error.ts';
import { makeVisible } from '../../text/display/visible.ts';
import {
  answerCheck,
  answerCompare,
  answerDuplicates,
  answerVerify,
  answerView,
  type ToolAnswer,
  type ToolWorld,
} from './tools.ts';

const paths = z.array(z.string()).max(200);
const articleInput = {
  text: z.string().optional().describe('the text of an article'),
  paths: paths.optional().describe('files or folders below the allowed folders, instead of text'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('date of publication, YYYY-MM-DD, if the text carries none'),
};
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** What an assistant's server runs on. */
export interface AssistantServerOptions extends ToolWorld {
  readonly input: Readable;
  readonly output: Writable;
}

/** Serves an assistant over the Model Context Protocol until its end of the stream closes. Nothing is written but answers. */
export async function serveAssistant({ input, output, folders, version }: AssistantServerOptions): Promise<void> {
  const world = { folders, version };
  const server = new McpServer({ name: 'newsan', version });
  const options = { kinds: ['direct', 'mixed', 'orphan'] as const, speaker: null, minConfidence: 0, bySpeaker: false };
  server.registerTool(
    'quotes',
    {
      description: 'Who said what in news articles: quotations with their speakers and confidence.',
      inputSchema: articleInput,
      annotations: readOnly,
    },
    (question) => replied(() => answerView({ view: 'quotes', options }, question, world)),
  );
  server.registerTool(
    'entities',
    {
      description: 'Who and what is named: people, organisations, places, dates, amounts.',
      inputSchema: articleInput,
      annotations: readOnly,
    },
    (question) => replied(() => answerView(entitiesView, question, world)),
  );
  server.registerTool(
    'claims',
    {
      description: 'What is claimed, by whom, who disputes it, and its check-worthiness.',
      inputSchema: articleInput,
      annotations: readOnly,
    },
    (question) => replied(() => answerView(claimsView, question, world)),
  );
  server.registerTool(
    'check',
    {
      description: 'Findings by rule, with severity and fixes.',
      inputSchema: articleInput,
      annotations: readOnly,
    },
    (question) => replied(() => answerCheck(question, world)),
  );
  server.registerTool(
    'verify',
    {
      description:
        'Checks a draft against its sources: each name, number, date, quotation and statement is supported, differs, or is not found.',
      inputSchema: {
        draft: z.string().optional().describe('the text of the draft'),
        draftPaths: paths.optional().describe('files of the draft, instead of draft'),
        source: z.string().optional().describe('the text of the source'),
        sourcePaths: paths.optional().describe('files of the sources, instead of source'),
        date: articleInput.date,
      },
      annotations: readOnly,
    },
    ({ draft, draftPaths, source, sourcePaths, date }) =>
      replied(() =>
        answerVerify({ text: draft, paths: draftPaths }, { text: source, paths: sourcePaths }, date, world),
      ),
  );
  server.registerTool(
    'compare',
    {
      description:
        'What changed between two versions of a story: headline, paragraphs, quotations, numbers, names, claims.',
      inputSchema: {
        old: z.string().optional().describe('the text of the older version'),
        oldPath: z.string().optional().describe('its file, instead of old'),
        new: z.string().optional().describe('the text of the newer version'),
        newPath: z.string().optional().describe('its file, instead of new'),
      },
      annotations: readOnly,
    },
    (question) =>
      replied(() =>
        answerCompare(
          { text: question.old, paths: listed(question.oldPath) },
          { text: question.new, paths: listed(question.newPath) },
          world,
        ),
      ),
  );
  server.registerTool(
    'duplicates',
    {
      description: 'Duplicate passages within one article or across articles, exact or lightly edited.',
      inputSchema: { text: articleInput.text, paths: articleInput.paths, minWords: z.number().int().min(1).optional() },
      annotations: readOnly,
    },
    ({ minWords, ...question }) => replied(() => answerDuplicates(question, minWords, world)),
  );
  const transport = new StdioServerTransport(input, output);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = () => resolve();
    input.on('end', () => resolve());
    input.on('close', () => resolve());
  });
  await server.connect(transport);
  await closed;
}

const entitiesView = {
  view: 'entities',
  options: { types: null, minCount: 1, sort: 'count', mentions: true, link: false, timed: false },
} as const;
const claimsView = {
  view: 'claims',
  options: { types: null, disputed: false, claimant: null, top: null, minScore: 0, attitudes: false },
} as const;

function listed(path: string | undefined): readonly string[] | undefined {
  return path === undefined ? undefined : [path];
}

/** An answer as the protocol has it; what the caller got wrong is an answer too, marked as an error. */
async function replied(answer: () => Promise<ToolAnswer>) {
  try {
    const { document, summary } = await answer();
    return { content: [{ type: 'text' as const, text: makeVisible(summary) }], structuredContent: document };
  } catch (error) {
    if (!(error instanceof NewsanError)) throw error;
    return { content: [{ type: 'text' as const, text: makeVisible(error.message) }], isError: true };
  }
}
