// Makes a checkout ready to run: the right Node, the locked dependencies, an up-to-date build. Nothing but Node itself
// is needed, and nothing is fetched once the dependencies are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const least = [20, 19];

/** Whether a version of Node such as `20.19.1` is new enough. */
export function isSupported(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1]);
}

/** Hash of what the installed dependencies must agree with. */
function lockHash(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.versions.node.split('.')[0]).digest('hex');
}

/** Hash of every source file's path, size and time. */
function sourceHash(root) {
  const hash = createHash('sha256');
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else note(path);
    }
  };
  const note = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  visit('src');
  for (const name of readdirSync(root).sort()) if (/^(tsconfig.*|package)\.json$/.test(name)) note(name);
  return hash.digest('hex');
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const say = (text) => process.stderr.write(`${text}\n`);
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other process prepares the same checkout. */
function alone(root, work) {
  const lock = join(root, '.prepare-lock');
  const owner = join(lock, 'pid');
  let told = false;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const pid = Number(read(owner));
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (pid > 0 ? !isRunning(pid) : age > 10_000) {
        rmSync(lock, { recursive: true, force: true });
        continue;
      }
      if (!told) say('outlast: another process prepares this checkout; waiting for it');
      told = true;
      sleep(200);
    }
  }
  try {
    writeFileSync(owner, String(process.pid));
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Runs npm: the one that runs this script, else the one on PATH. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (own && /\.[cm]?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, shell: process.platform === 'win32' });
}

/** A link belongs to whoever made it: npm ci would empty the folder that it leads to, under whoever else uses that. */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function install(root) {
  const stamp = join(root, 'node_modules', '.outlast-stamp');
  const wanted = lockHash(root);
  if (read(stamp) === wanted) return true;
  if (isLink(join(root, 'node_modules'))) return true;
  say('outlast: installing the dependencies that package-lock.json names (npm ci, once)');
  const { status } = npm(root, ['ci', '--include=dev']);
  if (status !== 0) {
    say('outlast: the dependencies could not be installed. Is there a network? It is needed this once.');
    return false;
  }
  writeFileSync(stamp, wanted);
  return true;
}

function build(root) {
  const stamp = join(root, 'dist', '.outlast-stamp');
  if (read(stamp) === sourceHash(root)) return true;
  say('outlast: building what changed');
  const steps = [
    [join('node_modules', 'typescript', 'bin', 'tsc'), '-b'],
    [join('scripts', 'bundle.mjs')],
    [join('scripts', 'studio.mjs')],
  ];
  for (const step of steps) {
    const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status === 0) continue;
    say('outlast: the build failed; what is wrong is said above.');
    return false;
  }
  mark(root);
  return true;
}

/** Notes that the build is of the sources as they are. */
function mark(root) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', '.outlast-stamp'), sourceHash(root));
}

function main() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  if (!isSupported(process.versions.node)) {
    say(`outlast needs Node ${least.join('.')} or newer; this is Node ${process.versions.node}.`);
    return 1;
  }
  if (process.argv.includes('--mark')) {
    mark(root);
    return 0;
  }
  return alone(root, () => install(root) && build(root)) ? 0 : 1;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) process.exitCode = main();
