# SPDX-License-Identifier: GPL-3.0-or-later
"""An avenant amends a frozen act: it takes its figures from it, says what it changes, and shows what comes of it."""
import hashlib
import pathlib
import re
import subprocess

from program import DATA, FOLDER, fails, fails_and_keeps, figures, findings, finish, promise, run, succeeds

SAMPLE = (DATA / "samples/essai-complet.xml").read_text(encoding="utf-8")
STAMP = ("--auteur", "Essai", "--le", "2017-02-20")
PERSONS = (
    ("etat", 1, "M", "Jean", "m", "préfet de la région Bretagne"), ("region", 1, "M", "Luc", "m", "président du conseil régional"),
    ("coparef", 1, "Mme", "Anne", "f", "présidente du COPAREF"), ("coparef", 2, "M", "Paul", "m", "vice-président du COPAREF"),
    ("pole_emploi", 1, "Mme", "Zoé", "f", "directrice régionale de Pôle emploi"))
# What the avenant of 2017 asks for beside its figures; none of it is true.
WORDS = [
    "socle_actions=14000", "socle_montant=57500000", "avenant.socle_reference=les réalisations du premier semestre 2015",
    "parties.region.habilitation.organe=la commission permanente", "parties.region.habilitation.numero=ESSAI 2017.001",
    "parties.region.habilitation.date=2017-02-13", "parties.region.habilitation.executoire_le=2017-02-15",
    "parties.coparef.habilitation.date=2017-02-14", "articles.comparution.coparef.presidence.variante=president-et-vice-president",
    "enveloppe=60000000", "versement_taux[1]=50 %", "versement_taux[2]=30 %", "versement_taux[3]=20 %",
    *(f"tranche.{n}.{field}=essai" for n in (1, 2, 3) for field in ("source", "fait_generateur", "pieces")),
    "compte_rendu.date_limite=2017-12-31", "duree.debut=2017-01-01", "duree.fin=2017-12-31", "duree.fin_entrees=2017-06-30",
    "signature.lieu=Rennes", "signature.date=2017-03-01", "signature.originaux=4",
    *(f"parties.{party}.representants.{rank}.{field}={value}"
      for party, rank, title, first, gender, capacity in PERSONS
      for field, value in (("civilite", title), ("prenom", first), ("nom", "ESSAI"), ("genre", gender), ("qualite", capacity))),
    "parties.coparef.representants.1.college=salaries", "parties.coparef.representants.2.college=employeurs"]


def text_of(pdf):
    read = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return re.sub(r"[\s\u00a0\u202f]+", " ", read)


def initial(name, region, *settings):
    """A dossier of 2016, complete but for what is broken down by territory, type and public."""
    xml = re.sub(r".*repartition_.*\n", "", SAMPLE).replace('region="75"', f'region="{region}"')
    source, path = FOLDER / f"{name}.xml", FOLDER / f"{name}.convention"
    source.write_text(xml, encoding="utf-8")
    succeeds("import", path, source, *STAMP)
    succeeds("set", path, "enveloppe=400000000", *settings, *STAMP)
    return path


def frozen(path):
    pdf = path.with_suffix(".pdf")
    result = run("freeze", path, pdf, *STAMP)
    promise(result.code == 0, f"{path.name} is frozen", result)
    return pdf


# Bretagne: base 13 418, half 6 709, 20 127 000 €.
bretagne = initial("bretagne", "53", "actions_supplementaires[region]=6000", "actions_supplementaires[pole_emploi]=7418")
avenant = FOLDER / "avenant.convention"
fails_and_keeps(bretagne, 1, "Nothing is frozen", "new", avenant, "--avenant-de", bretagne, *STAMP)
promise(not avenant.exists(), "no avenant to what is not frozen")
pdf = frozen(bretagne)

fails(2, "“--region” comes from the act", "new", avenant, "--avenant-de", bretagne, "--region", "53")
fails(2, "“--architecture” comes from the act", "new", avenant, "--avenant-de", bretagne, "--architecture", "A")
fails(1, "is not that of an avenant", "new", avenant, "--avenant-de", bretagne, "--cadrage", "plan-500000-2016")
fails(1, "say which frozen act it amends", "new", avenant, "--cadrage", "plan-500000-2017", "--region", "53")
fails(3, "", "new", avenant, "--avenant-de", FOLDER / "bretagne.xml", name="an XML file is no frozen act")
fails(3, "", "new", avenant, "--avenant-de", FOLDER / "absent.convention", name="an absent file is no frozen act")
promise(not avenant.exists(), "a refused call makes no file")

succeeds("new", avenant, "--avenant-de", bretagne, *STAMP)
shown = run("show", avenant).out
digest = hashlib.sha256(pdf.read_bytes()).hexdigest()
for line in (f"initial.empreinte={digest}", "initial.actions_supplementaires[region]=6000",
             "initial.actions_supplementaires[pole_emploi]=7418", "initial.actions_supplementaires_total=13418",
             "initial.compensation_etat=40254000.00", "initial.signature.date=2016-03-25", "initial.region.nom.en=en Bretagne",
             "initial.reglement.socle_montant=prorata", "parties.pole_emploi.signataire=oui", "region.nom=Bretagne"):
    promise(f"{line}\n" in shown, f"the avenant says {line[:60]}", shown)
promise("representants.1.nom=NOM" not in shown, "and takes no person over")
fails_and_keeps(avenant, 1, "what the amended act says", "set", avenant, "initial.socle_actions=1")
fails_and_keeps(avenant, 1, "what the amended act says", "set", avenant, "initial.convention=")

# From the PDF, signed or not, it is the same act.
other = FOLDER / "depuis-pdf.convention"
succeeds("new", other, "--avenant-de", pdf, *STAMP)
promise(f"initial.empreinte={digest}\n" in run("show", other).out, "a frozen PDF is the same act as its dossier")
changed = FOLDER / "change.pdf"
changed.write_bytes(pdf.read_bytes() + b"1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n")
fails(1, "more than signatures", "new", FOLDER / "non.convention", "--avenant-de", changed)
draft = FOLDER / "projet.pdf"
run("pdf", bretagne, draft)
fails(3, "carries no dossier", "new", FOLDER / "non.convention", "--avenant-de", draft)

# Half, adjusted with its reason, and the split free.
values = figures(avenant)
promise(values["objectif_moitie"][0] == "6709" and values["ajustement_actions"][0] is None, "half of 13 418 is 6 709", values["objectif_moitie"])
succeeds("set", avenant, "actions_supplementaires[region]=3500", "actions_supplementaires[pole_emploi]=3209", *WORDS, *STAMP)
values = figures(avenant)
for path, value in (("actions_supplementaires_total", "6709"), ("ajustement_actions", "0"), ("compensation_etat", "20127000.00"),
                    ("versement[1]", "10063500.00"), ("actions_cumul", "20127"), ("compensation_cumul", "60381000.00")):
    promise(values[path][0] == value, f"{path} is {value}", values[path])
found, code = findings(avenant)
promise(code == 0 and not [one for one in found if one["severity"] == "blocking"], "the avenant is complete", found)
succeeds("set", avenant, "actions_supplementaires[region]=3400", *STAMP)
found, _ = findings(avenant)
promise([one["rule"] for one in found if one["severity"] == "blocking"][:1] == ["moitie-2016"], "a target beside the half asks for its reason", found)
succeeds("set", avenant, "motif_ajustement=la saisonnalité des entrées en formation", *STAMP)
said = text_of(frozen(avenant))
promise("soit 6 709 actions, diminuée de 100 actions pour tenir compte de la saisonnalité des entrées en formation. »" in said,
        "the text says the reason", said[3000:6000])
succeeds("set", avenant, "actions_supplementaires[region]=3500", "motif_ajustement=", *STAMP)

# What it changes, in the words of the trade, and the act as it reads afterwards: from one place.
said = text_of(frozen(avenant))
consolidated = said[said.rindex("Annexe 5 – Texte consolidé"):]
for words in ("L’article 2 de la convention est complété par un VI ainsi rédigé : « VI. – Prolongation. – Au titre",
              "« 1° 3 500 qu’elle achète", "moitié de celui fixé au III pour 2016. »",
              "fixée à vingt millions cent vingt-sept mille euros (20 127 000 €)",
              "L’article 15 de la convention est ainsi modifié : 1° la date : « 30 juin 2017 » est remplacée par la date : « 31 décembre 2017 » ;",
              "par référence aux réalisations du premier semestre 2015"):
    promise(words in said, f"the avenant says: {words[:60]}", said[2000:9000])
for words in ("VI. – Prolongation. – Au titre de la période de prolongation", "1° 3 500 qu’elle achète",
              "pour 2016. [avenant n° 1]", "du 25 mars 2016 au 31 décembre 2017 [avenant n° 1]",
              "au plus tard le 30 juin 2017 [avenant n° 1]", "12 000" if False else "13 418"):
    promise(words in consolidated, f"the consolidated text says: {words}", consolidated[:200])
promise("« VI." not in consolidated and "remplacée par" not in consolidated, "and quotes nothing")

# Words that are not there are not replaced in silence.
rewritten = initial("reecrite", "53", "actions_supplementaires[region]=6000", "actions_supplementaires[pole_emploi]=7418",
                    "articles.duree.1.texte=La présente convention couvre deux années civiles.")
frozen(rewritten)
unsaid = FOLDER / "sans-date.convention"
succeeds("new", unsaid, "--avenant-de", rewritten, *STAMP)
succeeds("set", unsaid, "actions_supplementaires[region]=3500", "actions_supplementaires[pole_emploi]=3209", *WORDS, *STAMP)
found, code = findings(unsaid)
promise(code == 1 and [one["rule"] for one in found if one["severity"] == "blocking"] == ["modification"], "words that the act does not say block", found)
written = initial("a-la-main", "53", "actions_supplementaires[region]=6000", "actions_supplementaires[pole_emploi]=7418",
                  "articles.duree.1.texte=La présente convention court jusqu’au 30 juin 2017 inclus.")
frozen(written)
by_hand = FOLDER / "main.convention"
succeeds("new", by_hand, "--avenant-de", written, *STAMP)
succeeds("set", by_hand, "actions_supplementaires[region]=3500", "actions_supplementaires[pole_emploi]=3209", *WORDS, *STAMP)
promise("court jusqu’au 31 décembre 2017 [avenant n° 1] inclus." in text_of(frozen(by_hand)), "words written by hand are replaced")

# An odd target: the sense of the rounding was not found, so it is asked for.
odd = initial("impaire", "53", "actions_supplementaires[region]=6000", "actions_supplementaires[pole_emploi]=7419")
frozen(odd)
uneven = FOLDER / "impair.convention"
succeeds("new", uneven, "--avenant-de", odd, *STAMP)
promise(figures(uneven)["objectif_moitie"][0] is None, "half of an odd target is not known by itself")
promise("arrondi-absent" in [one["rule"] for one in findings(uneven)[0]], "and its rounding is asked for")
for sense, half in (("inferieure", "6709"), ("superieure", "6710")):
    succeeds("set", uneven, f"avenant.arrondi={sense}", *STAMP)
    promise(figures(uneven)["objectif_moitie"][0] == half, f"rounded {sense}, it is {half}")
promise("moitie-impaire" in [one["rule"] for one in findings(uneven)[0]], "and the rounding is told")

# A region that changed its name between the two acts.
alpc = initial("alpc", "75", "actions_supplementaires[region]=18000", "actions_supplementaires[pole_emploi]=8777")
frozen(alpc)
aquitaine = FOLDER / "aquitaine.convention"
succeeds("new", aquitaine, "--avenant-de", alpc, *STAMP)
shown = run("show", aquitaine).out
for line in ("region.nom=Nouvelle-Aquitaine", "initial.region.nom=Aquitaine-Limousin-Poitou-Charentes",
             "parties.region.denomination=la Région Nouvelle-Aquitaine", "region.decret_nom.numero=2016-1267"):
    promise(f"{line}\n" in shown, f"the new name: {line}", shown)
run("pdf", aquitaine, FOLDER / "aquitaine.pdf")
promise("les mots : « Aquitaine-Limousin-Poitou-Charentes » s’entendent comme désignant la région Nouvelle-Aquitaine, conformément au décret n° 2016-1267"
        in text_of(FOLDER / "aquitaine.pdf"), "and the text says so")

# What leaves as a file comes back whole; what was changed in it is found out.
exported, back = FOLDER / "avenant.xml", FOLDER / "retour.convention"
succeeds("export", avenant, exported)
succeeds("import", back, exported, *STAMP)
promise(figures(back) == figures(avenant), "an exported avenant comes back with the same figures")
promise(findings(back) == findings(avenant), "and the same findings", f"{findings(back)}\n{findings(avenant)}")
exported.write_text(exported.read_text(encoding="utf-8").replace(">13418</valeur>", ">13420</valeur>"), encoding="utf-8")
forged = FOLDER / "faux.convention"
succeeds("import", forged, exported, *STAMP)
promise("avenant-initial" in [one["rule"] for one in findings(forged)[0]], "a changed copy of what the act says blocks", findings(forged))
succeeds("log", avenant, "--verify") if False else promise(run("log", avenant, "--verify").code == 0, "the journal of an avenant holds")
finish()
