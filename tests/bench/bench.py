#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the program with what else sets such a text, in one run; only the ratios are worth quoting.

FLOORS=FOLDER adds the programs floor.c and floor2.c of that folder, each on the *.cnv text found there.
"""
import os
import pathlib
import re
import shlex
import subprocess
import tempfile
import xml.etree.ElementTree

from compare import compare, print_table
from text import GROFF, groff_of, paragraphs_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/app/cli/quadripartite"
SAMPLE = ROOT / "data/samples/alpc-2016.xml"
FONTS = [ROOT / f"data/fonts/NotoSerif-{style}.ttf" for style in ("Regular", "Bold")]
HYPHENS = ROOT / "data/hyphenation/hyph_fr.dic"
RUNS = int(os.environ.get("RUNS", "15"))
PACKAGES = {"floor": ["harfbuzz-subset", "harfbuzz", "glib-2.0", "zlib"],
            "floor2": ["harfbuzz-subset", "harfbuzz", "glib-2.0", "zlib"],
            "given": ["pangocairo", "cairo-pdf", "fontconfig"]}


def call(*words):
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL)


def command(*words):
    return shlex.join(str(word) for word in words)


def build_floor(sources, packages, program):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True, capture_output=True, text=True)
    call("cc", "-O2", "-std=gnu17", "-w", *sources, "-o", program, *flags.stdout.split(), "-lhyphen", "-lm")
    return program


def make_dossiers(folder):
    """The sample once for each region, with its code and other numbers of actions."""
    regions = xml.etree.ElementTree.parse(ROOT / "data/regions/regions.xml").getroot()
    sample = SAMPLE.read_text(encoding="utf-8")
    for rank, region in enumerate(regions.iter("region")):
        text = re.sub(r'(<(?:dossier|convention)\b[^>]*\bregion=")[^"]*', rf'\g<1>{region.get("code")}', sample, count=1)
        text = text.replace("18000", str(18000 - 100 * rank)).replace("38721", str(38721 - rank))
        source, dossier = folder / f"{rank:02}.xml", folder / f"{rank:02}.convention"
        source.write_text(text, encoding="utf-8")
        call(PROGRAM, "import", dossier, source)
        yield dossier


def rows_of_figures(folder):
    dossiers = list(make_dossiers(folder))
    figures = "; ".join(command(PROGRAM, "figures", dossier, "--json") for dossier in dossiers)
    starts = "; ".join(command(PROGRAM, "--help") for _ in dossiers)
    yield [f"figures of {len(dossiers)} regions", "bare starts", *compare(figures, starts, RUNS)]


def rows_of_pdf(folder):
    dossier, pdf = folder / "alpc.convention", folder / "alpc.pdf"
    call(PROGRAM, "import", dossier, SAMPLE)
    call(PROGRAM, "pdf", dossier, pdf)
    paragraphs = paragraphs_of(pdf)
    (folder / "alpc.ms").write_text(groff_of(paragraphs), encoding="utf-8")
    (folder / "alpc.txt").write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
    here = pathlib.Path(__file__).parent
    floor = build_floor([here / "floor.c", here / "floor-pdf.c"], PACKAGES["floor"], folder / "floor")
    ours = command(PROGRAM, "pdf", dossier, pdf)
    yield ["pdf of a convention", "groff, 2 passes",
           *compare(ours, GROFF.format(folder / "alpc.ms", folder / "groff.pdf"), RUNS)]
    yield ["pdf of a convention", "floor, same text",
           *compare(ours, command(floor, folder / "alpc.txt", folder / "floor.pdf", *FONTS, HYPHENS), RUNS)]
    if "FLOORS" in os.environ:
        yield from rows_of_given_floors(folder, pathlib.Path(os.environ["FLOORS"]), ours)


def rows_of_given_floors(folder, given, ours):
    for source in filter(pathlib.Path.exists, (given / "floor.c", given / "floor2.c")):
        packages = PACKAGES["floor2" if source.stem == "floor2" else "given"]
        try:
            program = build_floor([source], packages, folder / f"given-{source.stem}")
        except subprocess.CalledProcessError as error:
            print(f"{source.name} is left out, it could not be built: {' '.join(packages)}: {error}")
            continue
        for text in sorted(given.glob("*.cnv")):
            yield ["pdf of a convention", f"{source.name}, {text.name}",
                   *compare(ours, command(program, "-q", text, folder / "given.pdf"), RUNS)]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        print_table([*rows_of_figures(folder), *rows_of_pdf(folder)])


if __name__ == "__main__":
    main()
