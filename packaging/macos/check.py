"""Checks Wawasan.app without its program: check.py FOLDER VERSION MINIMUM."""

import glob
import os
import plistlib
import re
import struct
import sys

room, version, minimum = sys.argv[1:4]
found = []


def expect(what, wanted, got):
    if wanted != got:
        found.append(f"{what} is {got!r}, it should be {wanted!r}")


def check_plist(name):
    with open(name, "rb") as f:
        text = f.read()
    info = plistlib.loads(text)
    left = re.findall(rb"@[A-Z]+@", text)
    if left:
        found.append(f"Info.plist still has {left}")
    for key, wanted in {
        "CFBundleIdentifier": "id.wawasan.Wawasan",
        "CFBundleExecutable": "wawasan",
        "CFBundleIconFile": "wawasan",
        "CFBundleName": "Wawasan",
        "CFBundlePackageType": "APPL",
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleLocalizations": ["id", "en"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": minimum,
        "NSHighResolutionCapable": True,
    }.items():
        expect(key, wanted, info.get(key))
    check_types(info)


def check_types(info):
    """Each of the files the program takes has one home, and the type it is declared by is there."""
    ranks = {}
    for kind in info.get("CFBundleDocumentTypes", []):
        for uti in kind["LSItemContentTypes"]:
            ranks[uti] = (kind["LSHandlerRank"], kind["CFBundleTypeRole"])
    expect("the types of documents", {
        "id.wawasan.notebook": ("Owner", "Editor"),
        "public.comma-separated-values-text": ("Alternate", "Viewer"),
        "public.vcard": ("Alternate", "Viewer"),
    }, ranks)
    ends = {}
    for kind in info.get("UTExportedTypeDeclarations", []):
        ends[kind["UTTypeIdentifier"]] = kind["UTTypeTagSpecification"]["public.filename-extension"]
        if "public.data" not in kind["UTTypeConformsTo"]:
            found.append(f"{kind['UTTypeIdentifier']} does not say that it is a file")
    expect("the types that are declared", {"id.wawasan.notebook": ["wawasan"]}, ends)


def check_icons(folder):
    wanted = {}
    for points in (16, 32, 128, 256, 512):
        wanted[f"icon_{points}x{points}.png"] = points
        wanted[f"icon_{points}x{points}@2x.png"] = 2 * points
    got = {}
    for name in glob.glob(os.path.join(folder, "*")):
        with open(name, "rb") as f:
            head = f.read(33)
        if head[:8] != b"\x89PNG\r\n\x1a\n" or head[12:16] != b"IHDR":
            found.append(f"{os.path.basename(name)} is no PNG")
            continue
        wide, high, depth, colours = struct.unpack(">IIBB", head[16:26])
        if (depth, colours) != (8, 6) or wide != high:
            found.append(f"{os.path.basename(name)} is no square of 8 bits with transparency")
        got[os.path.basename(name)] = wide
    expect("the set of icons", wanted, got)


check_plist(os.path.join(room, "Wawasan.app", "Contents", "Info.plist"))
check_icons(os.path.join(room, "wawasan.iconset"))
for one in found:
    print("macos:", one, file=sys.stderr)
sys.exit(1 if found else 0)
