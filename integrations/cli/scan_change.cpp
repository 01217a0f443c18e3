// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cli/scan_change.h"

#include <git2.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace tacet {
namespace {

struct Library {
  Library() { git_libgit2_init(); }
  ~Library() { git_libgit2_shutdown(); }
};

template <class T, void (*Free)(T *)> struct Freed {
  void operator()(T *object) const { Free(object); }
};
template <class T, void (*Free)(T *)> using Owned = std::unique_ptr<T, Freed<T, Free>>;

using Repository = Owned<git_repository, git_repository_free>;
using Object = Owned<git_object, git_object_free>;
using Diff = Owned<git_diff, git_diff_free>;

struct Revision {
  Repository repository;
  Object tree; ///< null: nothing was there yet
};

/// The folder of the repository around `at`, whoever it belongs to; empty when there is none.
std::string repositoryAround(const std::string &at) {
  git_buf found = GIT_BUF_INIT;
  std::string folder;
  if (git_repository_discover(&found, at.c_str(), 0, nullptr) == 0)
    folder = found.ptr;
  git_buf_dispose(&found);
  constexpr std::string_view inside = "/.git/";
  return folder.ends_with(inside) ? folder.substr(0, folder.size() - inside.size()) : folder;
}

Error notOpened(int failure, const std::string &at) {
  const std::string folder = repositoryAround(at);
  // libgit2 1.5 says GIT_ENOTFOUND of a repository that no safe.directory trusts.
  if (folder.empty() || (failure != GIT_EOWNER && failure != GIT_ENOTFOUND))
    return {at + " is in no git repository"};
  return {"the git repository in " + folder +
          " belongs to somebody else; 'git config --global --add safe.directory " + folder +
          "' says that it is to be trusted"};
}

Result<Revision> open(const std::string &name, const std::string &at) {
  static const Library library;
  Revision revision;
  git_repository *repository = nullptr;
  const int failure = git_repository_open_ext(&repository, at.c_str(), 0, nullptr);
  if (failure != 0)
    return notOpened(failure, at);
  revision.repository.reset(repository);
  if (git_repository_is_bare(repository) != 0)
    return Error{"the git repository has no working tree"};
  git_object *tree = nullptr;
  // Before the first commit HEAD names nothing, and all that there is came after it.
  const bool first = name == "HEAD" && git_repository_head_unborn(repository) == 1;
  if (!first && git_revparse_single(&tree, repository, (name + "^{tree}").c_str()) != 0)
    return Error{"git knows no revision '" + name + "'"};
  revision.tree.reset(tree);
  return revision;
}

std::string rootOf(git_repository *repository) {
  std::string root = git_repository_workdir(repository);
  while (root.size() > 1 && root.back() == '/')
    root.pop_back();
  return root;
}

int keepFile(const git_diff_delta *delta, float, void *payload) {
  Change &change = *static_cast<Change *>(payload);
  if (delta->status == GIT_DELTA_DELETED)
    return 0;
  Change::File &file = change.files[change.root + "/" + delta->new_file.path];
  if (delta->status != GIT_DELTA_ADDED && delta->status != GIT_DELTA_UNTRACKED)
    file.before = change.root + "/" + delta->old_file.path;
  return 0;
}

int keepHunk(const git_diff_delta *delta, const git_diff_hunk *hunk, void *payload) {
  Change &change = *static_cast<Change *>(payload);
  const auto file = change.files.find(change.root + "/" + delta->new_file.path);
  if (file != change.files.end() && hunk->new_lines > 0)
    file->second.lines.push_back({static_cast<uint32_t>(hunk->new_start),
                                  static_cast<uint32_t>(hunk->new_start + hunk->new_lines - 1)});
  return 0;
}

} // namespace

bool Change::touches(const std::string &file, uint32_t line) const {
  const auto found = files.find(file);
  return found != files.end() &&
         std::any_of(found->second.lines.begin(), found->second.lines.end(),
                     [&](const auto &span) { return span.first <= line && line <= span.second; });
}

Result<Change> changeSince(const std::string &revision, const std::string &at) {
  Result<Revision> opened = open(revision, at);
  if (!opened)
    return opened.error();
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.context_lines = 0;
  options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                  GIT_DIFF_SHOW_UNTRACKED_CONTENT | GIT_DIFF_IGNORE_SUBMODULES;
  git_diff *raw = nullptr;
  if (git_diff_tree_to_workdir_with_index(&raw, opened->repository.get(),
                                          reinterpret_cast<git_tree *>(opened->tree.get()),
                                          &options) != 0)
    return Error{"git can't compare the working tree with '" + revision + "'"};
  const Diff diff(raw);
  git_diff_find_options similar;
  git_diff_find_options_init(&similar, GIT_DIFF_FIND_OPTIONS_VERSION);
  similar.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
  git_diff_find_similar(raw, &similar);
  Change change;
  change.root = rootOf(opened->repository.get());
  if (git_diff_foreach(raw, keepFile, nullptr, keepHunk, nullptr, &change) != 0)
    return Error{"git can't list what changed since '" + revision + "'"};
  return change;
}

std::optional<Error> checkOut(const std::string &revision, const std::string &at,
                              const std::string &folder) {
  Result<Revision> opened = open(revision, at);
  if (!opened)
    return opened.error();
  if (!opened->tree)
    return std::nullopt;
  git_checkout_options options;
  git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION);
  options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DONT_UPDATE_INDEX;
  options.target_directory = folder.c_str();
  if (git_checkout_tree(opened->repository.get(), opened->tree.get(), &options) != 0)
    return Error{"git can't write the files of '" + revision + "' to " + folder};
  return std::nullopt;
}

} // namespace tacet
