"""The compilers that the checks run."""

import os
import re
import shutil
import subprocess


class Skip(Exception):
    """The check cannot run here; its text says why."""


class Failed(Exception):
    """The check failed; its text says how."""


class Compiler:
    """The C compiler CC, a list of the program and its options, with SYSROOT, a folder, or "" for its own."""

    def __init__(self, cc, sysroot):
        self.cc = cc + ([f"--sysroot={sysroot}"] if sysroot else [])
        # GCC's messages are read: no translation, and quotes that are ASCII.
        self.env = {**os.environ, "LC_ALL": "C", "LANGUAGE": "C"}
        if not shutil.which(cc[0]):
            raise Failed(f"there is no compiler {cc[0]}")

    def run(self, command):
        """Runs COMMAND; gives its exit status and both its streams as one text."""
        done = subprocess.run(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def ask(self, *arguments):
        """What the compiler prints for ARGUMENTS."""
        status, said = self.run([*self.cc, *arguments])
        if status:
            raise Failed(f"{' '.join([*self.cc, *arguments])} ended with {status}\n{said}")
        return said

    def program(self, name):
        """The binutils program NAME that belongs to the compiler."""
        path = self.ask(f"-print-prog-name={name}").strip()
        if found := shutil.which(path):
            return found
        raise Failed(f"{self.cc[0]} has no {name}: -print-prog-name={name} says {path}")

    def folders(self):
        """The folders of headers that the compiler searches, in order."""
        said = self.ask("-E", "-v", "-x", "c", os.devnull, "-o", os.devnull)
        listed = re.search(r"#include <\.\.\.> search starts here:\n(.*?)\nEnd of search list", said, re.DOTALL)
        if not listed:
            raise Failed(f"{' '.join(self.cc)} -E -v names no folders of headers:\n{said}")
        return [folder.strip() for folder in listed[1].splitlines()]

    def cxx(self, cxx, macros):
        """The command for C++ with this compiler's headers: the C++ compiler CXX, if it has the same target; else,
        which is enough for the syntax, a CXX of another target with this one's predefined macros (through the file
        MACROS, which is written) and folders. Skips where CXX cannot be run."""
        if not cxx or not shutil.which(cxx[0]):
            raise Skip(f"there is no C++ compiler {' '.join(cxx)}")
        status, said = self.run([*cxx, "-dumpmachine"])
        if status == 0 and said.strip() == self.ask("-dumpmachine").strip():
            return [*cxx, *self.cc[1:]]
        lines = self.ask("-dM", "-E", "-x", "c", os.devnull).splitlines()
        # Those of C itself are not C++'s.
        kept = [line for line in lines if not re.match(r"#define __(STDC_|STDC|GNUC_STDC_|REGISTER_PREFIX)", line)]
        macros.write_text("\n".join([*kept, "#define __GNUG__ __GNUC__", ""]), encoding="utf-8")
        search = [word for folder in self.folders() for word in ("-isystem", folder)]
        return [*cxx, "-undef", "-nostdinc", "-fshort-wchar", "-Wno-attributes", "-imacros", str(macros), *search]
