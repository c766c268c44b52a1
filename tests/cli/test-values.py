# SPDX-License-Identifier: GPL-3.0-or-later
"""Values: what show prints is what set accepts; what cannot stand is refused, and nothing changes."""
import random

from program import STAMP, fails_and_keeps, finish, new, promise, run, succeeds

dossier = new("valeurs.convention")
succeeds("set", dossier, "socle_actions=100", *STAMP)

UNREADABLE = [
    ("socle_actions=beaucoup", "not a number"),
    ("socle_actions=12,5", "whole number"),
    ("socle_actions=1.234", "two ways"),
    ("socle_actions=-3", "negative"),
    ("socle_actions=5 €", "actions"),
    ("socle_actions=99999999999999999999", "socle_actions"),
    ("socle_montant=3 actions", "euros"),
    ("socle_montant=1,005", "socle_montant"),
    ("versement_taux[1]=50", "50 %"),
    ("versement_taux[1]=150 %", "100 %"),
    ("versement_taux[1]=1/0", "versement_taux[1]"),
    ("rien=3", "rien"),
    ("actions_supplementaires=3", "actions_supplementaires[operateur]"),
    ("actions_supplementaires[mairie]=3", "region, pole_emploi"),
    ("actions_supplementaires[region,region]=3", "actions_supplementaires"),
    ("repartition_territoire[2A]=3", "territoire"),
    ("acte.nature=loi", "convention, protocole"),
    ("parties.region.signataire=yes", "oui"),
    ("signature.date=31 avril 2016", "31 avril"),
    ("signature.date=vendredi 27 avril 2016", "mercredi"),
    ("reversement.delai=bientôt", "3 mois"),
    ("parties.mairie.representants.1.nom=X", "mairie"),
    ("parties.etat.representants.1.taille=X", "taille"),
    ("parties.coparef.representants.3.nom=X", "2"),
    ("articles.rien.retenu=oui", "no such"),
    ("articles.preambule.4.retenu=parfois", "oui"),
    ("articles.comparution.coparef.presidence.variante=roi", "copresidents"),
    ("socle_actions", "PATH=VALUE"),
    ("=3", "PATH=VALUE"),
    ("acte.numero=a\\q", "backslash"),
    ("acte.numero=a\\", "backslash"),
    ("acte.numero=a\tb", "control character"),
    ("acte.numero=" + "x" * 20001, "20"),
]
RULED = [
    ("cout_moyen=3000", "cout_moyen"),
    ("compensation_etat=1", "compensation_etat"),
    ("acte.version=3", "acte.version"),
    ("articles.objet.1.retenu=non", "optional"),
]
for code, table in ((2, UNREADABLE), (1, RULED)):
    for assignment, fragment in table:
        fails_and_keeps(dossier, code, fragment, "set", dossier, "acte.numero=jamais", assignment, *STAMP)

sansregion = new("sans-region.convention", "84", "--architecture", "D")
for typed in ("acte.numero=\udcff", "\udcff=1", "acte.\udcffnumero=1"):
    fails_and_keeps(dossier, 2, "", "set", dossier, typed, *STAMP, name=f"bytes that are no text are refused: {typed!r}")
fails_and_keeps(sansregion, 1, "actions_supplementaires[region]", "set", sansregion,
                "actions_supplementaires[region]=1", *STAMP,
                name="without the Région, its member takes no action")
succeeds("set", sansregion, "actions_supplementaires[region]=0", *STAMP, name="but zero")

ACCEPTED = [
    ("socle_actions=38 721", "socle_actions=38721"),
    ("socle_actions=38\u202f721 actions", "socle_actions=38721"),
    ("signature.date=vendredi 25 mars 2016", "signature.date=2016-03-25"),
    ("duree.debut=25/03/2016", "duree.debut=2016-03-25"),
    ("duree.fin=1er avril 2017", "duree.fin=2017-04-01"),
    ("versement_taux[1]=1/3", "versement_taux[1]=1/3"),
    ("socle_perimetre=deux\\nlignes et un \\\\", "socle_perimetre=deux\\nlignes et un \\\\"),
    ("acte.numero=a=b # ' \" $x", "acte.numero=a=b # ' \" $x"),
    ("socle_actions.source=afpa.fr", "socle_actions.source=afpa.fr"),
    ("articles.preambule.4.retenu=oui", "articles.preambule.4.retenu=oui"),
    ("parties.coparef.representants.1.nom=GAUSSENS", "parties.coparef.representants.1.nom=GAUSSENS"),
    ("ajouts.1.titre=Un article de plus", "ajouts.1.titre=Un article de plus"),
]
for typed, shown in ACCEPTED:
    succeeds("set", dossier, typed, *STAMP)
seen = run("show", dossier).out.split("\n")
for typed, shown in ACCEPTED:
    promise(shown in seen, f"{typed!r} is shown as {shown!r}", seen)
succeeds("set", dossier, "socle_montant=96 540 000,50 €", *STAMP)

listing = run("show", dossier).out
promise("# territoire: 16 Charente," in listing and "# tranche: 1 " in listing, "show names the dossier's own members", listing)
paths = [line.split("=")[0] for line in listing.splitlines() if not line.startswith("#")]
promise(len(paths) == len(set(paths)), "each path is shown once", paths)
copy = new("copie.convention")
succeeds("set", copy, "-", *STAMP, stdin=listing, name="what show prints, set accepts")
promise(run("show", copy).out == listing, "and the copy shows the same", run("show", copy))
head = run("log", copy, "--verify").out
succeeds("set", copy, "-", *STAMP, stdin=listing)
promise(run("log", copy, "--verify").out == head, "setting what stands already is no entry", head)

succeeds("set", dossier, "socle_actions=", "socle_actions.source=", *STAMP)
promise("socle_actions" not in run("show", dossier).out, "PATH= empties", run("show", dossier))
empty = run("show", dossier, "--all").out
promise("\nsocle_actions=\n" in empty and "\narticles.visas.retenu=\n" in empty and "\nrepartition_type[qualifiante,region]=\n" in empty,
        "show --all lists what is still empty", empty)

seed = random.randrange(1 << 32)
print(f"# seed {seed}")
chance = random.Random(seed)
letters = "abé’ «»\\\n=#'\"€\u202f[].$-"
for _ in range(5):
    text = "x" + "".join(chance.choice(letters) for _ in range(40)) + "x"
    typed = text.replace("\\", "\\\\").replace("\n", "\\n")
    succeeds("set", dossier, f"socle_perimetre={typed}", *STAMP)
    shown = [line for line in run("show", dossier).out.split("\n") if line.startswith("socle_perimetre=")]
    promise(shown == [f"socle_perimetre={typed}"], "any text is shown as it was typed", (typed, shown))
finish()
