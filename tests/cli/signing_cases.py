# SPDX-License-Identifier: GPL-3.0-or-later
"""Dossiers of each architecture that can be frozen, for the tests of signing."""
import re

from program import DATA, FOLDER, promise, run, succeeds

BEFORE = ("--auteur", "Essai", "--le", "2016-03-10")
# What belongs to the region, to the architecture, or to more persons than one for a party.
LEFT = re.compile(r"(region\.|articles\.|ajouts\.|acte\.nature|repartition_|parties\.region\.(denomination|genre|statut)|parties\.\w+\.signataire"
                  r"|parties\.(etat|region|pole_emploi)\.representants\.[2-9]|parties\.etat\.representants\.1\.qualite|actions_supplementaires|\w+_realisee|versements_effectues)")


def common_values():
    succeeds("import", "modele.convention", DATA / "samples/essai-complet.xml", *BEFORE)
    # Texts of several lines are not told apart here: only whole lines are taken.
    return [line for line in run("show", "modele.convention").out.splitlines() if re.match(r"[a-z_]+[a-z0-9_.\[\],]*=", line) and not LEFT.match(line)]


VALUES = common_values()


def prepare(name, region, architecture, *values):
    """A dossier on which no check blocks."""
    path = FOLDER / name
    made = run("new", path, "--cadrage", "plan-500000-2016", "--region", region, "--architecture", architecture, *BEFORE)
    promise(made.code == 0, f"{name}: new, architecture {architecture}", made)
    filled = run("set", path, *VALUES, "parties.etat.representants.1.qualite=préfet de région",
                 "articles.comparution.coparef.presidence.variante=president-et-vice-president", *BEFORE)
    promise(filled.code == 0, f"{name}: filled in", filled)
    if values:
        result = run("set", path, *values, *BEFORE)
        promise(result.code == 0, f"{name}: what is its own", result)
    found = [line for line in run("check", path).out.splitlines() if line.startswith("blocking")]
    promise(not found, f"{name}: nothing blocks", "\n".join(found))
    return path
