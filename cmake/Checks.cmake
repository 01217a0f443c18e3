# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# Checks register themselves by being there: a folder with a check.yaml is a check, and if it holds
# sources, they are compiled and its make<Id>() is called by the generated registry.

# tacet_checks(TARGET): adds all check folders of the current directory and the registry to TARGET.
function(tacet_checks target)
  file(GLOB metadata CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*/check.yaml)
  file(GLOB code CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*/*.cpp)
  set(declarations "")
  set(calls "")
  foreach(file IN LISTS metadata)
    cmake_path(GET file PARENT_PATH folder)
    cmake_path(GET folder FILENAME id)
    if(NOT "${folder}/${id}.cpp" IN_LIST code)
      continue()
    endif()
    # fires.cpp, silent.cpp and their like are inputs of the tests.
    foreach(source IN LISTS code)
      cmake_path(GET source PARENT_PATH parent)
      cmake_path(GET source STEM stem)
      if(parent STREQUAL folder AND stem MATCHES "^${id}")
        target_sources(${target} PRIVATE ${source})
      endif()
    endforeach()
    tacet_camel_case(name ${id})
    string(APPEND declarations "std::unique_ptr<Check> make${name}();\n")
    string(APPEND calls "  checks.push_back({\"tacet-${id}\", make${name}()});\n")
  endforeach()
  configure_file(registry.cpp.in registry.cpp @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/registry.cpp)
endfunction()

# log-leak becomes LogLeak.
function(tacet_camel_case result id)
  set(name "")
  string(REPLACE "-" ";" words ${id})
  foreach(word IN LISTS words)
    string(SUBSTRING ${word} 0 1 first)
    string(SUBSTRING ${word} 1 -1 rest)
    string(TOUPPER ${first} first)
    string(APPEND name "${first}${rest}")
  endforeach()
  set(${result} ${name} PARENT_SCOPE)
endfunction()
