"""What the compiler is told in a build, and what the headers that it reads add to that."""

import concurrent.futures
import json
import os
import re
import shlex
import subprocess

from . import Failure

# What says that the host is Windows: nothing may say so to one unit and not to another.
WINDOWS = ("_WIN32", "_WIN64", "WIN32", "WIN64", "__WIN32__", "__WIN64__", "__WIN32", "__WIN64")
NAMES = "|".join(WINDOWS)
DEFINES = re.compile(rf"^[ \t]*#[ \t]*define[ \t]+({NAMES})\b", re.MULTILINE)
ASKS = re.compile(rf"^[ \t]*#[ \t]*(?:el)?if(?:n?def)?\b[^\n]*\b({NAMES})\b")
MARKER = re.compile(r'# (\d+) "((?:[^"\\]|\\.)*)"((?: \d)*)$')
# What else decides types and prototypes of the C library and the layout of structures.
OTHER = re.compile(
    r"__CYGWIN__|__MINGW\w+|__unix__|__linux__|__LP64__|_LP64|_\w*_SOURCE|_FILE_OFFSET_BITS|_TIME_BITS|__CHAR_UNSIGNED__|"
    r"__WCHAR_\w+|__SIZEOF_\w+|__BIGGEST_ALIGNMENT__"
)
WITH_ARGUMENT = ("-MF", "-MQ", "-MT", "-o", "-iquote", "-isystem", "-I", "-idirafter", "-include", "-imacros", "-x")
LEFT_OUT = re.compile(r"-I|-W(?!p,)|-M|-c$|-fdiagnostics|-f\w+-prefix-map=|-iquote|-isystem|-idirafter|-o$|-g\w*$")


class Command:
    """How one unit is compiled: DIRECTORY, WORDS without source and output, SOURCE, OUTPUT."""

    def __init__(self, entry):
        self.directory, self.source, self.output = entry["directory"], entry["file"], entry["output"]
        text = entry["command"]
        # shlex takes its time, and most commands have nothing that is quoted.
        self.words, words = [], shlex.split(text) if re.search(r"[\"'\\]", text) else text.split()
        while words:
            word = words.pop(0)
            if word in ("-MF", "-MQ", "-MT", "-o"):
                words.pop(0)
            elif word not in ("-c", "-MD", "-MMD", self.source):
                self.words.append(word)

    def macro_words(self):
        """Those of WORDS that can decide what is predefined, in their order."""
        kept, words = [], list(self.words)
        while words:
            word = words.pop(0)
            argument = [words.pop(0)] if word in WITH_ARGUMENT else []
            if not LEFT_OUT.match(word):
                kept += [word, *argument]
        return tuple(kept)


def read(build, made):
    """The Commands of the folder BUILD that compile C, of the objects MADE."""
    path = os.path.join(build, "compile_commands.json")
    try:
        with open(path, encoding="utf-8") as file:
            entries = json.load(file)
        found = [Command(entry) for entry in entries if entry["file"].endswith(".c") and entry["output"] in made]
    except (OSError, ValueError, KeyError) as error:
        raise Failure(f"{path}: cannot be read: {error!r}; Meson writes it when QEMU is configured") from None
    if not found:
        raise Failure(f"{path}: names no C source that ninja has compiled")
    return found


def run(words, directory):
    try:
        done = subprocess.run(
            words, cwd=directory, stdin=subprocess.DEVNULL, capture_output=True, check=False, encoding="utf-8", errors="replace"
        )
    except OSError as error:
        raise Failure(f"{words[0]}: cannot be run: {error.strerror}") from None
    if done.returncode != 0:
        raise Failure(f"{shlex.join(words)}: ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def predefined(words, directory):
    """{name: value} of the macros that a unit compiled with WORDS begins with, as far as they say what the host is."""
    found = {}
    for line in run([*words, "-E", "-dM", "-x", "c", os.devnull], directory).splitlines():
        _, name, *value = line.split(" ", 2)
        if name in WINDOWS or OTHER.fullmatch(name):
            found[name] = value[0] if value else ""
    return found


def check_predefined(commands):
    """(complaints, number of sets of flags): every unit of COMMANDS begins with the same macros, and none of Windows'."""
    units = {}
    for command in commands:
        units.setdefault(command.macro_words(), []).append(command)
    macros = {words: predefined(words, some[0].directory) for words, some in units.items()}
    # What most units have is what the others are measured by.
    common = {}
    for name in sorted({name for found in macros.values() for name in found}):
        count = {}
        for words, found in macros.items():
            count[found.get(name)] = count.get(found.get(name), 0) + len(units[words])
        common[name] = None if name in WINDOWS else max(count, key=count.get)
    complaints = []
    for words, found in macros.items():
        for name, value in common.items():
            if found.get(name) != value:
                some = [command.output for command in units[words]]
                has = f"has {name}={found[name]}" if name in found else f"has no {name}"
                wanted = "none has" if value is None else f"the others have {value or 'it empty'}"
                complaints.append(f"{some[0]}{f' and {len(some) - 1} more' if some[1:] else ''}: {has}, {wanted}")
    return complaints, len(macros)


def dependencies(build, ninja):
    """{object: [files that it was made of]}, by the log of ninja."""
    found, current = {}, None
    for line in run([ninja, "-C", build, "-t", "deps"], build).splitlines():
        if line.startswith("    "):
            current.append(line[4:])
        elif ": #deps " in line:
            current = found.setdefault(line.split(": #deps ")[0], [])
    if not found:
        raise Failure(f"{build}: ninja knows of no object that was made there: build QEMU first")
    return found


class Headers:
    """The texts of headers, each looked at once."""

    def __init__(self):
        self.known = {}

    def look(self, path):
        """(whether it defines one of WINDOWS, [(line, macro) that it asks for])"""
        path = os.path.normpath(path)
        if path not in self.known:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
            asks = [(i, found[1]) for i, line in enumerate(text.split("\n"), 1) if (found := ASKS.match(line))]
            self.known[path] = DEFINES.search(text) is not None, asks
        return self.known[path]


def check_order(command, headers):
    """Complaints: what COMMAND's unit reads after some header has defined one of WINDOWS, and asks for that."""
    complaints, defined, told, main, place = [], {}, set(), None, None
    line = 0
    for text in run([*command.words, "-E", "-dD", command.source], command.directory).splitlines():
        if marker := MARKER.match(text):
            line, name, flags = int(marker[1]), marker[2], marker[3].split()
            main = main or name
            path = os.path.join(command.directory, name)
            if name[:1] == "<":
                continue
            entered = "1" in flags and "3" not in flags
            back = name == main and "2" in flags
            for asked, macro in headers.look(path)[1] if defined and (entered or back) else ():
                if macro in defined and (entered or asked >= line) and (name, macro) not in told:
                    told.add((name, macro))
                    complaints.append(
                        f"{command.output}: {os.path.normpath(path)}:{asked} asks for {macro} behind {defined[macro]}, which "
                        "defines it: other units see it undefined"
                    )
            place = os.path.normpath(path)
        elif text.startswith("#define ") and (found := DEFINES.match(text)):
            defined[found[1]] = place
        elif text.startswith("#undef "):
            defined.pop(text.split()[1], None)
    return complaints


def check_headers(build, commands, known):
    """(complaints, outputs of the units that read a header which defines one of WINDOWS), KNOWN being dependencies()"""
    headers, concerned, complaints = Headers(), [], []
    for command in commands:
        if any(headers.look(os.path.join(build, file))[0] for file in known[command.output]):
            concerned.append(command)
    # It is the compiler that takes the time.
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(lambda command: check_order(command, headers), concerned):
            complaints += found
    return complaints, [command.output for command in concerned]
