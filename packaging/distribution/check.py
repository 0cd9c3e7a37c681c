"""Checks the filled manifests that are YAML: check.py FOLDER VERSION."""

import glob
import os
import sys

import yaml

out, version = sys.argv[1:3]
found = []


def read(name):
    with open(name, encoding="utf-8") as f:
        return yaml.safe_load(f)


def expect(what, wanted, got):
    if wanted != got:
        found.append(f"{what} is {got!r}, it should be {wanted!r}")


def check_flathub(m):
    expect("Flathub's id", "id.wawasan.Wawasan", m["id"])
    args = m["finish-args"]
    for needed in ("--socket=wayland", "--socket=fallback-x11", "--device=dri"):
        if needed not in args:
            found.append(f"Flathub's manifest lacks {needed}")
    if any("network" in a for a in args):
        found.append("Flathub's manifest lets the program into the network")
    for source in m["modules"][0]["sources"]:
        expect("the length of the source's checksum", 64, len(source["sha256"]))


def check_winget(files):
    kinds = {}
    for name in files:
        m = read(name)
        kinds[os.path.basename(name)] = m["ManifestType"]
        expect(f"PackageVersion of {os.path.basename(name)}", version, m["PackageVersion"])
        expect(f"PackageIdentifier of {os.path.basename(name)}", "Wawasan.Wawasan", m["PackageIdentifier"])
        expect(f"ManifestVersion of {os.path.basename(name)}", "1.12.0", m["ManifestVersion"])
        if len(m.get("ShortDescription", "")) > 256:
            found.append(f"ShortDescription of {os.path.basename(name)} is longer than 256")
    expect("winget's manifests", {
        "Wawasan.Wawasan.yaml": "version",
        "Wawasan.Wawasan.installer.yaml": "installer",
        "Wawasan.Wawasan.locale.en-US.yaml": "defaultLocale",
        "Wawasan.Wawasan.locale.id-ID.yaml": "locale",
    }, kinds)


check_flathub(read(os.path.join(out, "flathub", "id.wawasan.Wawasan.yml")))
check_winget(sorted(glob.glob(os.path.join(out, "winget", "*.yaml"))))
for one in found:
    print("distribution:", one, file=sys.stderr)
sys.exit(1 if found else 0)
