# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# Clang's own headers (stddef.h, intrinsics) have to match the library that parses. They are put
# beside the programs, at ../lib/tacet/clang/<version> seen from there, in the build as in an
# install, so that tacet-scan works on machines where no Clang or another one is installed.

function(tacet_clang_resources)
  set(version ${LLVM_VERSION_MAJOR})
  set(candidates ${LLVM_LIBRARY_DIR}/clang/${version} ${LLVM_LIBRARY_DIR}/clang/${LLVM_VERSION})
  foreach(candidate IN LISTS candidates)
    if(EXISTS ${candidate}/include/stddef.h)
      set(source ${candidate})
      break()
    endif()
  endforeach()
  if(NOT DEFINED source)
    message(FATAL_ERROR "Clang's headers are in none of ${candidates}; "
      "Debian has them in libclang-common-${version}-dev")
  endif()
  set(parent ${PROJECT_BINARY_DIR}/lib/tacet/clang)
  file(MAKE_DIRECTORY ${parent})
  if(NOT EXISTS ${parent}/${version}/include/stddef.h)
    file(COPY ${source}/include DESTINATION ${parent}/${version})
  endif()
  install(DIRECTORY ${source}/include DESTINATION lib/tacet/clang/${version} COMPONENT scan)
endfunction()
