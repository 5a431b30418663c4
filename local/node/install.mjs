// Installs a folder's locked npm packages where they are missing or outdated: node install.mjs <folder>
// The packages are laid out beside their place and moved there whole, so that a kill leaves nothing half done and several may run at once.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? ".");
const modules = join(folder, "node_modules");
const manifests = ["package.json", "package-lock.json"];
const wanted = manifests.reduce((hash, name) => hash.update(readFileSync(join(folder, name))), createHash("sha256")).digest("hex");

if (!isInstalled()) await install();

function isInstalled() {
  const stamp = join(modules, ".installed");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

async function install() {
  const begun = Date.now();
  console.log(`Installing npm packages of ${basename(folder)} …`);
  const progress = setInterval(() => console.log(`… ${Math.round((Date.now() - begun) / 1000)} s`), 10_000);
  const staging = mkdtempSync(join(folder, ".install-"));
  try {
    for (const name of manifests) copyFileSync(join(folder, name), join(staging, name));
    await npmCi(staging);
    writeFileSync(join(staging, "node_modules", ".installed"), wanted);
    moveIn(staging);
  } finally {
    clearInterval(progress);
    rmSync(staging, { recursive: true, force: true });
  }
}

function npmCi(staging) {
  const npm = spawn("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], {
    cwd: staging,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  // What it has laid out so far is thrown away.
  process.once("SIGTERM", () => npm.kill("SIGKILL"));
  return new Promise((done, failed) => {
    npm.once("error", failed);
    npm.once("exit", (code) => (code === 0 ? done() : failed(new Error(`npm ci in ${folder} ended with ${code}`))));
  });
}

function moveIn(staging) {
  if (isInstalled()) return;
  if (existsSync(modules)) renameSync(modules, join(staging, "outdated"));
  try {
    renameSync(join(staging, "node_modules"), modules);
  } catch (error) {
    if (!isInstalled()) throw error;
  }
}
