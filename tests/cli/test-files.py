# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that cannot be read or written: a sentence, a code, and everything as it was."""
import contextlib
import os
import resource
import shutil
import sqlite3
import subprocess
import sys

from program import CADRAGE, DATA, FOLDER, PROGRAM, STAMP, fails, fails_and_keeps, finish, new, promise, run, succeeds

SAMPLE = DATA / "samples/alpc-2016.xml"
ROOT = os.geteuid() == 0
NOBODY = 65534

good = new("bon.convention")
succeeds("set", good, "socle_actions=38721", *STAMP)
bytes_of_good = good.read_bytes()


def readers(path):
    """Every way to open a dossier."""
    return [("show", path), ("figures", path), ("explain", path, "cout_moyen"), ("check", path), ("log", path), ("log", path, "--verify"),
            ("pdf", path, FOLDER / "sortie.pdf"), ("export", path, FOLDER / "sortie.xml"), ("set", path, "socle_actions=1", *STAMP),
            ("undo", path, *STAMP), ("redo", path, *STAMP)]


def database(name, *statements):
    path = FOLDER / name
    with sqlite3.connect(path) as base:
        for statement in statements:
            base.execute(statement)
    base.close()
    return path


def file(name, content):
    (FOLDER / name).write_bytes(content)
    return FOLDER / name


def newer():
    path = file("plus-recent.convention", bytes_of_good)
    return database(path.name, "PRAGMA user_version = 9999")


def damaged():
    middle = len(bytes_of_good) // 2
    return file("abime.convention", bytes_of_good[:middle] + b"\xa5" * 4096 + bytes_of_good[middle + 4096:])


(FOLDER / "dossier").mkdir()
UNREADABLE = {
    "missing": FOLDER / "absent.convention",
    "a folder": FOLDER / "dossier",
    "empty": file("vide.convention", b""),
    "a text": file("texte.convention", b"Ceci n'est pas un dossier.\n" * 100),
    "a sample": SAMPLE,
    "another database": database("autre.convention", "CREATE TABLE t(a)", "INSERT INTO t VALUES(1)"),
    "newer": newer(),
    "cut": file("coupe.convention", bytes_of_good[:5000]),
    "damaged": damaged(),
}
THOROUGH = ("missing", "newer", "damaged")  # with every verb; the others with one that reads and one that writes
for kind, path in UNREADABLE.items():
    for words in readers(path) if kind in THOROUGH else (("show", path), ("set", path, "socle_actions=1", *STAMP)):
        if path.is_file():
            fails_and_keeps(path, 3, path.name, *words)
        else:
            fails(3, path.name, *words)
promise(not (FOLDER / "absent.convention").exists(), "no verb creates a file that is missing")
promise(not (FOLDER / "sortie.pdf").exists() and not (FOLDER / "sortie.xml").exists(), "nor an output")

# Outputs
for verb, extension in (("pdf", "pdf"), ("export", "xml")):
    other = file(f"autre.{extension}", bytes_of_good)
    fails_and_keeps(good, 2, "dossier", verb, good, good, name=f"{verb} does not replace its dossier")
    fails_and_keeps(other, 2, "dossier", verb, good, other, name=f"{verb} replaces no dossier, whatever its name")
    fails(2, "dossier", verb, good, FOLDER / "neuf.convention", name=f"{verb} makes nothing that looks like a dossier")
    fails(4, "absent", verb, good, FOLDER / f"absent/x.{extension}")
    fails(4, "folder", verb, good, FOLDER / "dossier")
    fails(4, "/dev/full", verb, good, "/dev/full")
    fails(2, "empty", verb, good, "")
    output = file(f"sortie.{extension}", b"avant")
    succeeds(verb, good, output, name=f"{verb} replaces its output")
    promise(output.read_bytes() != b"avant" and not [each for each in os.listdir(FOLDER) if each.startswith(output.name + ".")],
            "whole, and leaves nothing beside it")
    promise(run(verb, good, "/dev/stdout").bytes == output.read_bytes(), f"{verb} writes to a pipe, the same bytes")
    link, target = FOLDER / f"lien.{extension}", file(f"cible.{extension}", b"avant")
    link.symlink_to(target.name)
    succeeds(verb, good, link, name=f"{verb} onto a link")
    promise(link.is_symlink() and target.read_bytes() == output.read_bytes(), "writes what the link leads to", os.listdir(FOLDER))
    target.unlink()
    fails(4, f"lien.{extension}", verb, good, link, name=f"{verb} onto a link to nothing")
    promise(link.is_symlink() and not target.exists(), "which is left as it is")
    link.unlink()
    link.symlink_to(good.name)
    fails_and_keeps(good, 2, "dossier", verb, good, link, name=f"{verb} onto a link to its dossier")
    for ending in ("journal", "wal", "shm"):
        fails(2, "part of the dossier", verb, good, f"{good}-{ending}", name=f"{verb} makes no file that its dossier would read ({ending})")
        fails(2, "part of the dossier", verb, good, f"{other}-{ending}", name=f"nor one that another would, whatever its name ({ending})")
    notes = FOLDER / f"compte-rendu-{extension}-journal"
    succeeds(verb, good, notes, name="a name of that kind with no dossier beside it is a name")
promise(good.read_bytes() == bytes_of_good, "reading a dossier never changes it")

# Locks: held by another process, for a process drops its own when it closes the file anywhere.
HOLD = "import sqlite3, sys; sqlite3.connect(sys.argv[1], isolation_level=None).execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
with subprocess.Popen([sys.executable, "-c", HOLD, good], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
    promise(holder.stdout.readline() == b"held\n", "someone else writes the file")
    for words in (("set", good, "socle_actions=2", *STAMP), ("undo", good, *STAMP)):
        fails(4, good.name, *words, name=f"{words[0]} on a file that someone writes is refused with 4")
    succeeds("show", good, name="which can be read meanwhile")
    holder.stdin.close()
promise(good.read_bytes() == bytes_of_good, "and nothing was changed")

# Permissions: they bind everyone but root, who becomes nobody for this.
person = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if ROOT else {}
FOLDER.chmod(0o755)
good.chmod(0o644)
try:
    reachable = run("--version", **person).code == 0 and run("figures", good, **person).code == 0
except (PermissionError, subprocess.SubprocessError):
    reachable = False
if ROOT:
    os.chown(good, 0, 0)
else:
    good.chmod(0o444)
    FOLDER.chmod(0o555)
if reachable:
    fails_and_keeps(good, 4, good.name, "set", good, "socle_actions=3", *STAMP, name="a read-only file is not written", **person)
    fails(4, "neuf.pdf", "pdf", good, FOLDER / "neuf.pdf", name="nor a read-only folder, by pdf", **person)
    fails(4, "neuf.convention", "new", FOLDER / "neuf.convention", "--cadrage", CADRAGE, "--region", "75", name="nor by new", **person)
    fails(4, "neuf.convention", "import", FOLDER / "neuf.convention", SAMPLE, name="nor by import", **person)
    kept = file("garde.pdf", b"avant")
    kept.chmod(0o444)
    fails_and_keeps(kept, 4, "garde.pdf", "pdf", good, kept, name="nor an output that is read-only", **person)
    good.chmod(0o600) if ROOT else good.chmod(0o000)
    fails(4, good.name, "show", good, name="nor a file read that may not be", **person)
    good.chmod(0o644)
else:
    print("# the program is out of reach of another user: permissions are not tried")
FOLDER.chmod(0o755)


@contextlib.contextmanager
def small_disk(kilobytes):
    """A disk of that size, or None where none can be mounted."""
    place = FOLDER / f"disque-{kilobytes}"
    place.mkdir()
    mounted = ROOT and subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", place], capture_output=True).returncode == 0
    try:
        yield place if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", place], check=True)


def fill(path):
    with contextlib.suppress(OSError), open(path, "wb", buffering=0) as sink:
        while True:
            sink.write(b"\0" * 1024)


with small_disk(64) as disk:
    if disk is not None:
        path = disk / "a.convention"
        fails_and_keeps(path, 4, "a.convention", "new", path, "--cadrage", CADRAGE, "--region", "75", *STAMP,
                        name="a disk too small for new: nothing is left on it")
        fails_and_keeps(path, 4, "a.convention", "import", path, SAMPLE, *STAMP, name="nor by import")
with small_disk(2048) as disk:
    if disk is not None:
        path, output = disk / "a.convention", disk / "a.pdf"
        shutil.copyfile(good, path)
        output.write_bytes(b"avant")
        fill(disk / "rest")
        long = "x" * 15000
        fails_and_keeps(path, 4, "a.convention", "set", path, f"socle_perimetre={long}", *STAMP, name="a full disk: set writes nothing")
        promise(run("log", path, "--verify").code == 0, "and the dossier still holds", run("log", path, "--verify"))
        fails_and_keeps(output, 4, "a.pdf", "pdf", path, output, name="a full disk: the PDF before stays")
        fails_and_keeps(output, 4, "a.xml", "export", path, disk / "a.xml", name="a full disk: no half XML")


def limit_files(size):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


size = good.stat().st_size
fails_and_keeps(good, 4, good.name, "set", good, "socle_perimetre=" + "x" * 15000, *STAMP, preexec_fn=limit_files(size),
                name="a limit on the size of files: set writes nothing")
fails_and_keeps(good, 4, "limite.pdf", "pdf", good, FOLDER / "limite.pdf", preexec_fn=limit_files(4096),
                name="a limit on the size of files: no half PDF")
fails_and_keeps(good, 4, "limite.convention", "new", FOLDER / "limite.convention", "--cadrage", CADRAGE, "--region", "75", *STAMP,
                preexec_fn=limit_files(20000), name="a limit on the size of files: new leaves nothing")
succeeds("log", good, "--verify", name="after all this the dossier holds")
promise(good.read_bytes() == bytes_of_good, "byte for byte")
finish()
