# What a package is made of, for its SBOM and its source package.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/CygwinPackages.cmake")

# What a part can be to a package; cmake/tools/cygwin_package/sbom.py tells what SPDX calls it.
set(
  QCYG_PART_ROLES
  source
  linked
  contained
  headers
  tool
)

# OUT: what is wrong with a part of qcyg_cygwin_package's PARTS, or nothing.
function(_qcyg_cygwin_package_part_fault pair out)
  set(${out} "" PARENT_SCOPE)
  if(NOT pair MATCHES "^([^=]+)=(.+)$" OR NOT CMAKE_MATCH_1 IN_LIST QCYG_PART_ROLES)
    list(JOIN QCYG_PART_ROLES ", " roles)
    set(${out} "PARTS '${pair}' is not ROLE=NAME, ROLE being one of ${roles}" PARENT_SCOPE)
    return()
  endif()
  get_property(source GLOBAL PROPERTY QCYG_SOURCE_${CMAKE_MATCH_2}_FILE)
  get_property(cygwin GLOBAL PROPERTY QCYG_CYGWIN_${CMAKE_MATCH_2}_FILE)
  if(NOT source AND NOT cygwin)
    set(${out} "PARTS names ${CMAKE_MATCH_2}, which is no entry of a lock that was fetched" PARENT_SCOPE)
  endif()
endfunction()

# OUT: PARTS, which qcyg_cygwin_package has parsed, as a JSON array: what the lock says of each, the origin that served it,
# the hash of its bytes, and its patches.
function(_qcyg_cygwin_package_parts out)
  set(items "[]")
  set(index 0)
  foreach(pair IN LISTS arg_PARTS)
    string(REGEX MATCH "^([^=]+)=(.+)$" matched "${pair}")
    set(role "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    get_property(sha256 GLOBAL PROPERTY QCYG_SOURCE_${name}_SHA256)
    set(sha512 "")
    if(sha256)
      qcyg_lock_get(version "${name}" version)
      qcyg_lock_get(license "${name}" license)
      get_property(number GLOBAL PROPERTY QCYG_SOURCE_${name}_ORIGIN)
      qcyg_lock_get(origin "${name}" origins ${number})
    else()
      # Of Cygwin's own the lock has no licence.
      set(license "")
      qcyg_cygwin_get(version "${name}" version)
      qcyg_cygwin_get(sha512 "${name}" sha512)
      qcyg_cygwin_get(path "${name}" path)
      set(origin "{ \"cygwin\": \"${path}\" }")
    endif()
    set(item "{ \"origin\": ${origin} }")
    foreach(
      key
      IN
      ITEMS role name version license sha256 sha512
    )
      _qcyg_cygwin_package_text("${${key}}" text)
      string(JSON item SET "${item}" ${key} "${text}")
    endforeach()

    file(GLOB patches CONFIGURE_DEPENDS "${QCYG_PATCHES_DIR}/${name}/*.patch")
    set(texts "")
    foreach(patch IN LISTS patches)
      _qcyg_cygwin_package_text("${patch}" text)
      list(APPEND texts "${text}")
    endforeach()
    list(JOIN texts "," texts)
    string(JSON item SET "${item}" patches "[${texts}]")
    string(JSON items SET "${items}" ${index} "${item}")
    math(EXPR index "${index} + 1")
  endforeach()
  set(${out} "${items}" PARENT_SCOPE)
endfunction()
