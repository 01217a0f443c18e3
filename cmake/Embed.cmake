# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# Data files built into the programs, so that a copied binary needs nothing beside it.

# tacet_embed(TARGET): adds the rules, the checks' metadata, and the pages of checks and policies to TARGET as
# core/data/embedded.h describes. Made again when one of them changes, comes or goes.
function(tacet_embed target)
  file(GLOB_RECURSE rules CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
    ${PROJECT_SOURCE_DIR}/rules/*.yaml)
  file(GLOB checks CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
    ${PROJECT_SOURCE_DIR}/checks/*/check.yaml ${PROJECT_SOURCE_DIR}/checks/*/*.md
    ${PROJECT_SOURCE_DIR}/rules/policy/*.md)
  set(files ${rules} ${checks})
  list(SORT files)
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE inputs)

  # The list is a file because a command line has an end. It is only touched when it changes, so
  # that a file that goes away is noticed as well.
  set(list ${CMAKE_CURRENT_BINARY_DIR}/embedded.list)
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)

  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp)
  set(script ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -D LIST=${list} -D OUTPUT=${output}
      -P ${script}
    DEPENDS ${inputs} ${list} ${script}
    COMMENT "Embedding rules and check pages" VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
