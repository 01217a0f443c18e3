# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# Two Debian packages from one build: `tacet` is everything, `tacet-drift` the configuration half, which needs no LLVM and can be put on a
# production host alone. They hold the same files, so one replaces the other. cpack makes the first;
# with --config CPackDriftConfig.cmake the second, and where there is no LLVM that is the only one.
set(TACET_MAINTAINER "The tacet authors <maintainers@tacet.example>" CACHE STRING "Maintainer of the Debian packages")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tacet)
set(CPACK_PACKAGE_CONTACT ${TACET_MAINTAINER})
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter that keeps sensitive data out of logs and telemetry")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "tacet follows passwords, keys, personal data and raw payloads through C and
C++ code to the places where a program would tell them: logs, exceptions,
dumps, metrics and traces. It also reads the logging and observability
configuration that is deployed, holds it against a signed baseline, and says
which protection got weaker.
.
This package holds all of it, with plugins for clang-tidy.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "clang-tidy-19 | clang-tidy-16")
set(CPACK_DEBIAN_PACKAGE_CONFLICTS tacet-drift)
set(CPACK_DEBIAN_PACKAGE_REPLACES tacet-drift)
set(CPACK_DEBIAN_PACKAGE_PROVIDES "tacet-drift (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${PROJECT_SOURCE_DIR}/integrations/debian/postinst ${PROJECT_SOURCE_DIR}/integrations/debian/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};tacet;ALL;/")
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/integrations/debian/stage.cmake)
set(CPACK_TACET_COPYRIGHT ${PROJECT_SOURCE_DIR}/integrations/debian/copyright)
string(TIMESTAMP CPACK_TACET_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH, where that is set

if(NOT TACET_CLANG)
  set(CPACK_OUTPUT_CONFIG_FILE ${PROJECT_BINARY_DIR}/CPackAllConfig.cmake)
endif()
include(CPack)

if(TACET_CLANG)
  set(all CPackConfig.cmake)
  set(drift CPackDriftConfig.cmake)
else()
  set(all CPackAllConfig.cmake)
  set(drift CPackConfig.cmake)
endif()
configure_file(${PROJECT_SOURCE_DIR}/integrations/debian/drift.cmake.in ${PROJECT_BINARY_DIR}/${drift} @ONLY)
