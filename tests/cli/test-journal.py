# SPDX-License-Identifier: GPL-3.0-or-later
"""The history through the program: each act can be taken back and done again, and nothing can be slipped in."""
import datetime
import random
import re
import shutil
import sqlite3

from program import FOLDER, STAMP, fails, fails_and_keeps, finish, new, promise, run, succeeds

PATHS = ["socle_actions", "socle_montant", "actions_supplementaires[region]", "actions_supplementaires[pole_emploi]",
         "repartition_territoire[33]", "enveloppe", "signature.originaux"]

dossier = new("journal.convention")
fails_and_keeps(dossier, 1, "", "undo", dossier, *STAMP, name="at first there is nothing to take back")
fails_and_keeps(dossier, 1, "", "redo", dossier, *STAMP, name="nor to do again")

seed = random.randrange(1 << 32)
print(f"# seed {seed}")
chance = random.Random(seed)
states = [run("show", dossier).out]
while len(states) < 12:
    words = [f"{path}={chance.randrange(1, 100000)}" for path in chance.sample(PATHS, chance.randint(1, 3))]
    if chance.random() < 0.3:
        words.append(f"parties.coparef.representants.1.nom=NOM{len(states)}")
    if chance.random() < 0.2:
        words = [re.sub("=.*", "=", words[0])]
    before = states[-1]
    succeeds("set", dossier, *words, *STAMP)
    if run("show", dossier).out != before:
        states.append(run("show", dossier).out)

for state in reversed(states[:-1]):
    result = run("undo", dossier, *STAMP)
    promise(result.code == 0 and result.out.count("\n") == 1, "undo says what it took back", result)
    promise(run("show", dossier).out == state, "undo gives back the state before", run("show", dossier))
fails_and_keeps(dossier, 1, "", "undo", dossier, *STAMP)
for state in states[1:]:
    result = run("redo", dossier, *STAMP)
    promise(result.code == 0 and result.out.count("\n") == 1, "redo says what it did again", result)
    promise(run("show", dossier).out == state, "redo gives back the state after", run("show", dossier))
fails_and_keeps(dossier, 1, "", "redo", dossier, *STAMP)

run("undo", dossier, *STAMP)
succeeds("set", dossier, "signature.lieu=Bordeaux", *STAMP)
fails_and_keeps(dossier, 1, "", "redo", dossier, *STAMP, name="after other work nothing can be done again")

lines = succeeds("log", dossier).out.splitlines()
promise(len(lines) == 1 + 3 * (len(states) - 1) + 2, "the history has a line an act", len(lines))
promise([int(line.split()[0]) for line in lines] == list(range(1, len(lines) + 1)), "numbered, the newest last", lines)
promise("Bordeaux" in lines[-1] and "Essai" in lines[-1] and "2016-03-25 12:00" in lines[-1], "in words, with who and when", lines[-1])
verified = succeeds("log", dossier, "--verify")
head = re.search(r"\b[0-9a-f]{64}\b", verified.out)[0]
promise(head.startswith(lines[-1].split()[3]), "--verify tells the head", verified)
succeeds("log", dossier, "--head", head, name="a known head is found")
succeeds("log", dossier, "--verify", "--head", head, f"--head={head.upper()}", name="in either case, several times")
fails(3, "", "log", dossier, "--head", "0" * 64, name="an unknown head is told")

shutil.copyfile(dossier, FOLDER / "cut.convention")
succeeds("set", dossier, "signature.lieu=Pau", *STAMP)
later = re.search(r"\b[0-9a-f]{64}\b", run("log", dossier, "--verify").out)[0]
succeeds("log", "cut.convention", "--verify", name="a file cut at its end holds by itself")
fails(3, "", "log", "cut.convention", "--head", later, name="but not with the head that was known")


def tamper(name, statement):
    path = FOLDER / name
    shutil.copyfile(dossier, path)
    with sqlite3.connect(path) as base:
        changed = base.execute(statement).rowcount
    base.close()
    promise(changed > 0, f"{statement} changes something", changed)
    return path


for name, statement in {
    "author": "UPDATE journal SET author = 'Un autre' WHERE seq = 2",
    "op": "UPDATE journal SET op = '{}' WHERE seq = 3",
    "missing": "DELETE FROM journal WHERE seq = 2",
    "value": "UPDATE input SET value = '1' WHERE rowid IN (SELECT rowid FROM input LIMIT 1)",
    "field": "UPDATE field SET value = 'Arcachon' WHERE path = 'signature.lieu'",
}.items():
    path = tamper(f"{name}.convention", statement)
    fails_and_keeps(path, 3, "", "log", path, "--verify", name=f"a file changed by hand ({name}) is found out")
# The date of a draft is the day where it is written.
for zone, hours in (("EAST-14", 14), ("WEST+12", -12)):
    away = FOLDER / f"{zone}.convention"
    before = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=hours)))
    succeeds("new", away, "--cadrage", "plan-500000-2016", "--region", "75", environment={"TZ": zone})
    said = run("log", away, environment={"TZ": zone}).out
    days = {f"{moment:%Y-%m-%d %H:}" for moment in (before, before + datetime.timedelta(seconds=60))}
    promise(any(day in said for day in days), f"{zone}: the entry bears the day and hour of the place", said)
finish()
