# SPDX-License-Identifier: GPL-3.0-or-later
"""The five architectures, signed from start to end: who has signed, on which version, and what is missing."""
import json
import os
import pathlib
import shutil
import sys

from program import DATA, FOLDER, SOURCE, fails, fails_and_keeps, finish, promise, run, succeeds
from signing_cases import prepare

sys.path.insert(0, str(SOURCE.parent / "inspect"))
from signers import Signers  # noqa: E402

for tool in ("openssl", "certutil", "pk12util", "pdfsig"):
    if shutil.which(tool) is None:
        print(f"1..0 # SKIP no {tool}")
        raise SystemExit(0)

os.environ["XDG_DATA_HOME"] = str(FOLDER / "donnees")
AUTHORITIES = FOLDER / "donnees" / "quadripartite" / "authorities"


def day(date):
    return "--auteur", "Bureau du courrier", "--le", date


def status(dossier):
    result = run("status", dossier, "--json")
    promise(result.code == 0 and result.err == "", "status answers", result)
    said = json.loads(result.out)
    plain = run("status", dossier)
    promise(plain.code == 0 and all(person["place"] in plain.out for person in said["persons"]), "and for a person", plain)
    return said


def states(said):
    return {person["place"]: person["state"] for person in said["persons"]}


def freeze(dossier, pdf, date):
    result = succeeds("freeze", dossier, pdf, *day(date), name=f"{dossier.name} is frozen")
    return result


def sign(dossier, *words, date="2016-03-25", warns=None):
    result = run("sign", dossier, *words, *day(date))
    kept = result.code == 0 and result.err == "" and (warns in result.out if warns else result.out == "")
    return promise(kept, f"sign {' '.join(map(str, words))[:70]}", result)


def refused(dossier, fragment, *words, code=1, date="2016-03-25"):
    fails_and_keeps(dossier, code, fragment, "sign", dossier, *words, *day(date))


def paper(dossier, place, date="2016-03-25", *more, warns=None, recorded=None):
    sign(dossier, "--paper", place, "--date", date, "--place", "Limoges", *more, date=recorded or date, warns=warns)


def validate(dossier, date="2016-03-15"):
    sign(dossier, "--satisfied", "etat.cadrage", "--date", date, "--organ", "DGEFP", "--number", "2016-44", date="2016-03-22")


def install(dossier, date):
    for precondition in ("coparef.installation", "coparef.designation"):
        sign(dossier, "--satisfied", precondition, "--date", date, date=date)


def holds(dossier, name):
    checked = run("log", dossier, "--verify")
    promise(checked.code == 0, f"{name}: the journal holds", checked)


PERSONS_OF_A = ["etat_1", "region_1", "coparef_1", "coparef_2", "pole_emploi_1"]

# A: Nord-Pas-de-Calais-Picardie, four parties on paper.
a = prepare("a.convention", "32", "A", "actions_supplementaires[region]=20000", "actions_supplementaires[pole_emploi]=13033", "signature.originaux=2")
said = status(a)
promise(said["version"] == 0 and said["signed"] == 0 and said["of"] == 5 and not said["in_force"], "A: nothing is signed", said)
refused(a, "No version is frozen", "--paper", "etat_1", "--original", "1", "--date", "2016-03-25", "--place", "Lille")
freeze(a, "a.pdf", "2016-03-22")
head = run("log", a, "--verify").out.split()[-1]
refused(a, "while this is missing: engagements chiffrés", "--paper", "etat_1", "--date", "2016-03-25", "--place", "Lille")
refused(a, "a mandate is missing", "--paper", "coparef_1", "--date", "2016-03-25", "--place", "Lille")
refused(a, "follows from the data", "--satisfied", "region.deliberation", "--date", "2016-03-14")
refused(a, "no precondition of this act", "--missing", "region.humeur", "--reason", "non", code=2)
refused(a, "say which", "--satisfied", "etat.cadrage", code=2)
validate(a)
install(a, "2016-03-21")
refused(a, "has a date", "--paper", "etat_1", "--place", "Lille", code=2)
refused(a, "has a place", "--paper", "etat_1", "--date", "2016-03-25", code=2)
refused(a, "Nobody signs at “etat_2”", "--paper", "etat_2", "--date", "2016-03-25", "--place", "Lille", code=2)
refused(a, "their number is 2", "--paper", "etat_1", "--original", "3", "--date", "2016-03-25", "--place", "Lille", code=2)
refused(a, "is no number", "--paper", "etat_1", "--original", "deux", "--date", "2016-03-25", "--place", "Lille", code=2)
refused(a, "--date", "--paper", "etat_1", "--date", "31 avril 2016", "--place", "Lille", code=2)
refused(a, "is no time of day", "--paper", "etat_1", "--date", "2016-03-25", "--place", "Lille", "--time", "25:00", code=2)
refused(a, "not the version to sign", "--paper", "etat_1", "--version", "2", "--date", "2016-03-25", "--place", "Lille")
fails(2, "one thing at a time", "sign", a, "--paper", "etat_1", "--summon", "etat_1")
fails(2, "what was done", "sign", a)
for place in PERSONS_OF_A:
    sign(a, "--summon", place, "--date", "2016-03-23", date="2016-03-23")
promise(set(states(status(a)).values()) == {"summoned"}, "A: all are summoned")
(FOLDER / "scan.pdf").write_bytes(b"%PDF-1.4 une numerisation")
sign(a, "--initial", "etat_1")
paper(a, "etat_1", "2016-03-25", "--time", "11:00", "--evidence", FOLDER / "scan.pdf")
refused(a, "Original 1 is signed", "--paper", "etat_1", "--date", "2016-03-25", "--place", "Limoges")
said = status(a)
promise(said["signed"] == 1 and not said["in_force"] and "Région" in said["waits"][0], "A: 1/5, and it waits for the Région", said)
promise(states(said)["etat_1"] == "signed" and said["persons"][0]["evidence"].startswith("sha256:"), "with the scan", said["persons"][0])
sign(a, "--reserve", "region_1", "--reason", "sous réserve du vote du budget")
promise(states(status(a))["region_1"] == "reserved", "the Région makes a reservation")
paper(a, "region_1", "2016-03-26", "--original", "1", recorded="2016-03-26")
said = status(a)
promise(said["in_force"] and said["since"] == "2016-03-26", "A: State and Région are enough", said)
promise(said["persons"][1]["next"] == ["to sign original 2"], "and the second original is missed", said["persons"][1])
sign(a, "--refuse", "pole_emploi_1", "--reason", "attend l’accord de sa direction générale", date="2016-03-26")
refused(a, "summon them again", "--paper", "pole_emploi_1", "--date", "2016-03-26", "--place", "Limoges")
sign(a, "--summon", "pole_emploi_1", date="2016-03-27")
for place in ("coparef_1", "coparef_2", "pole_emploi_1"):
    paper(a, place, "2016-03-28")
paper(a, "region_1", "2016-03-28", "--original", "2")
sign(a, "--holder", "Préfecture de région", "--original", "1", date="2016-03-29")
said = status(a)
promise(said["signed"] == 5 and [original["complete"] for original in said["originals"]] == [True, True], "A: signed 5/5 on both originals", said)
promise(said["originals"][0]["holder"] == "Préfecture de région" and said["originals"][1]["holder"] is None, "and where the first is", said["originals"])
promise(said["warnings"] == [] and run("freeze", a, "a-bis.pdf").out.startswith("Nothing changed"), "signing makes no new version", said)
promise((FOLDER / "a.pdf").read_bytes() == (FOLDER / "a-bis.pdf").read_bytes(), "its bytes are the same")
fails(1, "about the signing", "undo", a)
number = said["persons"][0]["record"]
sign(a, "--correct", number, "--reason", "date lue de travers", date="2016-03-30")
said = status(a)
promise(not [event for event in said["history"] if event["record"] == number][0]["stands"] and len(said["history"]) > 20, "a correction erases nothing", said)
promise("(corrected)" in run("status", a, "--history").out and "record" in run("log", a).out.splitlines()[-1], "and is told", run("log", a))
refused(a, "no record number 999", "--correct", "999", "--reason", "x", code=2)
holds(a, "A")
promise(head in run("log", a, "--verify", "--head", head).out or run("log", a, "--verify", "--head", head).code == 0, "A: nothing was cut off")

# What is exported says nothing of the signing, and nothing about it can be imported.
succeeds("export", a, "a.xml")
xml = (FOLDER / "a.xml").read_text(encoding="utf-8")
promise("Limoges" not in xml and "signing" not in xml and "Bureau du courrier" not in xml, "an export says nothing of it")
succeeds("import", "copie.convention", "a.xml", *day("2016-03-30"))
said = status(FOLDER / "copie.convention")
promise(said["signed"] == 0 and said["history"] == [] and states(said)["coparef_1"] == "expected", "an import brings no signature", said)
for number, forged in enumerate(('<signature place="etat_1" date="2016-03-25"/>', '<valeur chemin="signature.etat_1">signe</valeur>')):
    (FOLDER / "faux.xml").write_text(xml.replace("</dossier>", f"{forged}</dossier>"), encoding="utf-8")
    result = run("import", f"faux{number}.convention", "faux.xml", *day("2016-03-30"))
    promise(result.code == 3 and not (FOLDER / f"faux{number}.convention").exists(), f"nor does what was forged: {forged[:20]}", result)
result = run("set", a, "signature.etat_1=signe", *day("2016-03-30"))
promise(result.code == 2, "nor can it be set", result)

# A newer version: what was signed binds no longer, and is not lost.
b2 = FOLDER / "a2.convention"
shutil.copy(a, b2)
succeeds("set", b2, "signature.lieu=Lille", *day("2016-04-01"))
promise(status(b2)["signed"] >= 4, "a draft of the next version changes nothing yet")
freeze(b2, "a2.pdf", "2016-04-01")
said = status(b2)
promise(said["version"] == 2 and said["signed"] == 0 and not said["in_force"] and len([w for w in said["warnings"] if "binds no longer" in w]) >= 5,
        "a newer version: the signatures of the first bind no longer", said["warnings"])
refused(b2, "last that was frozen is version 2", "--paper", "etat_1", "--version", "1", "--date", "2016-04-01", "--place", "Lille")
holds(b2, "A, second version")

# B: Alsace-Champagne-Ardenne-Lorraine, where the COPAREF adheres later.
EMPTY = [f"parties.coparef.representants.{n}.{field}=" for n in (1, 2) for field in ("civilite", "genre", "prenom", "nom", "qualite", "college")]
b = prepare("b.convention", "44", "B", "socle_actions=49000", "effort_propre_actions=49000", "actions_supplementaires[region]=20000",
            "actions_supplementaires[pole_emploi]=5000", "parties.coparef.signataire=non", "parties.coparef.adhesion_ulterieure=oui",
            "parties.coparef.habilitation.date=", "parties.coparef.habilitation.numero=", "signature.date=2016-03-18", *EMPTY)
freeze(b, "b.pdf", "2016-03-17")
validate(b, "2016-03-11")
paper(b, "etat_1", "2016-03-18")
paper(b, "region_1", "2016-03-18")
said = status(b)
promise(said["in_force"] and said["since"] == "2016-03-18" and said["signed"] == 2 and said["of"] == 4, "B: in force without the COPAREF", said)
promise(states(said)["coparef_1"] == "later" and said["persons"][2]["later"], "which adheres later", said["persons"][2])
refused(b, "Nobody is named", "--paper", "coparef_1", "--date", "2016-03-18", "--place", "Metz")
NAMES = [f"parties.coparef.representants.{n}.{field}={value}" for n, name in ((1, "LAGACHE"), (2, "MERLE"))
         for field, value in (("civilite", "M"), ("genre", "m"), ("prenom", "Jean"), ("nom", name), ("qualite", "coprésident"))]
succeeds("set", b, *NAMES, *day("2016-03-29"))
refused(b, "a mandate is missing", "--summon", "coparef_1")
install(b, "2016-03-23")
refused(b, "a mandate is missing", "--paper", "coparef_1", "--date", "2016-03-29", "--place", "Metz")
succeeds("set", b, "parties.coparef.habilitation.date=2016-04-04", *day("2016-04-04"))
promise(states(status(b))["coparef_1"] == "entitled", "installed, and with its délibération: entitled")
sign(b, "--paper", "coparef_1", "--date", "2016-03-20", "--place", "Metz", "--original", "1", date="2016-04-05", warns="before “comité installé”")
said = status(b)
promise(any("a Sunday" in warning for warning in said["warnings"]), "before the installation, and on a Sunday: said", said["warnings"])
sign(b, "--correct", said["history"][-1]["record"], "--reason", "mauvaise date", date="2016-04-05")
for place in ("coparef_1", "coparef_2"):
    paper(b, place, "2016-04-05")
said = status(b)
promise(said["signed"] == 4 and said["since"] == "2016-03-18" and said["warnings"] == [], "B: the COPAREF joined, and the date stays", said)
promise([party["date"] for party in said["parties"]] == ["2016-03-18", "2016-03-18", "2016-04-05"], "each party with its own", said["parties"])
holds(b, "B")

# C: Bretagne, a protocole and then a convention opérationnelle.
c = prepare("c.convention", "53", "C", "actions_supplementaires[region]=10000", "actions_supplementaires[pole_emploi]=3418",
            "parties.region.habilitation.numero=", "parties.region.habilitation.date=", "parties.region.habilitation.executoire_le=",
            "parties.region.habilitation.date_prevue=2016-04-21", "articles.entree-en-vigueur.date.3.retenu=oui")
freeze(c, "c.pdf", "2016-03-22")
sign(c, "--satisfied", "coparef.installation", "--date", "2016-03-01", date="2016-03-22")
sign(c, "--satisfied", "coparef.designation", "--date", "2016-03-01", date="2016-03-22")
for place in ("etat_1", "region_1", "coparef_1", "coparef_2"):
    paper(c, place, "2016-03-23")
said = status(c)
promise(said["signed"] == 4 and not said["in_force"] and "parties.region.habilitation.date" in said["waits"][0],
        "C: a protocole is signed before the délibération, for which it waits", said["waits"])
succeeds("set", c, "parties.region.habilitation.numero=2016.12", "parties.region.habilitation.date=2016-04-21", *day("2016-04-22"))
said = status(c)
promise(said["in_force"] and said["since"] == "2016-04-21" and said["version"] == 1, "C: in force by the délibération", said)
holds(c, "C, protocole")
o = prepare("o.convention", "53", "C", "acte.nature=convention-operationnelle", "parties.pole_emploi.signataire=oui", "parties.coparef.signataire=non",
            "protocole.date=2016-03-23", "actions_supplementaires[region]=10000", "actions_supplementaires[pole_emploi]=3418")
freeze(o, "o.pdf", "2016-03-22")
refused(o, "no precondition of this act", "--satisfied", "coparef.installation", "--date", "2016-03-01", code=2)
refused(o, "etat.cadrage", "--paper", "pole_emploi_1", "--date", "2016-03-23", "--place", "Rennes")
validate(o)
for place in ("pole_emploi_1", "region_1", "etat_1"):
    paper(o, place, "2016-03-23")
said = status(o)
promise(said["signed"] == said["of"] == 3 and said["since"] == "2016-03-23", "C: the convention opérationnelle by its three parties", said)
holds(o, "C, convention opérationnelle")

# D: Auvergne-Rhône-Alpes, without the Région, by hand and electronically on one act.
d = prepare("d.convention", "84", "D", "actions_supplementaires[region]=0", "actions_supplementaires[pole_emploi]=33000", "signature.support=mixte",
            "parties.etat.representants.1.prenom=Michel", "parties.etat.representants.1.nom=DELPUECH", "parties.pole_emploi.representants.1.prenom=Anne",
            "parties.pole_emploi.representants.1.nom=BERNARD", "signature.date=2016-06-14")
freeze(d, "d.pdf", "2016-06-13")
validate(d)
install(d, "2016-04-01")
promise("region.deliberation" not in run("status", d).out, "D: nothing is asked of the Région")
(FOLDER / "signataires").mkdir()
signers = Signers(FOLDER / "signataires")
PEOPLE = {"delpuech": "/CN=Michel DELPUECH"}
for nick, subject in PEOPLE.items():
    signers.make(nick, subject)
signers.make("seule", "/CN=Anne BERNARD", issuer=None)
signers.make_database([*PEOPLE, "seule"])
frozen = (FOLDER / "d.pdf").read_bytes()


def returned(pdf, code, fragment, name):
    path = FOLDER / "revenu.pdf"
    path.write_bytes(pdf)
    before = d.read_bytes()
    result = run("sign", d, "--pdf", path, *day("2016-06-14"))
    promise(result.code == code and fragment in result.out + result.err, name, result)
    promise(code == 0 or d.read_bytes() == before, "and a refusal changes nothing")


one = signers.pdfsig(frozen, "signature_pole_emploi_1", "seule")
two = signers.pdfsig(one, "signature_etat_1", "delpuech")
returned(frozen, 1, "nobody has signed", "D: an unsigned PDF")
returned(two, 1, "nobody that you trust", "D: signed, but by whom is not known")
AUTHORITIES.mkdir(parents=True)
shutil.copy(signers.folder / "authority.pem", AUTHORITIES)
changed = bytearray(two)
changed[len(frozen) // 2] ^= 1
returned(bytes(changed), 1, "Nothing was recorded", "D: manipulated")
returned(two + b"\n1 0 obj\n<</A 1>>\nendobj\n", 1, "Nothing was recorded", "D: with something added")
returned((FOLDER / "b.pdf").read_bytes(), 1, "another dossier", "D: of another region")
returned(two, 0, "Michel DELPUECH (etat_1): signed electronically", "D: the certificate that names the person")
said = status(d)
promise(states(said)["etat_1"] == "signed" and states(said)["pole_emploi_1"] == "entitled", "exactly that one has signed", said["persons"])
promise(said["persons"][0]["mode"] == "electronic" and said["persons"][0]["evidence"].startswith("sha256:"), "the PDF is kept", said["persons"][0])
returned(two, 1, "is recorded already", "D: the same again")
fingerprint = [line for line in run("verify", d, "revenu.pdf").out.splitlines() if "fingerprint" in line][-1].split()[-1]
refused(d, "is no fingerprint", "--confirm", "pole_emploi_1", "--fingerprint", fingerprint[1:], "--reason", "au téléphone", code=2)
refused(d, "A reason", "--confirm", "pole_emploi_1", "--fingerprint", fingerprint, code=2)
sign(d, "--confirm", "pole_emploi_1", "--fingerprint", fingerprint, "--reason", "lue au téléphone", date="2016-06-14")
promise(states(status(d))["pole_emploi_1"] == "entitled", "a fingerprint signs nothing")
returned(two, 0, "Anne BERNARD (pole_emploi_1): signed electronically", "D: the fingerprint was confirmed")
said = status(d)
promise(said["signed"] == 2 and said["in_force"], "D: in force by State and Pôle emploi", said)
for place in ("coparef_1", "coparef_2"):
    sign(d, "--paper", place, "--date", "2016-06-14", "--place", "Lyon", date="2016-06-14")
said = status(d)
promise(said["signed"] == 4 and {person["mode"] for person in said["persons"]} == {"paper", "electronic"}, "D: both ways on one act", said["persons"])
confirmed = [event for event in said["history"] if event["kind"] == "confirmed"][0]["record"]
sign(d, "--correct", confirmed, "--reason", "ce n’était pas elle", date="2016-06-15")
promise(states(status(d))["pole_emploi_1"] == "entitled", "without the confirmation she has not signed")
holds(d, "D")

# E: no convention of the region: nothing to sign.
e = FOLDER / "e.convention"
succeeds("new", e, "--cadrage", "plan-500000-2016", "--region", "03", "--architecture", "B", *day("2016-03-10"))
succeeds("set", e, "parties.region.signataire=non", "parties.pole_emploi.signataire=non", "parties.etat.representants.1.nom=JAEGER", *day("2016-03-10"))
promise(run("freeze", e, "e.pdf").code == 1, "E: no act is frozen")
refused(e, "No version is frozen", "--paper", "etat_1", "--original", "1", "--date", "2016-03-25", "--place", "Cayenne")
promise(not status(e)["in_force"], "nor in force")
holds(e, "E")
finish()
