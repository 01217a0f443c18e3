# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# How every target of ours is compiled, said once.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # the clang-tidy plugin is a shared library of the same code
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

find_program(TACET_CCACHE ccache)
if(TACET_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TACET_CCACHE})
endif()
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# The fastest linker at hand: LLVM's shared library makes the default one slow.
find_program(TACET_LLD NAMES ld.lld-${TACET_LLVM_VERSION} ld.lld)
if(TACET_LLD)
  add_link_options(-fuse-ld=lld -B${CMAKE_CURRENT_BINARY_DIR}/linker)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/linker)
  file(CREATE_LINK ${TACET_LLD} ${CMAKE_CURRENT_BINARY_DIR}/linker/ld.lld SYMBOLIC)
endif()

add_library(tacet-options INTERFACE)
target_compile_options(tacet-options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
# g++ 12 takes joined strings for overlapping copies (GCC bug 105651) and members of temporaries for
# uninitialised ones when it optimises.
target_compile_options(tacet-options INTERFACE "$<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict;-Wno-maybe-uninitialized>")
if(TACET_WERROR)
  target_compile_options(tacet-options INTERFACE -Werror)
endif()
target_include_directories(tacet-options INTERFACE ${PROJECT_SOURCE_DIR})

# tacet_library(NAME DIRECTORY…): a static library of all .cpp files in these directories (not below them).
function(tacet_library name)
  set(sources)
  foreach(directory IN LISTS ARGN)
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${directory}/*.cpp)
    list(APPEND sources ${found})
  endforeach()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC tacet-options)
endfunction()
