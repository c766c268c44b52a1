# SPDX-License-Identifier: GPL-3.0-or-later
"""What changed between two points of a dossier's history."""
from program import DATA, FOLDER, STAMP, fails, finish, promise, run, succeeds

succeeds("import", "essai.convention", DATA / "samples/essai-complet.xml", *STAMP)
succeeds("freeze", "essai.convention", "v1.pdf", *STAMP)
promise(succeeds("diff", "essai.convention").out == "", "nothing changed since the version")
succeeds("set", "essai.convention", "actions_supplementaires[region]=13000", "repartition_type[qualifiante,region]=7000", *STAMP)
succeeds("set", "essai.convention", "signature.lieu=Limoges", *STAMP)


def diff(*points):
    return succeeds("diff", "essai.convention", *points).out.replace("\u202f", " ").replace("\u00a0", " ")


changed = diff()
promise("(actions_supplementaires[region]): 14 000 → 13 000\n" in changed, "an input", changed[:500])
promise("(compensation_etat): 72 000 000 € → 69 000 000 €\n" in changed, "what is computed of it", changed[:2000])
promise("(socle_actions)" not in changed, "and nothing that stays", changed[:500])
promise("[-ESSAI-]{+Limoges+}" in changed and "soixante-[-douze-]{+neuf+} millions" in changed, "the words of the act", changed[-2000:])
promise("PROJET" not in changed and "version" not in changed.lower(), "what is said of the version is no change", changed)
promise(diff("v1", "now") == changed and diff("v1") == changed, "from the last version, to now")
back = diff("now", "v1")
promise("(actions_supplementaires[region]): 13 000 → 14 000\n" in back and "{+ESSAI+}" in back, "and back", back[:500])
log = [line.split() for line in run("log", "essai.convention").out.splitlines()]
promise(diff("v1", f"seq:{log[-2][0]}") == diff("v1", log[-2][3]), "an entry by its number or its hash")
promise("Limoges" not in diff("v1", log[-2][3]) and "Limoges" in diff(log[-2][3], log[-1][3]), "each state by itself")
succeeds("import", "alpc.convention", DATA / "samples/alpc-2016.xml", *STAMP)
other = diff("now", FOLDER / "alpc.convention")
promise("(socle_actions): 30 000 → 38 721\n" in other, "another dossier", other[:500])
promise("(versement_taux[1]): 34 % → à compléter\n" in other, "what is not known is said so", other[:5000])
beginning = succeeds("diff", "alpc.convention").out
promise("à compléter → 38\u202f721\n" in beginning, "without a version, since the beginning", beginning[:500])
for point in ("v2", "v0", "seq:0", "seq:999", "seq:", "abc", "0123456789abcdef", "rien", ""):
    fails(2, "no point of this history", "diff", "essai.convention", point)
fails(3, "absent.convention", "diff", "absent.convention")
fails(3, "v1.pdf", "diff", "essai.convention", "v1.pdf")
fails(2, "too many", "diff", "essai.convention", "v1", "now", "now")
finish()
