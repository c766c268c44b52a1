# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program as a person would, and counts the promises it keeps (TAP)."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

DATA = pathlib.Path(os.environ["QUADRIPARTITE_DATA"])
SOURCE = pathlib.Path(__file__).resolve().parent
PROGRAM = sys.argv[1]
CADRAGE = "plan-500000-2016"
STAMP = ("--auteur", "Essai", "--le", "2016-03-25")
SECONDS_MAX = 60  # a call that hangs is a failure, not a wait

_holder = tempfile.TemporaryDirectory(prefix="quadripartite-")
FOLDER = pathlib.Path(_holder.name)
_counts = {"kept": 0, "broken": 0}


class Result:
    def __init__(self, words, done):
        self.words, self.code = words, done.returncode
        self.bytes = done.stdout
        self.out = done.stdout.decode("utf-8", "replace")
        self.err = done.stderr.decode("utf-8", "replace")

    def __str__(self):
        return f"{' '.join(map(str, self.words))}: code {self.code}, out {self.out[:400]!r}, err {self.err[:600]!r}"


def run(*words, stdin="", environment=None, **popen):
    everything = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "TZ": "UTC", **(environment or {})}
    done = subprocess.run([PROGRAM, *map(str, words)], input=stdin.encode(), capture_output=True, cwd=FOLDER,
                          env=everything, timeout=SECONDS_MAX, **popen)
    return Result(words, done)


def promise(kept, name, detail=""):
    """One line of TAP. Says what was seen when the promise is not kept."""
    _counts["kept" if kept else "broken"] += 1
    print(f"{'ok' if kept else 'not ok'} {sum(_counts.values())} - {name}")
    if not kept:
        print("\n".join(f"# {line}" for line in str(detail).splitlines()))
    sys.stdout.flush()
    return kept


def succeeds(*words, name=None, **more):
    result = run(*words, **more)
    promise(result.code == 0 and result.err == "", name or f"{' '.join(map(str, words[:1]))} succeeds in silence", result)
    return result


def fails(code, fragment, *words, name=None, **more):
    """The exit code, one sentence on stderr that holds the fragment, nothing on stdout."""
    result = run(*words, **more)
    kept = (result.code == code and result.err.startswith("quadripartite: ") and result.err.count("\n") == 1
            and fragment in result.err and result.out == "")
    promise(kept, name or f"{' '.join(map(str, words))[:100]!r} is refused with {code}: {fragment}", result)
    return result


def fails_and_keeps(path, code, fragment, *words, **more):
    """A refusal that leaves the file at path as it was, and nothing beside it."""
    before, beside = path.read_bytes() if path.exists() else None, sorted(os.listdir(path.parent))
    result = fails(code, fragment, *words, **more)
    after = path.read_bytes() if path.exists() else None
    promise(before == after and beside == sorted(os.listdir(path.parent)),
            "and leaves the files as they were", f"{beside} became {sorted(os.listdir(path.parent))}")
    return result


def new(name, region="75", *more):
    path = FOLDER / name
    result = run("new", path, "--cadrage", CADRAGE, "--region", region, *STAMP, *more)
    promise(result.code == 0 and result.err == "" and path.exists(), f"new makes {name} for {region}", result)
    return path


def figures(path, *more):
    """{"versement[2]": (value, text, unit)} of figures --json."""
    result = run("figures", path, "--json", *more)
    if not promise(result.code == 0 and result.err == "", "figures --json succeeds", result):
        return {}
    lines = json.loads(result.out)
    named = {}
    for line in lines:
        members = f"[{','.join(line['members'])}]" if line["members"] else ""
        named[line["id"] + members] = (line["value"], line["text"], line["unit"])
    return named


def findings(path):
    result = run("check", path, "--json")
    promise(result.err == "" and result.code in (0, 1), "check --json answers", result)
    return json.loads(result.out), result.code


def finish():
    print(f"1..{sum(_counts.values())}")
    _holder.cleanup()
    sys.exit(1 if _counts["broken"] else 0)
