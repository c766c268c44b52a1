# SPDX-License-Identifier: GPL-3.0-or-later
"""Every region of 2016: a dossier can be started, computed, checked and drafted at once."""
import re
import xml.etree.ElementTree

from program import DATA, FOLDER, figures, findings, finish, new, promise, succeeds
from reading import text_of_pdf

regions = xml.etree.ElementTree.parse(DATA / "regions/regions.xml").getroot().findall("region")
promise(len(regions) == 18, "France has eighteen regions", len(regions))

for region in regions:
    code = region.get("code")
    name = [each for each in region.findall("nom") if (each.get("depuis") or "") <= "2016-03-18"][-1]
    dossier, pdf = new(f"{code}.convention", code), FOLDER / f"{code}.pdf"
    values = figures(dossier)
    territories = [path for path in values if path.startswith("repartition_territoire[")]
    promise(len(territories) == len(region.findall("departement")), f"{code} has its départements", territories)
    promise(values["compensation_etat"][:2] == (None, "à compléter"), f"{code}: nothing entered is nothing computed")
    promise(values["cout_moyen"][0] == "3000.00", f"{code}: the average cost is the plan's")
    found, severity = findings(dossier)
    promise(severity == 1 and "socle-renseigne" in [each["rule"] for each in found], f"{code}: the checks say what is missing", found)
    succeeds("pdf", dossier, pdf)
    text = text_of_pdf(pdf)
    promise(name.get("en").replace(" ", "") in text.replace(" ", "").replace("\n", ""), f"{code}: the draft names the region", text[:600])
    strays = re.findall(r"^.*\n\s*[,;.)].*$", text, re.MULTILINE)
    promise(not strays, f"{code}: no line of the text begins with a punctuation mark", strays)
    promise("PROJET" in text and "à compléter" in text, f"{code}: the draft says that it is one", text[:600])
finish()
