# SPDX-License-Identifier: GPL-3.0-or-later
"""The cadrage of an avenant names nodes and data of the act it amends, and says what they share in the same words.

  check-prolongation.py CADRAGE_OF_THE_AVENANT CADRAGE_IT_AMENDS
"""
import re
import sys
import xml.etree.ElementTree as tree

avenant, amended = (tree.parse(path).getroot() for path in sys.argv[1:3])
faults = []


def nodes(root):
    """id → element, named as the program names them."""
    found = {}

    def walk(element, prefix):
        for rank, child in enumerate(element):
            name = child.get("id") or child.get("n")
            whole = f"{prefix}.{name}" if name and prefix else name
            if name:
                found[whole] = child
            walk(child, prefix if child.tag == "variantes" else whole or prefix)
    walk(root.find("texte"), "")
    return found


def data(root):
    return {datum.get("id"): datum for datum in root.find("donnees")}


there, texts = nodes(amended), avenant.find("texte")
for attribute, elements in (("a", texts.iter("renvoi-initial")), ("modifie", texts.iter("citation")), ("dans", texts.iter("remplacement"))):
    for element in elements:
        if element.get(attribute) not in there:
            faults.append(f"<{element.tag} {attribute}=\"{element.get(attribute)}\">: no such node in the act that is amended")
if avenant.get("modifie") != amended.get("id"):
    faults.append(f"it amends {avenant.get('modifie')}, not {amended.get('id')}")
values = data(amended)
for name in data(avenant):
    if name.startswith("initial.") and name not in ("initial.convention", "initial.empreinte") and name[len("initial."):] not in values:
        faults.append(f"{name}: the act that is amended has no such datum")

# A replacement holds only in a node that says that datum.
for element in texts.iter("remplacement"):
    said = there.get(element.get("dans"))
    if said is not None and element.get("de") not in [value.get("de") for value in said.iter("valeur")]:
        faults.append(f"{element.get('dans')} does not say {element.get('de')}")


# Who appears and signs is said in the same words, whatever the conditions.
def words(element):
    return re.sub(r"\s+", " ", "".join(
        (part.text or "") + (f"{{{part.get('de') or part.get('a')}|{part.get('forme') or part.get('m')}}}" if len(part.attrib) else "") + (part.tail or "")
        for part in [element, *element])).strip()


mine = nodes(avenant)
for name, element in mine.items():
    top = name.split(".")[0]
    if top in ("comparution", "signatures") and element.tag in ("alinea", "case") and name in there and words(element) != words(there[name]):
        faults.append(f"{name}: reads otherwise than in the act that is amended")
print("\n".join(faults) if faults else f"{len(mine)} nodes hold")
sys.exit(1 if faults else 0)
