# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# Run by cpack over the staged files: what Debian asks of every package and no other install needs.
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(doc ${share}/doc/${CPACK_PACKAGE_NAME})
if(NOT CPACK_PACKAGE_NAME STREQUAL "tacet")
  file(RENAME ${share}/doc/tacet ${doc})
endif()
configure_file(${CPACK_TACET_COPYRIGHT} ${doc}/copyright COPYONLY)
file(WRITE ${doc}/changelog "${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}.

 -- ${CPACK_PACKAGE_CONTACT}  ${CPACK_TACET_DATE}
")
file(CHMOD ${doc}/changelog ${doc}/copyright
  PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(GLOB pages ${share}/man/man1/*.1)
execute_process(COMMAND gzip -9n ${pages} ${doc}/changelog COMMAND_ERROR_IS_FATAL ANY)
