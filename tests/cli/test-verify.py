# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes back signed: which version it is, whether it is intact, and who signed it."""
import json
import os
import pathlib
import shutil
import sys

from program import DATA, FOLDER, SOURCE, STAMP, fails, finish, promise, run, succeeds

sys.path.insert(0, str(SOURCE.parent / "inspect"))
from signers import Signers  # noqa: E402

for tool in ("openssl", "certutil", "pk12util", "pdfsig"):
    if shutil.which(tool) is None:
        print(f"1..0 # SKIP no {tool}")
        raise SystemExit(0)

os.environ["XDG_DATA_HOME"] = str(FOLDER / "donnees")
AUTHORITIES = FOLDER / "donnees" / "quadripartite" / "authorities"
KEYS = {"intact", "reasons", "version", "fields"}
FIELD_KEYS = ["field", "signed", "signer", "at", "intact", "covers_all", "trusted", "identity"]


def verify(pdf, dossier="essai.convention", code=None, name=None):
    """What verify --json says; the plain form must agree."""
    path = FOLDER / "revenu.pdf"
    path.write_bytes(pdf)
    result = run("verify", dossier, path, "--json")
    said = json.loads(result.out) if result.out else None
    kept = said is not None and set(said) == KEYS and result.code == (0 if said["intact"] else 1) and result.err == ""
    kept = kept and all(list(field) == FIELD_KEYS for field in said["fields"]) and bool(said["reasons"]) != said["intact"]
    promise(kept and code in (None, result.code), name or "verify answers in its form", result)
    plain = run("verify", dossier, path)
    promise(plain.code == result.code and all(reason in plain.out for reason in said["reasons"]), "and the same for a person", plain)
    said["plain"] = plain.out
    return said


def field_of(said, name):
    return next(field for field in said["fields"] if field["field"] == name)


succeeds("import", "essai.convention", DATA / "samples/essai-complet.xml", *STAMP)
succeeds("set", "essai.convention", "parties.etat.representants.1.prenom=Anaïs", "parties.etat.representants.1.nom=LE GOFF",
         "parties.region.representants.1.prenom=Jean-Noël", "parties.region.representants.1.nom=DUPONT", *STAMP)
succeeds("freeze", "essai.convention", "v1.pdf", *STAMP)
frozen = (FOLDER / "v1.pdf").read_bytes()
succeeds("set", "essai.convention", "parties.etat.representants.1.nom=AUTRE", *STAMP)
succeeds("freeze", "essai.convention", "v2.pdf", *STAMP)
second = (FOLDER / "v2.pdf").read_bytes()

(FOLDER / "signataires").mkdir()
signers = Signers(FOLDER / "signataires")
PEOPLE = {"goff": "/CN=Le Goff Anais", "dupont": "/CN=Jean Noel DUPONT", "autre": "/CN=Autre PERSONNE"}
for nick, subject in PEOPLE.items():
    signers.make(nick, subject)
signers.make("seul", "/CN=Anaïs LE GOFF", issuer=None)
signers.make_database([*PEOPLE, "seul"])

# Nobody has signed.
said = verify(frozen, code=0, name="the frozen file itself is intact")
promise(said["version"] == 1 and len(said["fields"]) == 12 and not any(field["signed"] for field in said["fields"]), "and nobody signed", said)
promise(all(field["signer"] is None and field["at"] is None and field["identity"] is None for field in said["fields"]), "nor is anyone named", said)
promise("Anaïs LE GOFF (signature_etat_1): not signed" in said["plain"], "the persons are those of that version", said["plain"])
said = verify(second, code=0)
promise(said["version"] == 2 and "Anaïs AUTRE (signature_etat_1)" in said["plain"], "the next version is told apart, with its persons", said)

# Two sign; no authority of theirs is trusted yet.
one = signers.pdfsig(frozen, "signature_etat_1", "goff")
two = signers.pdfsig(one, "signature_region_1", "dupont")
said = verify(two, code=0, name="two signatures leave it intact")
etat, region = field_of(said, "signature_etat_1"), field_of(said, "signature_region_1")
promise(etat["signed"] and etat["intact"] and etat["signer"] == "Le Goff Anais" and etat["at"].endswith("Z"), "who signed and when is said", etat)
promise(not etat["trusted"] and etat["identity"] == "unknown" and region["identity"] == "unknown", "but not believed", said)
promise("not proven" in said["plain"] and "fingerprint" in said["plain"], "and how to make sure is told", said["plain"])

# The authority is added to the folder of the user.
AUTHORITIES.mkdir(parents=True)
shutil.copy(signers.folder / "authority.pem", AUTHORITIES)
said = verify(two, code=0)
etat, region = field_of(said, "signature_etat_1"), field_of(said, "signature_region_1")
promise(etat["trusted"] and etat["identity"] == "named", "trusted, and it names the person, in the other order and without accents", etat)
promise(region["trusted"] and region["identity"] == "named", "whatever joins the words of a name", region)
promise(sum(field["signed"] for field in said["fields"]) == 2, "the others have not signed", said)
said = verify(signers.pdfsig(frozen, "signature_region_1", "autre"), code=0, name="someone else signs: intact all the same")
promise(field_of(said, "signature_region_1")["identity"] == "other" and "someone else" in said["plain"], "but it is said", said)
said = verify(signers.pdfsig(second, "signature_etat_1", "goff"), code=0)
promise(field_of(said, "signature_etat_1")["identity"] == "other", "the person is the one of that version", said)
said = verify(signers.pdfsig(frozen, "signature_etat_1", "seul"), code=0, name="a certificate of one's own: intact")
promise(field_of(said, "signature_etat_1")["identity"] == "unknown" and not field_of(said, "signature_etat_1")["trusted"], "which proves no identity", said)
all_signed = frozen
for field in [field["field"] for field in verify(frozen)["fields"]]:
    all_signed = signers.pdfsig(all_signed, field, "goff")
said = verify(all_signed, code=0, name="all twelve sign: intact")
promise(all(field["signed"] and field["intact"] and field["trusted"] for field in said["fields"]), "each holds", said)
promise([field["field"] for field in said["fields"] if field["identity"] == "named"] == ["signature_etat_1"], "and names one person only", said)

# What is not intact says why.
amount = bytearray(two)
middle = len(frozen) // 2
amount[middle] ^= 1
for what, pdf, version in (("a byte of the frozen part changed", bytes(amount), None), ("cut short", two[:-2000], 1), ("cut inside what was frozen", frozen[:-1], None),
                           ("something added at its end", two + b"\n1 0 obj\n<</A 1>>\nendobj\n", 1)):
    path = FOLDER / "altere.pdf"
    path.write_bytes(pdf)
    result = run("verify", "essai.convention", path, "--json")
    kept = result.code in (1, 3) and (result.code == 3 or not json.loads(result.out)["intact"] and json.loads(result.out)["version"] in (version, None))
    promise(kept, f"{what}: never intact", result)

# What is none of the dossier's says so.
said = verify(frozen, dossier="essai.convention")
succeeds("import", "alpc.convention", DATA / "samples/alpc-2016.xml", *STAMP)
said = verify(frozen, dossier="alpc.convention", code=1)
promise(said["version"] is None and said["fields"] == [] and "another dossier" in said["reasons"][0], "of another dossier", said)
succeeds("import", "copie.convention", "v1.pdf", *STAMP)
said = verify(frozen, dossier="copie.convention", code=1)
promise("this dossier" in said["reasons"][0], "of this dossier, frozen elsewhere", said)
succeeds("pdf", "essai.convention", "projet.pdf")
said = verify((FOLDER / "projet.pdf").read_bytes(), code=1)
promise("draft" in said["reasons"][0], "a draft", said)
for what in ("/etc/passwd", "/dev/null", FOLDER, FOLDER / "absent.pdf", FOLDER / "essai.convention"):
    result = run("verify", "essai.convention", what)
    promise(result.code == 3 and result.err.count("\n") == 1 and result.out == "", f"{pathlib.Path(what).name}: unreadable", result)
fails(3, "absent.convention", "verify", "absent.convention", "v1.pdf")
fails(2, "missing", "verify", "essai.convention")
unusable = run("verify", "essai.convention", "v1.pdf", environment={"QUADRIPARTITE_INSPECTOR": "/nonexistent"})
promise(unusable.code == 4, "without the inspector nothing is said", unusable)
before = (FOLDER / "essai.convention").read_bytes()
(FOLDER / "essai.convention").chmod(0o444)
promise(run("verify", "essai.convention", "v1.pdf").code == 0 and (FOLDER / "essai.convention").read_bytes() == before, "verifying writes nothing")
finish()
