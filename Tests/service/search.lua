-- One question after the other, each thread from a place of its own.
local questions = {}
for line in io.lines(os.getenv("QUESTIONS")) do
  questions[#questions + 1] = line:gsub('[%c"\\]', " ")
end
local threads = 0
function setup(thread)
  thread:set("first", threads)
  threads = threads + 1
end
local at
function request()
  at = (at or first * math.floor(#questions / 2)) % #questions + 1
  local body = '{"query":"' .. questions[at] .. '","limit":5}'
  return wrk.format("POST", nil, {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. os.getenv("KEY"),
  }, body)
end
