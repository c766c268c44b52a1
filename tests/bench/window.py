#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the window: its first frame beside that of the least window there is, and what a key costs. Asserts nothing."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("BUILD", ROOT / "build"))
PROGRAM = BUILD / "app/cli/quadripartite"
START, KEYS = BUILD / "tests/window/window-start", BUILD / "tests/window/window-keys"
UNDER_XVFB = ROOT / "tests/window/run-under-xvfb"
RUNS = int(os.environ.get("RUNS", "9"))
FIELDS = ["socle=socle_actions", "engagement=actions_supplementaires[region]", "compensation=enveloppe"]


def make_dossier(folder, name, sample="alpc-2016"):
    path = folder / f"{name}.convention"
    subprocess.run([PROGRAM, "import", path, ROOT / f"data/samples/{sample}.xml"], check=True, stdout=subprocess.DEVNULL)
    return path


def first_frame(folder, *words):
    environment = {**os.environ, "QUADRIPARTITE_DATA": str(ROOT / "data"), "LC_ALL": "C.UTF-8",
                   **{f"XDG_{kind}_HOME": str(folder / kind) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}}
    subprocess.run(["rm", "-rf", str(folder / "STATE")], check=True)
    result = subprocess.run([UNDER_XVFB, START, *words], env=environment, capture_output=True, text=True)
    return float(result.stdout.split()[-1])


def print_starts(folder):
    cases = [("empty start window", []), ("a dossier (ALPC)", [make_dossier(folder, "alpc")])]
    first_frame(folder, "floor")
    print(f"{'first frame, milliseconds':32} {'least':>7} {'ours':>7} {'ratio':>6}   (medians of {RUNS} pairs)")
    for title, words in cases:
        first_frame(folder, *words)
        pairs = [(first_frame(folder, "floor"), first_frame(folder, *words)) for _ in range(RUNS)]
        least, ours = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
        ratio = statistics.median(b / a for a, b in pairs)
        print(f"{title:32} {least:7.0f} {ours:7.0f} {ratio:6.2f}", flush=True)


def print_keys(folder):
    environment = {**os.environ, "QUADRIPARTITE_DATA": str(ROOT / "data"), "LC_ALL": "C.UTF-8"}
    subprocess.run([UNDER_XVFB, KEYS, make_dossier(folder, "keys"), *FIELDS], env=environment)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        print_starts(folder)
        print_keys(folder)


if __name__ == "__main__":
    sys.exit(main())
