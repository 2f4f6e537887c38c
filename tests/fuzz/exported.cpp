// Programs of torch.export: read and compiled, turned to the other mode, copied and written, and not run.
#include "exported/exported.hpp"
#include "checkpoint/sink.hpp"
#include "checkpoint/zip.hpp"
#include "functional/functional.hpp"
#include "fuzz.hpp"
#include "module/walk.hpp"

// The library's own operators are no targets of programs.
void tabi::functional::define_all() {
}

namespace {

class Nowhere : public tabi::Sink {
 protected:
  void write_some(const void *, uint64_t) override {}
};

void use(const tabi::NodePtr &program) {
  fuzz::try_to([&] { program->train(!program->is_training()); });
  fuzz::try_to([&] {
    tabi::for_each_tensor(*program, [](const std::string &, const at::Tensor &tensor, bool) {
      if (tensor.defined() && tensor.numel() <= 4096)
        tensor.detach().clone();
    });
  });
  fuzz::try_to([&] {
    Nowhere sink;
    tabi::save_exported(*tabi::deep_copy(program), sink);
  });
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::run_zip(data, size, [](const tabi::ZipPtr &zip, const fuzz::LoadingPtr &given) {
    // Programs are loaded whole and as they are.
    const auto loading = std::make_shared<tabi::Loading>();
    loading->mapped = given->mapped;
    use(tabi::load_exported(zip, loading));
    return fuzz::Item();
  });
  return 0;
}
