#include "exported/weights.hpp"

#include <map>
#include <set>
#include <tuple>

namespace tabi::exported {
namespace {

constexpr uint64_t most_table = 256u << 20;

int64_t plain_int(const Item &item) {
  const auto [tag, value] = tagged(item, "size");
  require(tag == "as_int", TABI_NOT_IMPLEMENTED, "the program has a weight whose size is ", in_quotes(tag));
  return int_of(value, tag);
}

void read_ints(const Tree &list, c10::SmallVector<int64_t, 4> &to) {
  for (size_t i = 0; i < list.size(); i++)
    to.push_back(plain_int(list.value(i)));
}

class Table {
 public:
  Table(const ZipPtr &zip, const LoadingPtr &loading, const std::string &folder)
      : zip_(zip), loading_(loading), folder_(folder) {
    const std::string *order = nullptr;
    std::string text;
    if (zip->find(folder + "byteorder")) {
      text = zip->read(folder + "byteorder", 16);
      order = &text;
    }
    if (order && *order != "little" && *order != "big")
      corrupt("the file's order of bytes is said to be ", in_quotes(*order));
    swapped_ = order && *order == "big";
  }

  void read(const std::string &name, bool is_constant, std::vector<Payload> &to) {
    const std::string record = table_name(folder_, name, is_constant);
    if (!zip_->find(record))
      corrupt("the program has no record ", in_quotes(record));
    const Item root = parse_json(zip_->read(record, most_table));
    const Tree &table = dict_at(dict_of(root, "table"), "config");
    for (size_t i = 0; i < table.size(); i++) {
      Payload payload;
      payload.fqn = std::get<std::string>(table.key(i));
      payload.is_constant = is_constant;
      read_payload(dict_of(table.value(i), "table"), payload);
      to.push_back(std::move(payload));
    }
  }

 private:
  void read_payload(const Tree &from, Payload &to) {
    const std::string &path = text_at(from, "path_name");
    const Item *meta = field_or_null(from, "tensor_meta");
    require(!bool_of(field(from, "use_pickle"), "use_pickle") && meta, TABI_NOT_IMPLEMENTED, "the program's ",
            in_quotes(to.fqn),
            " is pickled, as tensors of Python's own classes and other objects are; that is not read");
    to.is_parameter = bool_of(field(from, "is_param"), "is_param");
    const Tree &tensor = dict_of(*meta, "tensor_meta");
    to.stored = c10::make_intrusive<StoredTensor>();
    StoredTensor &stored = *to.stored;
    stored.dtype = dtype_of_number(int_of(field(tensor, "dtype"), "dtype"));
    const at::Layout layout = layout_of_number(int_of(field(tensor, "layout"), "layout"));
    require(layout == at::kStrided, TABI_NOT_IMPLEMENTED, "the program's ", in_quotes(to.fqn),
            " is of a sparse layout, which is not read");
    read_ints(list_at(tensor, "sizes"), stored.sizes);
    read_ints(list_at(tensor, "strides"), stored.strides);
    stored.offset = plain_int(field(tensor, "storage_offset"));
    stored.requires_grad = bool_of(field(tensor, "requires_grad"), "requires_grad");
    stored.is_parameter = to.is_parameter;
    stored.storage = storage_of(weights_folder(to.is_constant) + path, dict_at(tensor, "device"));
    stored.check();
  }

  StoredStoragePtr storage_of(const std::string &name, const Tree &device) {
    StoredStoragePtr &storage = storages_[name];
    if (storage)
      return storage;
    const ZipReader::Record *record = zip_->find(folder_ + name);
    if (!record)
      corrupt("the program has no record ", in_quotes(name));
    const Item *index = field_or_null(device, "index");
    std::string location = text_at(device, "type");
    if (index)
      location += ":" + std::to_string(int_of(*index, "index"));
    return storage = c10::make_intrusive<ZipStorage>(loading_, zip_, *record, location, swapped_);
  }

  const ZipPtr &zip_;
  const LoadingPtr &loading_;
  const std::string &folder_;
  bool swapped_ = false;
  std::map<std::string, StoredStoragePtr> storages_;
};

}  // namespace

std::string weights_folder(bool is_constant) {
  return is_constant ? "data/constants/" : "data/weights/";
}

std::string table_name(const std::string &folder, const std::string &name, bool is_constant) {
  return folder + weights_folder(is_constant) + name + (is_constant ? "_constants" : "_weights") + "_config.json";
}

std::string record_prefix(bool is_constant) {
  return is_constant ? "tensor_" : "weight_";
}

std::vector<Payload> read_weights(const ZipPtr &zip, const LoadingPtr &loading, const std::string &folder,
                                  const std::string &name) {
  std::vector<Payload> out;
  Table table(zip, loading, folder);
  table.read(name, false, out);
  table.read(name, true, out);
  if (!loading->mapped && loading->device.is_cpu() && loading->device_map.empty()) {
    const TreePtr list = make_tree(TABI_TREE_LIST);
    for (const Payload &payload : out)
      list->append(payload.stored);
    read_ahead(list);
  }
  using Key = std::tuple<const void *, std::vector<int64_t>, std::vector<int64_t>, int64_t, at::ScalarType, bool>;
  std::map<Key, at::Tensor> parameters;
  std::set<std::string> seen;
  for (Payload &payload : out) {
    if (!seen.insert(payload.fqn).second)
      corrupt("the program has ", in_quotes(payload.fqn), " twice");
    const StoredTensor &stored = *payload.stored;
    const auto vector = [](const c10::SmallVector<int64_t, 4> &from) {
      return std::vector<int64_t>(from.begin(), from.end());
    };
    at::Tensor own;
    at::Tensor &tensor = payload.is_parameter
                             ? parameters[{stored.storage.get(), vector(stored.sizes), vector(stored.strides),
                                           stored.offset, stored.dtype, stored.requires_grad}]
                             : own;
    if (!tensor.defined())
      tensor = payload.stored->get();
    payload.tensor = tensor;
  }
  return out;
}

TreePtr describe(const at::Tensor &tensor, const c10::Device &device) {
  const auto number = [](int64_t value) {
    TreePtr out = make_tree(TABI_TREE_DICT);
    out->set(std::string("as_int"), value);
    return Item(out);
  };
  const auto numbers = [&](c10::IntArrayRef values) {
    TreePtr out = make_tree(TABI_TREE_LIST);
    for (const int64_t value : values)
      out->append(number(value));
    return Item(out);
  };
  TreePtr place = make_tree(TABI_TREE_DICT);
  place->set(std::string("type"), c10::DeviceTypeName(device.type(), true));
  place->set(std::string("index"), device.has_index() ? Item(static_cast<int64_t>(device.index())) : Item(None{}));
  TreePtr out = make_tree(TABI_TREE_DICT);
  out->set(std::string("dtype"), number_of_dtype(tensor.scalar_type()));
  out->set(std::string("sizes"), numbers(tensor.sizes()));
  out->set(std::string("requires_grad"), tensor.requires_grad());
  out->set(std::string("device"), place);
  out->set(std::string("strides"), numbers(tensor.strides()));
  out->set(std::string("storage_offset"), number(tensor.storage_offset()));
  out->set(std::string("layout"), int64_t{7});
  return out;
}

}  // namespace tabi::exported
