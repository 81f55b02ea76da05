"""The project's own CMake functions, as far as gersemi (see .gersemirc) has to know them to lay out their calls."""

from gersemi.keyword_kind import KeywordFormatter

command_definitions = {
    "qcyg_package": {
        "front_positional_arguments": ["name"],
        "one_value_keywords": ["BUILD_SYSTEM"],
        "multi_value_keywords": ["PROVIDES", "LICENSES", "DEPENDS", "OPTIONS", "REMOVE", "CFLAGS"],
    },
    "qcyg_boot_test": {
        "front_positional_arguments": ["name"],
        "options": ["PTY", "MONITOR"],
        "one_value_keywords": [
            "MACHINE",
            "CPU",
            "SMP",
            "MEMORY",
            "FIRMWARE",
            "KERNEL",
            "INITRD",
            "APPEND",
            "EXIT",
            "TIMEOUT",
            "IDLE",
            "FAILS_WITH",
            "FAILS_DETAIL",
            "EMULATOR",
        ],
        "multi_value_keywords": ["ARGS", "STAGES", "REJECT", "LABELS", "FIXTURES", "NEEDS", "LOG"],
        "keyword_formatters": {"ARGS": KeywordFormatter.CommandLine},
        "sections": {
            "STAGES": {"one_value_keywords": ["EXPECT", "WITHIN", "SEND", "PAUSE", "KILL"]},
        },
    },
}
