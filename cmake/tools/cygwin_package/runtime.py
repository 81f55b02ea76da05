"""Which Cygwin package has a DLL: by the lock of Cygwin's own packages and their tarballs."""

import json
import os
import posixpath
import re

from . import Failure, archive
from .pe import Bad, Image

# What every 64-bit Windows since 8.1 has and a program of Cygwin may call. The C libraries of Windows (msvcrt, ucrtbase)
# are left out: who has one beside Cygwin's has been linked by the wrong compiler.
WINDOWS = frozenset(
    f"{name}.dll"
    for name in (
        "advapi32 bcrypt bcryptprimitives cfgmgr32 comctl32 comdlg32 crypt32 cryptbase dbghelp dnsapi dwmapi gdi32 hid imm32 "
        "iphlpapi kernel32 kernelbase mpr mswsock ncrypt netapi32 ntdll ole32 oleaut32 opengl32 powrprof psapi rpcrt4 secur32 "
        "setupapi shell32 shlwapi user32 userenv uxtheme version winhttp wininet winmm ws2_32 wsock32 wtsapi32"
    ).split()
) | {"winspool.drv"}
API_SET = re.compile(r"api-ms-win-(?!crt-)[a-z0-9-]+\.dll$")


def of_windows(dll):
    return dll in WINDOWS or API_SET.match(dll) is not None


def read_lock(path):
    try:
        with open(path, encoding="utf-8") as file:
            lock = json.load(file)
        return lock["packages"], lock["wanted"]["runtime"], lock["release"]
    except (OSError, ValueError, KeyError) as error:
        raise Failure(f"{path}: is no lock of Cygwin's packages: {error!r}") from None


class Runtime:
    """The runtime packages of the lock FILE, their tarballs in the folder DOWNLOADS (see cmake/CygwinPackages.cmake)."""

    def __init__(self, file, downloads):
        self.file = file
        self.packages, names, self.release = read_lock(file)
        self.owner, self.images = {}, {}
        for name in sorted(self.closure(names)):
            self.read(name, downloads)

    def closure(self, names):
        """NAMES and all that they require."""
        found, rest = set(), list(names)
        while rest:
            name = rest.pop()
            if name in found:
                continue
            if name not in self.packages:
                raise Failure(f"{self.file}: no package {name}; tools/cygwin-lock --packages locks others")
            found.add(name)
            rest.extend(self.packages[name]["requires"])
        return found

    def read(self, name, downloads):
        package = self.packages[name]
        base = f"sha512-{package['sha512'][:64]}-{posixpath.basename(package['path'])}"
        path = os.path.join(downloads, base)
        if not os.path.exists(path):
            raise Failure(f"{path}: is missing: it is Cygwin's package {name} {package['version']}, whose DLLs are wanted")
        if (found := archive.digest(path, "sha512")) != package["sha512"]:
            raise Failure(f"{path}: has sha512 {found}, the lock {self.file} wants {package['sha512']}")
        for member, data in archive.members(path, lambda member: re.match(r"usr/bin/[^/]+\.dll$", member)).items():
            dll = posixpath.basename(member).lower()
            if dll in self.owner:
                raise Failure(f"{path}: {member} is in {self.owner[dll]}, too: which package is required for it?")
            self.owner[dll] = name
            try:
                self.images[dll] = Image(data)
            except Bad as error:
                raise Failure(f"{path}: {member}: {error}") from None


def dlls_of(image, name):
    try:
        return sorted({dll.lower() for dll in image.imports()})
    except (Bad, ValueError) as error:
        raise Failure(f"{name}: its imports cannot be read: {error}") from None


def requirements(entries, runtime, more):
    """The packages that ENTRIES, see tree.Entry, require by the DLLs that their programs import, and MORE, sorted.

    What those DLLs import is looked at, too, down to Windows' own: all of it has to be in the tree or in what is required.
    """
    own = {}
    for entry in entries:
        if entry.image and entry.name.lower().endswith(".dll"):
            own.setdefault(entry.name.rsplit("/", 1)[-1].lower(), entry)
    required, reached, seen = set(more), [], set()
    runtime.closure(required)

    def look(name, image, direct):
        for dll in dlls_of(image, name):
            if of_windows(dll):
                continue
            if dll not in own and dll not in runtime.owner:
                raise Failure(
                    f"{name}: imports from {dll}, which is neither in the package, nor Windows' own, nor in a runtime "
                    f"package of {runtime.file}"
                )
            if dll in own:
                continue
            if direct:
                required.add(runtime.owner[dll])
            if dll not in seen:
                seen.add(dll)
                reached.append((name, dll))

    for entry in entries:
        if entry.image:
            look(entry.name, entry.image, True)
    there = runtime.closure(required)
    while reached:
        name, dll = reached.pop()
        owner = runtime.owner[dll]
        if owner not in there:
            raise Failure(f"{name}: needs {dll} of {owner}, which none of {', '.join(sorted(required))} requires")
        look(f"{dll} of {owner}", runtime.images[dll], False)
    return sorted(required)
