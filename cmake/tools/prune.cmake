# Usage: cmake -DTOP=<work folder> -DKEEP=<folders to keep> -P prune.cmake
# Removes the work folders in TOP of packages that are not of this configuration any more: each changed patch, option
# or source began a new one. What they installed is in the prebuilt cache. Says what it removed.
cmake_minimum_required(VERSION 3.25)
file(GLOB folders LIST_DIRECTORIES TRUE "${TOP}/*")
foreach(folder IN LISTS folders)
  # Only what looks like a package's work folder is ours to remove.
  if(NOT folder IN_LIST KEEP AND EXISTS "${folder}/recipe.cmake" AND EXISTS "${folder}/locations.cmake")
    message("removing ${folder}")
    file(REMOVE_RECURSE "${folder}")
  endif()
endforeach()
