// `npm run container [-- ARGUMENTS]`: tries the Dockerfile's steps one by one where no image can be built, then runs the
// command in what they have made, as the image's user and with a read-only root. Needs Linux and root. Each stage is this
// machine's own root under a layer, in the place of the base image: Node is this machine's.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const mountsVariable = "INTERACT_SCIM_MOUNTS";
const context = fileURLToPath(new URL("..", import.meta.url));
const run = (command, ...args) => execFileSync(command, args, { stdio: "inherit" });

if (process.env[mountsVariable] === undefined) {
  // Mounts of a namespace of its own are gone with it.
  const folder = mkdtempSync("/tmp/interact-scim-stages-");
  const args = ["-m", process.execPath, ...process.argv.slice(1)];
  const env = { ...process.env, [mountsVariable]: folder };
  const { status } = spawnSync("unshare", args, { stdio: "inherit", env });
  rmSync(folder, { recursive: true });
  process.exit(status ?? 1);
}

const folder = process.env[mountsVariable];
run("mount", "-t", "tmpfs", "tmpfs", folder);
const stages = new Map();
let stage;

const instructions = {
  FROM(rest) {
    const [, , name = "last"] = rest.split(/ +/);
    const part = (each) => join(folder, name, each);
    for (const each of ["upper", "work", "root"]) mkdirSync(part(each), { recursive: true });
    const layers = `lowerdir=/,upperdir=${part("upper")},workdir=${part("work")}`;
    run("mount", "-t", "overlay", "overlay", "-o", layers, part("root"));
    for (const each of ["dev", "proc"])
      run("mount", "--rbind", `/${each}`, `${part("root")}/${each}`);
    run("mount", "-t", "tmpfs", "tmpfs", `${part("root")}/tmp`);
    stage = { root: part("root"), workdir: "/", user: "0:0", env: {}, entry: [], command: [] };
    stages.set(name, stage);
  },
  ENV: (rest) =>
    Object.assign(stage.env, Object.fromEntries(rest.split(" ").map((each) => each.split("=")))),
  WORKDIR(rest) {
    stage.workdir = resolve(stage.workdir, rest);
    mkdirSync(stage.root + stage.workdir, { recursive: true });
  },
  USER: (rest) => (stage.user = rest),
  VOLUME: (rest) => (stage.volume = rest),
  ENTRYPOINT: (rest) => (stage.entry = JSON.parse(rest)),
  CMD: (rest) => (stage.command = JSON.parse(rest)),
  RUN: (rest) => expect(0, within(["sh", "-c", rest])),
  COPY(rest) {
    const [, from, list] = /^(?:--from=(\S+) )?(.*)$/.exec(rest);
    const paths = list.split(" ");
    const to = stage.root + resolve(stage.workdir, paths.pop());
    mkdirSync(to, { recursive: true });
    for (const path of paths) {
      if (path === ".") {
        const ignored = join(context, ".dockerignore");
        run(
          "sh",
          "-c",
          'tar -C "$0" --exclude-from="$1" -c . | tar -C "$2" -x',
          context,
          ignored,
          to,
        );
        continue;
      }
      const what = join(from === undefined ? context : stages.get(from).root, path);
      run("cp", "-a", ...(statSync(what).isDirectory() ? ["-T"] : []), what, to);
    }
  },
};

/** @param {readonly string[]} command */
function within(command) {
  const { PATH } = process.env;
  const env = Object.entries({ PATH, HOME: "/", ...stage.env }).map((each) => each.join("="));
  const there = ["sh", "-c", 'cd "$0" && exec "$@"', stage.workdir, ...command];
  const args = [`--userspec=${stage.user}`, stage.root, "env", "-i", ...env, ...there];
  return spawnSync("chroot", args, { stdio: "inherit" }).status;
}

function expect(wanted, status) {
  if (status !== wanted) throw new Error(`ended with ${status}, not ${wanted}`);
}

const text = readFileSync(join(context, "Dockerfile"), "utf8");
for (const line of text
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")) {
  const [, instruction, rest] = /^(\S+) (.*)$/.exec(line) ?? [];
  if (instruction === undefined) continue;
  console.log(line);
  instructions[instruction](rest);
}

// As `docker run --read-only --tmpfs /tmp` does.
const owner = "uid=1000,gid=1000";
run("mount", "-t", "tmpfs", "-o", owner, "tmpfs", stage.root + stage.volume);
run("mount", "-o", "remount,ro", stage.root);
expect(1, within(["touch", "/app/written"]));
expect(0, within([...stage.entry, "--version"]));
const args = process.argv.slice(2);
expect(0, within([...stage.entry, ...(args.length > 0 ? args : ["run", "--suite", "interact"])]));
