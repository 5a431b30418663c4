// Preloaded (node --import) into every program that the local host or a test starts. Standard input is a pipe that the starter holds open
// and never writes to: when it closes, the starter wants an end or is dead, even by SIGKILL. Works alike on Linux, macOS and Windows.
const GRACE_MS = 10_000;

process.stdin.on("end", end).on("error", end).resume();
process.stdin.unref?.();

// A dead starter does not read what is written to it; that must not keep this process from finishing its work.
process.stdout.on("error", ignore);
process.stderr.on("error", ignore);

// Ctrl-C reaches the whole process group; the starter alone decides who ends when.
process.on("SIGINT", ignore);
process.on("newListener", (event, listener) => {
  if (event === "SIGINT") queueMicrotask(() => process.removeListener("SIGINT", listener));
});

function ignore() {}

// As if by SIGTERM, which Windows lacks: programs with a handler flush and finish, others have nothing to lose.
function end() {
  if (!process.emit("SIGTERM", "SIGTERM")) process.exit(0);
  setTimeout(() => process.exit(1), GRACE_MS).unref();
}
