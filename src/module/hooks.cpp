#include "module/hooks.hpp"

#include "impl_inspect.hpp"
#include "module/container.hpp"

#include <algorithm>

namespace tabi {

thread_local Observer *observer_of_thread = nullptr;

Observer::Observer() : outer_(observer_of_thread) {
  observer_of_thread = this;
}

Observer::~Observer() {
  observer_of_thread = outer_;
}

int64_t Hooks::add(tabi_module_hook kind, c10::intrusive_ptr<HostFunction> function) {
  all_.push_back({++last_id_, kind, std::move(function)});
  return last_id_;
}

bool Hooks::remove(int64_t id) {
  return std::erase_if(all_, [&](const Hook &hook) { return hook.id == id; }) > 0;
}

bool Hooks::has(tabi_module_hook kind) const {
  return std::any_of(all_.begin(), all_.end(), [&](const Hook &hook) { return hook.kind == kind; });
}

void Hooks::run(tabi_module_hook kind, std::vector<at::Tensor> &values, size_t n_first, bool replaces_second) const {
  const size_t from = replaces_second ? n_first : 0, to = replaces_second ? values.size() : n_first;
  std::vector<int32_t> groups;
  if (kind == TABI_MODULE_HOOK_FORWARD || kind == TABI_MODULE_HOOK_BACKWARD) {
    groups.resize(values.size());
    std::fill(groups.begin() + static_cast<std::ptrdiff_t>(n_first), groups.end(), 1);
  }
  // A hook may remove itself, or another.
  const auto hooks = all_;
  for (const Hook &hook : hooks) {
    if (hook.kind != kind || std::none_of(all_.begin(), all_.end(), [&](const Hook &h) { return h.id == hook.id; }))
      continue;
    const auto results = hook.function->call(values, groups);
    if (results.empty())
      continue;
    require(results.size() == to - from, TABI_CALLBACK_FAILED,
            "a hook of a module gives as many values as it stands for, ", to - from, " here, or none, but gave ",
            results.size());
    for (size_t i = from; i < to; i++) {
      const at::Tensor &result = results[i - from];
      require(values[i].defined() || !result.defined() || kind >= TABI_MODULE_HOOK_PRE_BACKWARD, TABI_CALLBACK_FAILED,
              "a hook of a module gave a tensor in place of value ", i - from, ", which is none");
      if (result.defined() || kind >= TABI_MODULE_HOOK_PRE_BACKWARD)
        values[i] = result;
    }
  }
}

namespace {

bool is_plain_list(const c10::IValue &value) {
  return value.isIntList() || value.isDoubleList() || value.isBoolList() || value.isComplexDoubleList();
}

}  // namespace

void collect_tensors(const c10::IValue &value, std::vector<at::Tensor> &out) {
  if (value.isTensor())
    out.push_back(value.toTensor());
  else if (value.isTuple())
    for (const c10::IValue &item : value.toTupleRef().elements())
      collect_tensors(item, out);
  else if (value.isList() && !is_plain_list(value))
    for (const c10::IValue &item : value.toListRef())
      collect_tensors(item, out);
  else if (value.isGenericDict())
    for (const auto &entry : value.toGenericDict())
      collect_tensors(entry.value(), out);
  else
    out.emplace_back();
}

c10::IValue replace_tensors(const c10::IValue &value, const std::vector<at::Tensor> &with, size_t &at) {
  if (value.isTensor()) {
    const at::Tensor &other = with[at++];
    return other.defined() ? c10::IValue(other) : value;
  }
  if (value.isTuple()) {
    std::vector<c10::IValue> items;
    for (const c10::IValue &item : value.toTupleRef().elements())
      items.push_back(replace_tensors(item, with, at));
    return c10::ivalue::Tuple::create(std::move(items));
  }
  if (value.isList() && !is_plain_list(value)) {
    auto items = value.toList().copy();
    for (size_t i = 0; i < items.size(); i++)
      items.set(i, replace_tensors(items.get(i), with, at));
    return items;
  }
  if (value.isGenericDict()) {
    auto entries = value.toGenericDict().copy();
    for (const auto &entry : value.toGenericDict())
      entries.insert_or_assign(entry.key(), replace_tensors(entry.value(), with, at));
    return entries;
  }
  at++;
  return value;
}

namespace {

std::vector<at::Tensor> tensors_in(Givens args) {
  std::vector<at::Tensor> tensors;
  for (const Given &arg : args)
    collect_tensors(arg.value, tensors);
  return tensors;
}

c10::SmallVector<Given, 8> with_tensors(Givens args, const std::vector<at::Tensor> &tensors) {
  c10::SmallVector<Given, 8> out;
  size_t at = 0;
  for (const Given &arg : args)
    out.push_back({arg.tag, replace_tensors(arg.value, tensors, at)});
  return out;
}

}  // namespace

Hooks &Node::hooks() {
  if (!hooks_)
    hooks_ = std::make_shared<Hooks>();
  return *hooks_;
}

Results Node::invoke(const std::string &method, Names names, Givens args) {
  if (method == "forward")
    return call(names, args);
  if (has_derived_) [[unlikely]]
    derive();
  return run_method(method, names, args);
}

Results Node::run_method(const std::string &method, Names, Givens) {
  const std::vector<std::string> known = methods();
  fail(TABI_KEY_ERROR, "the module ", in_quotes(type()), " has no method ", in_quotes(method), "; it has ",
       known.empty() ? "none" : c10::Join(", ", known));
}

Results Node::call(Names names, Givens args) {
  if (has_derived_) [[unlikely]]
    derive();
  if (!hooks_ && !observer_of_thread) [[likely]]
    return forward(names, args);
  // A hook may take the last one away, or an observer's run may end within.
  const std::shared_ptr<const Hooks> hooks = hooks_ ? hooks_ : std::make_shared<const Hooks>();
  Observer *const observer = observer_of_thread;
  c10::SmallVector<Given, 8> given(args.begin(), args.end());
  if (hooks->has(TABI_MODULE_HOOK_PRE_FORWARD)) {
    auto tensors = tensors_in(given);
    hooks->run(TABI_MODULE_HOOK_PRE_FORWARD, tensors, tensors.size(), false);
    given = with_tensors(given, tensors);
  }
  CrossingPtr crossing;
  if (hooks->has(TABI_MODULE_HOOK_PRE_BACKWARD) || hooks->has(TABI_MODULE_HOOK_BACKWARD)) {
    auto tensors = tensors_in(given);
    crossing = cross_inputs(hooks, tensors);
    given = with_tensors(given, tensors);
  }
  if (observer)
    observer->before(*this, given);
  Results results = forward(names, given);
  if (hooks->has(TABI_MODULE_HOOK_FORWARD) || crossing) {
    std::vector<at::Tensor> made;
    for (const c10::IValue &result : results)
      collect_tensors(result, made);
    if (hooks->has(TABI_MODULE_HOOK_FORWARD)) {
      auto all = tensors_in(given);
      const size_t n_args = all.size();
      all.insert(all.end(), made.begin(), made.end());
      hooks->run(TABI_MODULE_HOOK_FORWARD, all, n_args, true);
      made.assign(all.begin() + static_cast<std::ptrdiff_t>(n_args), all.end());
    }
    if (crossing)
      cross_outputs(crossing, made);
    size_t at = 0;
    for (c10::IValue &result : results)
      result = replace_tensors(result, made, at);
  }
  if (observer)
    observer->after(*this, results);
  return results;
}

namespace impl {

void module_register_hook(Module &module, tabi_module_hook kind, HostFunction &hook, int64_t &out_id) {
  Node &node = *module.node();
  const auto *container = dynamic_cast<const Container *>(&node);
  require(!container || container->runs(), TABI_NOT_IMPLEMENTED, "the module ", in_quotes(node.type()),
          " is run by the host, not by the library, so no hook of it would be called");
  out_id = node.hooks().add(kind, c10::intrusive_ptr<HostFunction>::reclaim_copy(&hook));
}

void module_remove_hook(Module &module, int64_t id) {
  require(module.node()->hooks().remove(id), TABI_KEY_ERROR, "'module' has no hook numbered ", id);
}

}  // namespace impl
}  // namespace tabi
