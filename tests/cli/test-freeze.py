# SPDX-License-Identifier: GPL-3.0-or-later
"""A version is frozen: once, for good, and only when what is read back is what was computed."""
import contextlib
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import time

from program import DATA, FOLDER, PROGRAM, STAMP, fails, fails_and_keeps, finish, promise, run, succeeds
from reading import text_of_pdf

ROOT = os.geteuid() == 0
SAMPLES = DATA / "samples"
PERSON = ("--auteur", "Claire Martin", "--le", "2016-04-01")
INSPECTOR = pathlib.Path(PROGRAM).parent.parent / "inspect" / "quadripartite-inspect"
SEED = random.SystemRandom().randrange(1 << 32)
random.seed(SEED)
print(f"# seed {SEED}")


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def versions(path):
    return json.loads(run("versions", path, "--json").out)


def holds(path, n_versions, name):
    checked = run("log", path, "--verify")
    promise(checked.code == 0 and len(versions(path)) == n_versions, f"{name}: the dossier holds, with {n_versions} versions", checked)


def attached(pdf, name):
    target = FOLDER / f"{pathlib.Path(pdf).stem}-{name}"
    subprocess.run(["pdfdetach", "-savefile", name, "-o", target, pdf], check=True, capture_output=True)
    return target.read_bytes()


# A check blocks: nothing is frozen, and what blocks is said.
succeeds("import", "alpc.convention", SAMPLES / "alpc-2016.xml", *STAMP)
before = digest(FOLDER / "alpc.convention")
refused = run("freeze", "alpc.convention", "alpc.pdf", *PERSON)
blocking = [line for line in run("check", "alpc.convention").out.splitlines() if line.startswith("blocking: ")]
promise(refused.code == 1 and refused.out.splitlines() == blocking and len(blocking) >= 4, "while checks block, they are listed", refused)
promise(refused.err == f"quadripartite: Nothing was frozen: {len(blocking)} checks block\n", "in one sentence on stderr", refused)
promise(not (FOLDER / "alpc.pdf").exists() and digest(FOLDER / "alpc.convention") == before, "and nothing is written")
promise(run("versions", "alpc.convention").out == "" and versions("alpc.convention") == [], "there is no version")
fails(2, "no frozen version", "versions", "alpc.convention", 1, "x.pdf")

# The exercise is frozen.
good = FOLDER / "essai.convention"
succeeds("import", good, SAMPLES / "essai-complet.xml", *STAMP)
pristine = good.read_bytes()
done = succeeds("freeze", good, "v1.pdf", *PERSON)
first = (FOLDER / "v1.pdf").read_bytes()
promise(done.out == f"Version 1 is frozen; SHA-256 of its PDF: {digest(FOLDER / 'v1.pdf')}\n", "freeze says the version and its digest", done)
head = run("log", good, "--verify").out.split()[-1]
again = succeeds("freeze", good, "v1-again.pdf", "--auteur", "Un Autre")
promise("since version 1" in again.out and (FOLDER / "v1-again.pdf").read_bytes() == first, "freezing again writes the same bytes", again)
promise(run("log", good, "--verify").out.split()[-1] == head, "and makes no entry")
listed = versions(good)
promise(len(listed) == 1 and listed[0]["version"] == 1 and listed[0]["author"] == "Claire Martin" and listed[0]["date"] == "2016-04-01"
        and listed[0]["sha256"] == digest(FOLDER / "v1.pdf") and listed[0]["entry"] == head, "versions lists it", listed)
proof = listed[0]["proof"]
promise(proof["pages"] >= 10 and proof["characters"] > 15000 and proof["values"] > 150, "with the proof of what was read back", proof)
succeeds("versions", good, 1, "v1-copy.pdf")
promise((FOLDER / "v1-copy.pdf").read_bytes() == first, "versions writes the very bytes")
fails(2, "1 to 1", "versions", good, 2, "x.pdf")
fails(2, "no number", "versions", good, "un", "x.pdf")
fails(2, "OUT.pdf", "versions", good, 1)
promise(run("log", good).out.splitlines()[-1].endswith("Claire Martin  Version 1 frozen"), "the history says it", run("log", good))
entry = [line for line in run("log", good).out.splitlines()]
promise(listed[0]["journal"] != head and entry[-2].split()[3] == listed[0]["journal"][:12], "its journal is the head before it", entry)
fails_and_keeps(good, 1, "a version was frozen", "undo", good, name="undo does not cross it")

# The register of the window, where there is one, takes the version: a history cut behind it is found out.
register = FOLDER / "donnees/quadripartite/register"
register.parent.mkdir(parents=True)
os.environ["XDG_DATA_HOME"] = str(FOLDER / "donnees")
known = FOLDER / "connu.convention"
known.write_bytes(pristine)
promise(run("log", known, "--verify").code == 0 and not register.exists(), "the command line makes no register")
uuid = re.search(r'uuid="([^"]+)"', run("export", known, "/dev/stdout").out)[1]
base = sqlite3.connect(register)
base.executescript("""PRAGMA application_id=1366643301; PRAGMA user_version=1;
CREATE TABLE known(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, uuid TEXT, region TEXT, title TEXT, state TEXT, next_date TEXT,
 next_label TEXT, n_filled INTEGER NOT NULL, n_required INTEGER NOT NULL, opened_at INTEGER NOT NULL, head TEXT) STRICT;
CREATE VIRTUAL TABLE words USING fts5(region, title, text, tokenize = 'unicode61 remove_diacritics 2');""")
base.execute("INSERT INTO known(path, uuid, n_filled, n_required, opened_at, head) VALUES(?, ?, 0, 0, 0, NULL)", (str(known), uuid))
base.commit()
base.close()
succeeds("freeze", known, "connu.pdf", *PERSON)
promise(run("log", known, "--verify").code == 0, "the register has the present head")
known.write_bytes(pristine)
fails(3, "is missing", "log", known, "--verify")
del os.environ["XDG_DATA_HOME"]

# What it says and carries.
text = text_of_pdf(FOLDER / "v1.pdf")
promise("PROJET" not in text and "millions" in text, "the PDF is no draft any more", text[:300])
promise(json.loads(attached(FOLDER / "v1.pdf", "figures.json")) == json.loads(run("figures", good, "--json").out), "it carries the figures")
carried = attached(FOLDER / "v1.pdf", "dossier.xml").decode()
for secret in ("Claire Martin", "Proposition 1", "journal"):
    promise(secret not in carried.split("<cadrage-joint>")[0], f"the dossier that it carries says nothing of: {secret}")
(FOLDER / "renamed.bin").write_bytes(first)
succeeds("import", "back.convention", "renamed.bin", *STAMP, name="import takes it by its content")
promise(run("figures", "back.convention", "--json").out == run("figures", good, "--json").out, "and has the same figures")
promise([line for line in run("show", "back.convention").out.splitlines()] == [line for line in run("show", good).out.splitlines()],
        "and the same values")
succeeds("pdf", good, "draft.pdf")
fails(3, "carries no dossier", "import", "no.convention", "draft.pdf", *STAMP)
promise(not (FOLDER / "no.convention").exists(), "and makes nothing")

# Pictures come along.
illustrated = FOLDER / "logos.convention"
illustrated.write_bytes(pristine)
(FOLDER / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="90" height="40"/></svg>')
succeeds("set", illustrated, f"parties.etat.logo=@{FOLDER / 'logo.svg'}", *STAMP)
succeeds("freeze", illustrated, "logos.pdf", *PERSON)
holds(illustrated, 1, "with a picture")
succeeds("import", "logos-back.convention", "logos.pdf", *STAMP)
promise("logo=sha256:" in run("show", illustrated).out and run("show", "logos-back.convention").out == run("show", illustrated).out,
        "what is imported has the pictures")
holds("logos-back.convention", 0, "imported with a picture")

# The same state makes the same bytes, wherever, whenever and by whomever.
elsewhere = FOLDER / "ailleurs"
elsewhere.mkdir()
(elsewhere / "autre.convention").write_bytes(pristine)
old_mask = os.umask(0o077)
run("freeze", "ailleurs/autre.convention", "ailleurs/autre.pdf", "--auteur", "Quelqu'un", "--le", "2031-12-31",
    environment={"TZ": "Pacific/Auckland", "LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr", "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "1"})
os.umask(old_mask)
promise((elsewhere / "autre.pdf").read_bytes() == first, "a copy of the same state makes the same bytes")

# What is changed is the draft of the next version; taken back, it is the version again.
succeeds("set", good, "signature.lieu=Limoges", *STAMP)
succeeds("pdf", good, "draft2.pdf")
promise("PROJET" in text_of_pdf(FOLDER / "draft2.pdf"), "what is changed is a draft")
promise(len(versions(good)) == 1, "and no version")
succeeds("undo", good, *STAMP)
promise("since version 1" in run("freeze", good, "v1-undone.pdf").out and (FOLDER / "v1-undone.pdf").read_bytes() == first,
        "taken back, it is the version again")
succeeds("redo", good, *STAMP)
succeeds("freeze", good, "v2.pdf", *PERSON)
promise([each["version"] for each in versions(good)] == [1, 2] and (FOLDER / "v2.pdf").read_bytes() != first, "the next version is another")
succeeds("versions", good, "v1", "v1-later.pdf")
promise((FOLDER / "v1-later.pdf").read_bytes() == first, "the first stays what it was")
holds(good, 2, "after two versions")
plain = run("versions", good).out
promise(plain.count("SHA-256") == 2 and versions(good)[1]["sha256"] in plain, "versions prints them for a person", plain)

# What the typeface cannot show is not signed.
unseen = FOLDER / "signes.convention"
unseen.write_bytes(pristine)
succeeds("set", unseen, "signature.lieu=Bor漢deaux", *STAMP)
fails(1, "漢", "freeze", unseen, "signes.pdf", *PERSON)
holds(unseen, 0, "a sign that the typeface lacks")

# Where the PDF does not say what was computed, there is no version.
LIARS = [  # what sed makes of the text that the inspector reads
    ("a digit altered", "s/000\\(.€\\)/001\\1/", "does not say what the dossier says"),
    ("a name altered", "s/NOM-RÉGION/NOM-REGION/", "does not say what the dossier says"),
    ("a page lost", "0,/\\f/d", "pages where"),
    ("a word more", "1s/^/Et /", "Page 1 "),
]
other = FOLDER / "menti.convention"
other.write_bytes(pristine)
for number, (what, edit, said) in enumerate(LIARS):
    liar = FOLDER / f"liar{number}"
    liar.write_text(f"#!/bin/sh\nexport LC_ALL=C.UTF-8\n'{INSPECTOR}' \"$@\" | sed -e '{edit}'\n")
    liar.chmod(0o755)
    fails_and_keeps(other, 1, said, "freeze", other, "menti.pdf", *PERSON, environment={"QUADRIPARTITE_INSPECTOR": str(liar)},
                    name=f"an inspector that reads {what}: nothing is frozen")
    promise(not (FOLDER / "menti.pdf").exists(), "and no file is written")
for what, program, codes in (("is missing", "/nonexistent", {4}), ("says nothing", "/bin/true", {1, 3}), ("fails", "/bin/false", {3, 4})):
    result = run("freeze", other, "menti.pdf", *PERSON, environment={"QUADRIPARTITE_INSPECTOR": program})
    promise(result.code in codes and result.err.count("\n") == 1 and other.read_bytes() == pristine and not (FOLDER / "menti.pdf").exists(),
            f"an inspector that {what}: nothing is frozen", result)
holds(other, 0, "after all the lies")

# The outside world.
fails_and_keeps(other, 2, "is a dossier", "freeze", other, good, name="a dossier is never the output")
fails_and_keeps(other, 4, "nulle-part", "freeze", other, "nulle-part/x.pdf", name="a folder that is missing is told before")
holds(other, 0, "after wrong outputs")
fails(3, "absent.convention", "freeze", "absent.convention", "x.pdf")


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


with small_disk(len(pristine) // 1024 + 60) as disk:
    if disk is not None:
        path = disk / "a.convention"
        path.write_bytes(pristine)
        fails_and_keeps(path, 4, "a.convention", "freeze", path, FOLDER / "plein.pdf", *PERSON, name="a full disk: no half version")
        holds(path, 0, "on a full disk")
        promise(not (FOLDER / "plein.pdf").exists(), "and no file")
with small_disk(64) as disk:
    if disk is not None:
        path = FOLDER / "sortie.convention"
        path.write_bytes(pristine)
        full = run("freeze", path, disk / "plein.pdf", *PERSON)
        promise(full.code == 4 and "Version 1 is kept in the dossier" in full.err and os.listdir(disk) == [], "a full disk for the copy: it is said", full)
        succeeds("versions", path, 1, "sortie.pdf")
        promise((FOLDER / "sortie.pdf").read_bytes() == first, "and the version can be written elsewhere")
if not ROOT:
    locked = FOLDER / "lecture.convention"
    locked.write_bytes(pristine)
    locked.chmod(0o444)
    fails_and_keeps(locked, 4, "lecture.convention", "freeze", locked, "lecture.pdf", *PERSON, name="a file that may not be written")
    promise(not (FOLDER / "lecture.pdf").exists(), "and no PDF")

# Two at once: one version, the same bytes.
both = FOLDER / "deux.convention"
both.write_bytes(pristine)
running = [subprocess.Popen([PROGRAM, "freeze", both, FOLDER / f"deux{n}.pdf", *PERSON], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            env={**os.environ, "LC_ALL": "C.UTF-8"}) for n in range(2)]
ends = [each.communicate() + (each.returncode,) for each in running]
promise(all(code in (0, 4) for _, _, code in ends) and 0 in [code for _, _, code in ends], "two freezes at once: one freezes, the other waits", ends)
for n, (_, _, code) in enumerate(ends):
    promise((code == 0) == (FOLDER / f"deux{n}.pdf").exists() and (code != 0 or (FOLDER / f"deux{n}.pdf").read_bytes() == first),
            "each has the bytes of the one version, or nothing", ends)
holds(both, 1, "two at once")

# Killed at any moment, there is the version or there is not.
started = time.monotonic()
shutil.copyfile(both, FOLDER / "duree.convention")
(FOLDER / "duree.convention").write_bytes(pristine)
run("freeze", "duree.convention", "duree.pdf", *PERSON)
length = time.monotonic() - started
for n in range(8):
    path = FOLDER / f"tue{n}.convention"
    path.write_bytes(pristine)
    child = subprocess.Popen([PROGRAM, "freeze", path, FOLDER / f"tue{n}.pdf", *PERSON], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             env={**os.environ, "LC_ALL": "C.UTF-8"})
    time.sleep(random.uniform(0, length * 1.1))
    child.send_signal(signal.SIGKILL)
    child.wait()
    checked = run("log", path, "--verify")
    count = len(versions(path))
    whole = not (FOLDER / f"tue{n}.pdf").exists() or (FOLDER / f"tue{n}.pdf").read_bytes() == first
    promise(checked.code == 0 and count in (0, 1) and whole, "killed: the dossier holds, and the PDF is whole or absent", f"{checked} {count}")
    after = run("freeze", path, f"tue{n}-apres.pdf", *PERSON)
    promise(after.code == 0 and (FOLDER / f"tue{n}-apres.pdf").read_bytes() == first, "and freezes then", after)
finish()
