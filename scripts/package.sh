#!/usr/bin/env bash
# SPDX-FileCopyrightText: The tacet authors
# SPDX-License-Identifier: Apache-2.0
#
# scripts/package.sh [drift]: builds Debian packages into build/packages. One build makes both:
# tacet, which is everything, and tacet-drift, the configuration half. With `drift` only the latter is
# made, and no LLVM is needed.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh packages.txt packages-package.txt

what=${1:-all} clang=ON
case $what in
  all) ;;
  drift) clang=OFF ;;
  *) echo "usage: scripts/package.sh [drift]" >&2; exit 2 ;;
esac
# Debian's own flags: a program that reads untrusted files wants all hardening there is.
export DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g
flag() { dpkg-buildflags --get "$1"; }

build=build/package-$what
cmake --preset release -B "$build" -DTACET_TESTS=OFF -DTACET_CLANG=$clang -DCMAKE_INSTALL_PREFIX=/usr \
  -DTACET_ZSH_COMPLETIONS=share/zsh/vendor-completions \
  -DCMAKE_CXX_FLAGS="$(flag CPPFLAGS) $(flag CXXFLAGS)" \
  -DCMAKE_EXE_LINKER_FLAGS="$(flag LDFLAGS)" -DCMAKE_MODULE_LINKER_FLAGS="$(flag LDFLAGS)" >/dev/null
cmake --build "$build" -j "$(nproc)" -- --quiet
cpack --config "$build/CPackConfig.cmake" -B build/packages
[ "$what" = drift ] || cpack --config "$build/CPackDriftConfig.cmake" -B build/packages
rm -rf build/packages/_CPack_Packages
