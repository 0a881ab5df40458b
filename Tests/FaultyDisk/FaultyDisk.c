#define _GNU_SOURCE
#include "FaultyDisk.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

/// Writes the path of an open file, and tells whether the file is one that counts.
static bool counts(int file, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return false;
  path[length] = 0;
  const char *wanted = setting("FAULT_FILE");
  return *wanted && strstr(path, wanted);
}

/// Tells whether this call is to fail, and sets `errno` if so.
static bool fails(const char *call, int file) {
  if (strcmp(setting("FAULT_CALL"), call) != 0) return false;
  char path[PATH_MAX];
  if (!counts(file, path, sizeof path)) return false;
  long number = atomic_fetch_add(&calls, 1) + 1;
  long at = atol(setting("FAULT_AT"));
  if (at > 0 && (number == at || (number > at && *setting("FAULT_LASTS")))) {
    errno = atoi(setting("FAULT_ERRNO"));
    return true;
  }
  const char *log = setting("FAULT_LOG");
  if (*log) {
    int out = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (out >= 0) {
      dprintf(out, "%s\n", path);
      close(out);
    }
  }
  return false;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int fsync(int file) { return fails("sync", file) ? -1 : REAL(fsync)(file); }

int fdatasync(int file) { return fails("sync", file) ? -1 : REAL(fdatasync)(file); }

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return fails("write", file) ? -1 : REAL(pwrite)(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return fails("write", file) ? -1 : REAL(pwrite64)(file, bytes, count, offset);
}

int ftruncate(int file, off_t size) {
  return fails("write", file) ? -1 : REAL(ftruncate)(file, size);
}

int ftruncate64(int file, off64_t size) {
  return fails("write", file) ? -1 : REAL(ftruncate64)(file, size);
}
