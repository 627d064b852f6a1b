-- Run inside Neovim on a model with one slip: its own client starts the server, shows the
-- mark, completes, follows a name, mends the slip and renames.

local function fail(what)
  io.stdout:write("failed: " .. what .. "\n")
  vim.cmd("cquit")
end

local function wait(what, condition)
  if not vim.wait(10000, condition, 20) then fail(what) end
end

local buffer = vim.api.nvim_get_current_buf()
local client_id = vim.lsp.start_client({
  name = "taut",
  cmd = { vim.env.TAUT, "lsp" },
  root_dir = vim.fn.expand("%:p:h"),
})
vim.lsp.buf_attach_client(buffer, client_id)

local function errors()
  return vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR })
end

local function ask(method, line, column, more)
  vim.api.nvim_win_set_cursor(0, { line, column })
  local params = vim.tbl_extend("force", vim.lsp.util.make_position_params(), more or {})
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  local answer = answers and answers[client_id]
  if not answer or answer.err then fail(method .. ": " .. vim.inspect(answer)) end
  return answer.result
end

wait("a mark under the slip", function() return #errors() == 1 end)
local slip = errors()[1]
if slip.lnum ~= 6 or slip.col ~= 19 then fail("place of the mark: " .. vim.inspect(slip)) end

local items = ask("textDocument/completion", 5, 57).items
if not vim.tbl_contains(vim.tbl_map(function(item) return item.label end, items), "go") then
  fail("completion: " .. vim.inspect(items))
end
local place = ask("textDocument/definition", 5, 57)[1]
if place.range.start.line ~= 3 then fail("definition: " .. vim.inspect(place)) end

local actions = ask("textDocument/codeAction", 7, 20, {
  range = { start = { line = 6, character = 19 }, ["end"] = { line = 6, character = 22 } },
  context = { diagnostics = {} },
})
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
wait("no mark once it is mended", function() return #errors() == 0 end)

vim.lsp.util.apply_workspace_edit(
  ask("textDocument/rename", 4, 3, { newName = "talks" }), "utf-16")
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
local _, count = text:gsub("talks", "")
if count ~= 3 then fail("rename: " .. text) end
wait("no mark after renaming", function() return #errors() == 0 end)

vim.lsp.stop_client(client_id)
io.stdout:write("all well\n")
vim.cmd("qall!")
