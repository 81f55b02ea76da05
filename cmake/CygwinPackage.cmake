# qcyg_cygwin_package(): what is installed, as packages for Cygwin's setup.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/CygwinPackages.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/CygwinPackageParts.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/CygwinPackageDescription.cmake")
set_property(GLOBAL PROPERTY QCYG_CYGWIN_PACKAGE_TOOL "${CMAKE_CURRENT_LIST_DIR}/tools/cygwin-package")

# qcyg_cygwin_package(NAME
#   CPACK | TREE FOLDER OUTPUT FOLDER
#   VERSION     VERSION     upstream's; no dash in it
#   RELEASE     RELEASE     of this packaging: 1, then 2 ...
#   PREFIX      FOLDER...   absolute folders that the package has files in, beside /usr/share/doc/NAME
#   CATEGORY    WORD...     Cygwin's categories
#   SUMMARY     TEXT        one line, without the name and without "
#   DESCRIPTION TEXT        paragraphs, without "; an empty line between two
#   LICENSES    PART...     what is in it: each has files in PREFIX/share/licenses/PART or /usr/share/doc/NAME/PART
#   ARCHIVES    FILE...     upstream's archive, and those of what is linked in. Hashes that names in the download folder
#                           begin with are not kept
#   [PATCHES    FILE...]    those of the first archive, in their order
#   [FUNCTIONS  FILE]       what the .cygport file has behind its variables: src_compile, src_install
#   [PROJECT    NAME=FOLDER] a checkout, whose files are in the source package, too, as an archive of one folder NAME
#   [HOMEPAGE   ADDRESS] [LICENSE SPDX-EXPRESSION]
#   [ETC        NAME=FILE...] files for /etc/NAME, which are the user's once they are there: the package has them in
#                           /etc/defaults, and scripts that copy them and take away what is as it was
#   [REQUIRES   PACKAGE...] Cygwin packages that no import tells of: those of scripts, and of what is loaded by dlopen
#   [BUILD_REQUIRES PACKAGE...]
#   [PARTS      ROLE=NAME...] entries of the lock that were fetched, for the package's SBOM: its source, what is linked to
#                           it statically or contained in it, and the headers and tools that it was built with
#   [LABEL      WORD]       of the repository (default: NAME)
#   [OBJCOPY    PROGRAM]    of the target; has to be given where programs have debug information
#   [DEBUG_SOURCES NAME=FOLDER|NAME=ARCHIVE...])  sources for the debuginfo package: NAME is what the compiler was told to
#                           call the folder. A package that came out of the cache of prebuilt ones has none: then its
#                           archive is unpacked, and PATCHES applied where it is the first of ARCHIVES. With more than
#                           one, each is in a folder NAME of its own there
#
# Writes a description for cmake/tools/cygwin-package.py, which says what it makes of it, and fetches the lock's runtime
# packages, by whose DLLs `requires` is computed; the lock has to be read (qcyg_cygwin_lock_read).
#
# TREE:  target NAME-cygwin-package makes the repository OUTPUT of the folder TREE.
# CPACK: `cpack`, the target `package` and package presets make the repository `cygwin` in the package folder (-B of
#        cpack) from what the project's install() rules install. To be called once, after the last of them;
#        CPACK_PACKAGE_DIRECTORY may be set before. SOURCE_DATE_EPOCH and QCYG_XZ_LEVEL in cpack's environment count.
#
# Unknown and missing arguments, a file that is not there and packages that cannot be had are a FATAL_ERROR; what is
# wrong with texts, versions, the tree and what it imports is told when the package is made, which leaves nothing then.
function(qcyg_cygwin_package name)
  set(
    one
    TREE
    OUTPUT
    VERSION
    RELEASE
    SUMMARY
    DESCRIPTION
    FUNCTIONS
    PROJECT
    HOMEPAGE
    LICENSE
    LABEL
    OBJCOPY
  )
  set(
    many
    PREFIX
    CATEGORY
    LICENSES
    ARCHIVES
    PATCHES
    ETC
    REQUIRES
    BUILD_REQUIRES
    PARTS
    DEBUG_SOURCES
  )
  # Not by way of ARGN, in which a text with a ';' would be two.
  cmake_parse_arguments(PARSE_ARGV 1 arg "CPACK" "${one}" "${many}")
  _qcyg_cygwin_package_check("qcyg_cygwin_package(${name})")
  qcyg_cygwin_wanted(runtime runtime)
  qcyg_cygwin_fetch(${runtime})
  find_program(QCYG_PYTHON NAMES python3 DOC "Python that Meson and QEMU's configure run in" REQUIRED)
  set(file "${CMAKE_CURRENT_BINARY_DIR}/cygwin-package-${name}.json")
  _qcyg_cygwin_package_json("${name}" json)
  file(WRITE "${file}" "${json}\n")
  get_property(tool GLOBAL PROPERTY QCYG_CYGWIN_PACKAGE_TOOL)
  if(NOT arg_CPACK)
    add_custom_target(
      ${name}-cygwin-package
      COMMAND "${QCYG_PYTHON}" "${tool}.py" "${file}" "${arg_TREE}" "${arg_OUTPUT}"
      VERBATIM
    )
    return()
  endif()
  if(NOT CPACK_PACKAGE_DIRECTORY)
    set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
  endif()
  set(CPACK_PACKAGE_NAME "${name}")
  set(CPACK_PACKAGE_VERSION "${arg_VERSION}")
  set(CPACK_PACKAGE_FILE_NAME "${name}-${arg_VERSION}-${arg_RELEASE}")
  set(CPACK_PACKAGING_INSTALL_PREFIX "/")
  set(CPACK_GENERATOR External)
  set(CPACK_EXTERNAL_ENABLE_STAGING ON)
  set(CPACK_EXTERNAL_PACKAGE_SCRIPT "${tool}.cmake")
  # For that script: CPack keeps all variables that begin so.
  set(CPACK_QCYG_PYTHON "${QCYG_PYTHON}")
  set(CPACK_QCYG_DESCRIPTION "${file}")
  include(CPack)
endfunction()

# What is wrong with the arguments that qcyg_cygwin_package has parsed, as far as it can be told without the tree.
function(_qcyg_cygwin_package_check where)
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${where}: unknown argument '${arg_UNPARSED_ARGUMENTS}'; known are CPACK;${one};${many}")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${where}: ${arg_KEYWORDS_MISSING_VALUES} stands without a value")
  endif()
  set(
    required
    VERSION
    RELEASE
    PREFIX
    CATEGORY
    SUMMARY
    DESCRIPTION
    LICENSES
    ARCHIVES
  )
  if(NOT arg_CPACK)
    list(APPEND required TREE OUTPUT)
  elseif(arg_TREE OR arg_OUTPUT)
    message(FATAL_ERROR "${where}: CPACK packs what is installed: TREE and OUTPUT do not go with it")
  endif()
  foreach(key IN LISTS required)
    if("${arg_${key}}" STREQUAL "")
      message(FATAL_ERROR "${where}: ${key} is missing")
    endif()
  endforeach()
  foreach(file IN LISTS arg_ARCHIVES arg_PATCHES arg_FUNCTIONS)
    if(NOT EXISTS "${file}" OR IS_DIRECTORY "${file}")
      message(FATAL_ERROR "${where}: ${file}: no such file")
    endif()
  endforeach()
  string(REGEX MATCH "^[^/=]+=(/.*)$" matched "${arg_PROJECT}")
  if(arg_PROJECT AND NOT (matched AND IS_DIRECTORY "${CMAKE_MATCH_1}"))
    message(FATAL_ERROR "${where}: PROJECT '${arg_PROJECT}' is not NAME=FOLDER, the folder absolute and there")
  endif()
  foreach(pair IN LISTS arg_ETC)
    string(REGEX MATCH "^[^/=][^=]*=(/.*)$" matched "${pair}")
    if(NOT matched OR NOT EXISTS "${CMAKE_MATCH_1}")
      message(FATAL_ERROR "${where}: ETC '${pair}' is not NAME=FILE, NAME below /etc and FILE absolute and there")
    endif()
  endforeach()
  foreach(pair IN LISTS arg_PARTS)
    _qcyg_cygwin_package_part_fault("${pair}" fault)
    if(fault)
      message(FATAL_ERROR "${where}: ${fault}")
    endif()
  endforeach()
  foreach(pair IN LISTS arg_DEBUG_SOURCES)
    if(NOT pair MATCHES "^/[^=]*=/")
      message(FATAL_ERROR "${where}: DEBUG_SOURCES '${pair}' is not NAME=FOLDER or NAME=ARCHIVE, both absolute")
    endif()
  endforeach()
endfunction()
