# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# Adapters register themselves by being there: a folder below drift/adapters is a configuration
# system; its sources are compiled and its <system>Adapter() is called by the generated registry.

# tacet_adapters(TARGET FOLDER): adds all adapters below FOLDER and the registry to TARGET.
function(tacet_adapters target folder)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*/*.cpp)
  set(systems "")
  foreach(source IN LISTS sources)
    cmake_path(GET source PARENT_PATH parent)
    cmake_path(GET parent FILENAME system)
    list(APPEND systems ${system})
  endforeach()
  list(REMOVE_DUPLICATES systems)
  list(SORT systems)
  set(declarations "")
  set(entries "")
  foreach(system IN LISTS systems)
    string(REPLACE "-" "" name ${system})
    string(APPEND declarations "const Adapter &${name}Adapter();\n")
    string(APPEND entries "      &${name}Adapter(),\n")
  endforeach()
  configure_file(${folder}/registry.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/adapters.cpp @ONLY)
  target_sources(${target} PRIVATE ${sources} ${CMAKE_CURRENT_BINARY_DIR}/adapters.cpp)
endfunction()
