// Tables of comma-separated values.
#pragma once

#include "checkpoint/tree.hpp"

namespace tabi {

struct CsvOptions {
  bool header = true;
  char delimiter = ',';
  int64_t skip_rows = 0;
};

// A dict of its columns. Fails with CORRUPT_FILE.
TreePtr parse_csv(std::string_view text, const CsvOptions &options);

}  // namespace tabi
