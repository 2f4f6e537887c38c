// Tables of comma-separated values; the size chooses the options.
#include "fuzz.hpp"

#include "data/csv.hpp"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const tabi::CsvOptions options{size % 2 == 0, size % 3 == 0 ? ';' : ',', static_cast<int64_t>(size % 5 == 0)};
  fuzz::try_to([&] { fuzz::use(tabi::Item(tabi::parse_csv({reinterpret_cast<const char *>(data), size}, options))); });
  return 0;
}
