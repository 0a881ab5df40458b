/// Makes calls of the system fail in a program that this library is loaded before (`LD_PRELOAD`).
///
/// Only files whose path contains `FAULT_FILE` count. Variables of the environment:
/// - `FAULT_CALL`: `write` (pwrite, ftruncate) or `sync` (fsync, fdatasync);
/// - `FAULT_AT`: the number of the call that fails, counted from 1;
/// - `FAULT_LASTS`: when set, all later calls fail too, as on a disk that stays full;
/// - `FAULT_ERRNO`: the number of the error;
/// - `FAULT_LOG`: a file that gets a line for each such call that succeeded.
