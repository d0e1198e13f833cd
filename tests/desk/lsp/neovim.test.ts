import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../../support/built-program.ts';

const hasNeovim = (() => {
  try {
    execFileSync('nvim', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Opens a file with the built-in client, waits for a finding, takes the first quick fix, saves, and prints what it saw. */
const script = (program: string) => `
local function wait(what) return vim.wait(60000, what, 50) end
vim.cmd('edit story.txt')
local client = vim.lsp.start_client({ name = 'newsan', cmd = { '${process.execPath}', '${program}', 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
local seen = {}
wait(function() return #vim.diagnostic.get(0) > 0 end)
for _, each in ipairs(vim.diagnostic.get(0)) do table.insert(seen, each.code .. '@' .. each.lnum .. ':' .. each.col) end
local params = { textDocument = vim.lsp.util.make_text_document_params(), range = { start = { line = 2, character = 14 }, ['end'] = { line = 2, character = 14 } }, context = { diagnostics = {} } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 60000)
for _, answer in pairs(answers) do
  local action = answer.result[1]
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
end
wait(function() for _, each in ipairs(vim.diagnostic.get(0)) do if each.code == 'doubled-word' then return false end end return true end)
vim.cmd('write')
vim.fn.writefile(seen, 'seen.txt')
vim.lsp.stop_client(client)
vim.cmd('qall!')
`;

describe.runIf(hasNeovim)('newsan lsp in Neovim', () => {
  let folder = '';
  const program = buildProgram();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsan-nvim-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('opens, shows, fixes, saves', async () => {
    await writeFile(
      join(folder, 'story.txt'),
      'Council meets on the bridge\n\nThe council voted on of the the bridge.\n',
    );
    await writeFile(join(folder, 'drive.lua'), script(join(program.folder(), 'bin/newsan.js')));
    execFileSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', 'drive.lua'], {
      cwd: folder,
      timeout: 110_000,
    });
    expect(await readFile(join(folder, 'seen.txt'), 'utf8')).toMatch(/^doubled-word@2:\d+$/m);
    expect(await readFile(join(folder, 'story.txt'), 'utf8')).not.toMatch(/the the/);
  });
});
