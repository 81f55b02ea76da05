"""Reads and checks the description of a package: a JSON file, or the dictionary of one."""

import json
import os
import re

from . import Failure, sbom

# Those that Cygwin's setup.ini uses, but for the ones that only its maintainers give (Base, Debug, _obsolete ...).
CATEGORIES = frozenset(
    "Accessibility Admin Archive Audio Database Devel Doc Editors Fonts GNOME Games Graphics Interpreters KDE LXDE Libs Lua "
    "MATE Mail Math Net OCaml Office PHP Perl Publishing Python Ruby Scheme Science Security Shells System Tcl Text Utils "
    "Video Virtual Web X11 Xfce".split()
)
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9+._-]*")
REQUIRED = {"name": str, "version": str, "release": str, "prefix": list, "category": list, "summary": str}
REQUIRED |= {"description": str, "licenses": list, "lock": str, "downloads": str, "source": dict}
OPTIONAL = {"homepage": str, "license": str, "label": str, "requires": list, "build_requires": list, "debug": dict}
OPTIONAL |= {"parts": list, "etc": dict}
SOURCE = {"archives": list, "patches": list, "functions": str, "project": dict}
PROJECT = {"folder": str, "name": str}
DEBUG = {"objcopy": str, "sources": list}
PART = {"role": str, "name": str, "version": str, "origin": dict}
PART_OPTIONAL = {"license": str, "sha256": str, "sha512": str, "patches": list}


def keys(where, value, required, optional):
    """VALUE with every key of REQUIRED and OPTIONAL, {key: type}, those that are not there empty."""
    if not isinstance(value, dict):
        raise Failure(f"{where}: an object is wanted")
    known = required | optional
    for key, found in value.items():
        if key not in known:
            raise Failure(f"{where}: unknown key '{key}'; known are {', '.join(known)}")
        if not isinstance(found, known[key]):
            raise Failure(f"{where}: '{key}' is no {known[key].__name__}")
    for key in required:
        if not value.get(key):
            raise Failure(f"{where}: '{key}' is missing or empty")
    return {key: value.get(key, kind()) for key, kind in known.items()}


def matches(where, key, value, regex, wanted):
    if not re.fullmatch(regex, value):
        raise Failure(f"{where}: {key} is '{value}': {wanted}")


def words(where, about, key, regex, wanted):
    for word in about[key]:
        if not isinstance(word, str):
            raise Failure(f"{where}: '{key}' has {word!r}, which is no text")
        matches(where, key, word, regex, wanted)


def check_texts(where, about):
    if '"' in about["summary"] + about["description"]:
        raise Failure(f'{where}: summary and description become sdesc and ldesc, which cannot hold a "')
    wanted = "one line is wanted: it becomes sdesc, which a hint must have"
    matches(where, "summary", about["summary"], r"[^\n]*\S[^\n]*", wanted)
    matches(where, "description", about["description"], r"(?s).*\S.*", "a text is wanted: it becomes ldesc")
    if about["summary"].lower().startswith(about["name"].lower() + ":"):
        raise Failure(f"{where}: summary must not begin with the package's name, which setup shows before it")


def check_files(where, source):
    """ARCHIVES and PATCHES are [{"file": PATH, "name": its name in the source package}]."""
    taken = set()
    for key in ("archives", "patches"):
        checked = []
        for item in source[key]:
            item = keys(f"{where}: source.{key}", item, {"file": str}, {"name": str})
            item["name"] = item["name"] or os.path.basename(item["file"])
            matches(where, f"source.{key}", item["name"], r"[^/\s'\"]+", "a file's name without blanks and quotes is wanted")
            if item["name"] in taken:
                raise Failure(f"{where}: source has two files of the name {item['name']}")
            taken.add(item["name"])
            if not os.path.isfile(item["file"]):
                raise Failure(f"{item['file']}: no such file: it is to be in the source package as {item['name']}")
            checked.append(item)
        source[key] = checked
    if source["project"]:
        keys(f"{where}: source.project", source["project"], PROJECT, {})
        matches(where, "source.project", source["project"]["name"], NAME, "a folder's name is wanted")


def check_parts(where, about):
    """PARTS become what sbom.Document takes."""
    for index, part in enumerate(about["parts"]):
        part = keys(f"{where}: parts", part, PART, PART_OPTIONAL)
        if part["role"] not in sbom.ROLES:
            raise Failure(f"{where}: part {part['name']}: role {part['role']} is none of {', '.join(sbom.ROLES)}")
        wanted = "a sha256 or sha512 in hexadecimal digits is wanted"
        matches(where, f"part {part['name']}", part["sha256"] or part["sha512"], "[0-9a-f]{64}([0-9a-f]{64})?", wanted)
        part["patches"] = [{"file": path, "name": os.path.basename(path)} for path in part["patches"]]
        for patch in part["patches"]:
            if not os.path.isfile(patch["file"]):
                raise Failure(f"{patch['file']}: no such file: it is a patch of {part['name']}")
        about["parts"][index] = part


def check(where, value):
    """The description VALUE with all its keys; `where` is for errors."""
    about = keys(where, value, REQUIRED, OPTIONAL)
    matches(where, "name", about["name"], NAME, "a package's name has letters, digits and + . _ - only")
    if about["name"].endswith(("-src", "-debuginfo")):
        raise Failure(f"{where}: name is '{about['name']}': -src and -debuginfo are added here")
    # The first dash behind the name would be taken for the one before the release.
    wanted = "letters, digits and + . _ ~ are wanted, a digit first, and neither a dash nor a blank"
    matches(where, "version", about["version"], r"[0-9][A-Za-z0-9+._~]*", wanted)
    matches(where, "release", about["release"], r"[0-9][A-Za-z0-9+._~]*", wanted)
    about["prefix"] = [prefix.strip("/") for prefix in about["prefix"]]
    regex = r"(?!.*(^|/)\.{1,2}(/|$))[^/\s]+(/[^/\s]+)*"
    words(where, about, "prefix", regex, "a folder's path without blanks and .. is wanted")
    for path, text in about["etc"].items():
        matches(where, "a file of etc", path, regex, "a path below /etc without blanks and .. is wanted")
        matches(where, f"etc/{path}", text, r"(?s)(?!.*\r).+\n", "a text of lines that end with a line feed alone is wanted")
    for key in ("requires", "build_requires"):
        words(where, about, key, NAME, "a Cygwin package's name is wanted")
    words(where, about, "licenses", r"[^/\s]+", "a folder's name is wanted")
    for word in about["category"]:
        if word not in CATEGORIES:
            raise Failure(f"{where}: category '{word}' is none of Cygwin's: {' '.join(sorted(CATEGORIES))}")
    check_texts(where, about)
    for key in ("homepage", "license"):
        matches(where, key, about[key], r"[^\n]*", "one line is wanted")
    about["label"] = about["label"] or about["name"]
    wanted = "a word is wanted, and 'cygwin' is reserved for Cygwin's own mirrors"
    matches(where, "label", about["label"], r"(?!cygwin$)\S+", wanted)
    about["source"] = keys(f"{where}: source", about["source"], {"archives": list}, SOURCE)
    check_files(where, about["source"])
    check_parts(where, about)
    about["debug"] = keys(f"{where}: debug", about["debug"], {}, DEBUG)
    for source in about["debug"]["sources"]:
        keys(f"{where}: debug.sources", source, {"prefix": str, "folder": str}, {"under": str})
    return about


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            value = json.load(file)
    except (OSError, ValueError) as error:
        raise Failure(f"{path}: is no description of a package: {error}") from None
    return check(path, value)
