// tabi_data_read_csv().
#include "impl_data.hpp"

#include "checkpoint/gzip.hpp"
#include "data/csv.hpp"

namespace tabi::impl {

void data_read_csv(std::string_view path, Names names, Values options, c10::intrusive_ptr<Tree> &out) {
  static const Op &signature = parse_signature({"read_csv(bool header=True, str delimiter=',', int skip_rows=0)"});
  std::vector<c10::IValue> values;
  bind_all(signature, names, read_values("options", options), values);
  const std::string &delimiter = values[1].toStringRef();
  require(delimiter.size() == 1 && delimiter.find_first_of("\"\r\n") == std::string::npos, TABI_VALUE_ERROR,
          "delimiter must be one character of ASCII, no quote and no newline, got ", in_quotes(delimiter));
  const CsvOptions csv{values[0].toBool(), delimiter[0], values[2].toInt()};
  require(csv.skip_rows >= 0, TABI_VALUE_ERROR, "skip_rows must not be negative, got ", csv.skip_rows);
  try {
    const SourcePtr source = inflated(open_file(std::string(path)));
    out = parse_csv(source->read(0, source->size()), csv);
  } catch (const Error &error) {
    if (error.status() == TABI_IO_ERROR)
      throw;
    fail(error.status(), "cannot read ", in_quotes(path), ": ", error.what());
  }
}

}  // namespace tabi::impl
