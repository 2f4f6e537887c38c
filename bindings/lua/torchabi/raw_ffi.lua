--- The functions of the C library for LuaJIT, one for one: 0-based, handles are numbers.
-- Generated from abi/spec by `ci/generate`; do not edit.
-- luacheck: max line length 400

local ffi = require 'ffi'
local library = require 'torchabi.library'

ffi.cdef [[
typedef union tabi_payload {
  int64_t i;
  double d;
  void *p;
} tabi_payload;
typedef struct tabi_value {
  int32_t tag;
  int32_t index;
  int64_t count;
  tabi_payload u;
  double imag;
} tabi_value;
typedef struct tabi_tensor_info {
  int64_t struct_size;
  int32_t dtype;
  int32_t device_type;
  int32_t device_index;
  int32_t layout;
  int32_t ndim;
  int32_t requires_grad;
  int32_t is_contiguous;
  int32_t is_resolved;
  int64_t numel;
  int64_t element_size;
  int64_t storage_offset;
  void *data;
  int64_t sizes[64];
  int64_t strides[64];
} tabi_tensor_info;
typedef struct tabi_to_options {
  int64_t struct_size;
  int32_t dtype;
  int32_t device_type;
  int32_t device_index;
  int32_t non_blocking;
  int32_t copy;
  int32_t memory_format;
} tabi_to_options;
typedef struct tabi_op_info {
  int64_t struct_size;
  int32_t num_args;
  int32_t num_returns;
  int32_t num_overloads;
  int32_t is_overload;
  const char *name;
  const char *overload;
  const char *schema;
  const char *doc;
} tabi_op_info;
typedef struct tabi_op_arg {
  int64_t struct_size;
  int32_t kind;
  int32_t is_list;
  int32_t list_size;
  int32_t is_optional;
  int32_t is_optional_element;
  int32_t is_keyword;
  int32_t is_out;
  int32_t is_written;
  int32_t has_default;
  const char *name;
  const char *type;
} tabi_op_arg;
typedef struct tabi_gradcheck_options {
  int64_t struct_size;
  double eps;
  double atol;
  double rtol;
  int32_t forward_mode;
  int32_t second_order;
} tabi_gradcheck_options;
typedef struct tabi_stored_tensor {
  int64_t struct_size;
  int32_t dtype;
  int32_t layout;
  int64_t ndim;
  int64_t numel;
  int64_t storage;
  int64_t storage_nbytes;
  int64_t storage_offset;
  int32_t requires_grad;
  int32_t is_parameter;
  int32_t is_quantized;
  int32_t is_loaded;
  const char *location;
} tabi_stored_tensor;
typedef struct tabi_load_options {
  int64_t struct_size;
  int32_t device_type;
  int32_t device_index;
  int32_t strict;
  int32_t mapped;
  int32_t lazy;
  int32_t dtype;
  int32_t format;
  const char *device_map;
} tabi_load_options;
typedef struct tabi_save_options {
  int64_t struct_size;
  int32_t format;
  int32_t copy_shared;
  int64_t shard_nbytes;
} tabi_save_options;
typedef struct tabi_module_load_options {
  int64_t struct_size;
  int32_t device_type;
  int32_t device_index;
  int32_t trusted;
  int32_t mapped;
  const char *name;
} tabi_module_load_options;
typedef struct tabi_module_optimize_options {
  int64_t struct_size;
  int32_t dtype;
} tabi_module_optimize_options;
uint32_t tabi_abi_version(void);
const char *tabi_version(void);
const char *tabi_torch_version(void);
const char *tabi_torch_version_built(void);
int32_t tabi_init(void);
int32_t tabi_has_feature(const char *name, int32_t *out);
int32_t tabi_error_code(void);
const char *tabi_error_message(void);
const char *tabi_error_function(void);
const char *tabi_error_backtrace(void);
int32_t tabi_error_set(int32_t status, const char *message);
const char *tabi_status_name(int32_t status);
int32_t tabi_free(int64_t handle);
int32_t tabi_free_later(int64_t handle);
int32_t tabi_free_many(const int64_t *handles, int64_t n);
int32_t tabi_drain(void);
int32_t tabi_retain(int64_t handle, int64_t *out);
int32_t tabi_identity(int64_t handle, int64_t *out);
int32_t tabi_handle_kind(int64_t handle, int32_t *out);
int64_t tabi_live_handles(int32_t kind);
int32_t tabi_scope_push(void);
int32_t tabi_scope_pop(const int64_t *keep, int64_t n);
const int64_t *tabi_memory_counters(void);
int32_t tabi_memory_flush(void);
int32_t tabi_dtype_name(int32_t dtype, const char **out);
int32_t tabi_dtype_from_name(const char *name, int32_t *out);
int32_t tabi_dtype_size(int32_t dtype, int64_t *out);
int32_t tabi_device_name(int32_t device_type, const char **out);
int32_t tabi_device_from_name(const char *name, int32_t *out_type, int32_t *out_index);
int32_t tabi_set_num_threads(int64_t n);
int32_t tabi_num_threads(int64_t *out);
int32_t tabi_set_num_interop_threads(int64_t n);
int32_t tabi_num_interop_threads(int64_t *out);
int32_t tabi_set_flush_denormal(int32_t on, int32_t *out);
int32_t tabi_set_deterministic_algorithms(int32_t on, int32_t warn_only);
int32_t tabi_deterministic_algorithms(int32_t *out, int32_t *out_warn_only);
int32_t tabi_tensor_from_data(const void *data, int64_t nbytes, const int64_t *sizes, int64_t ndim, int32_t dtype, int32_t device_type, int32_t device_index, int64_t *out);
int32_t tabi_tensor_borrow(void *data, int64_t nbytes, const int64_t *sizes, const int64_t *strides, int64_t ndim, int32_t dtype, int32_t device_type, int32_t device_index, void *drop, void *ctx, int64_t queue, int64_t *out);
int32_t tabi_queue_new(int64_t *out);
int32_t tabi_queue_next(int64_t queue, void **out_ctx, int32_t *out_found);
int32_t tabi_tensor_describe(int64_t tensor, tabi_tensor_info *out);
int32_t tabi_tensor_ndim(int64_t tensor, int64_t *out);
int32_t tabi_tensor_numel(int64_t tensor, int64_t *out);
int32_t tabi_tensor_sizes(int64_t tensor, int64_t *sizes, int64_t capacity, int64_t *out_ndim);
int32_t tabi_tensor_strides(int64_t tensor, int64_t *strides, int64_t capacity, int64_t *out_ndim);
int32_t tabi_tensor_dtype(int64_t tensor, int32_t *out);
int32_t tabi_tensor_device(int64_t tensor, int32_t *out_type, int32_t *out_index);
int32_t tabi_tensor_layout(int64_t tensor, int32_t *out);
int32_t tabi_tensor_data(int64_t tensor, void **out);
int32_t tabi_tensor_is_same(int64_t a, int64_t b, int32_t *out);
int32_t tabi_tensor_item(int64_t tensor, tabi_value *out);
int32_t tabi_tensor_copy_to(int64_t tensor, void *data, int64_t nbytes);
int32_t tabi_tensor_copy_from(int64_t tensor, const void *data, int64_t nbytes);
int32_t tabi_tensor_contiguous(int64_t tensor, int32_t memory_format, int64_t *out);
int32_t tabi_tensor_to(int64_t tensor, const tabi_to_options *options, int64_t *out);
int32_t tabi_op_find(const char *name, const char *overload, int64_t *out);
int32_t tabi_op_library_load(const char *path);
int32_t tabi_op_resolve(int64_t op, const char *const *names, const tabi_value *args, int64_t n, int64_t *out);
int32_t tabi_op_call(int64_t op, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_op_call_named(int64_t op, const char *const *names, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);
int64_t tabi_call_t(int64_t op, int64_t a);
int64_t tabi_call_tt(int64_t op, int64_t a, int64_t b);
int64_t tabi_call_ttt(int64_t op, int64_t a, int64_t b, int64_t c);
int64_t tabi_call_ti(int64_t op, int64_t a, int64_t b);
int64_t tabi_call_td(int64_t op, int64_t a, double b);
int64_t tabi_call_dt(int64_t op, double a, int64_t b);
int64_t tabi_call_tl(int64_t op, int64_t a, const int64_t *b, int64_t n);
int32_t tabi_call_t2(int64_t op, int64_t a, int64_t *out_first, int64_t *out_second);
int32_t tabi_op_count(int64_t *out);
int32_t tabi_op_at(int64_t i, int64_t *out);
int32_t tabi_op_overload_at(int64_t op, int64_t i, int64_t *out);
int32_t tabi_op_describe(int64_t op, tabi_op_info *out);
int32_t tabi_op_describe_arg(int64_t op, int64_t i, tabi_op_arg *out);
int32_t tabi_op_arg_default(int64_t op, int64_t i, tabi_value *out);
int32_t tabi_op_describe_return(int64_t op, int64_t i, tabi_op_arg *out);
int32_t tabi_function_new(void *fn, void *ctx, void *drop, int64_t queue, int64_t *out);
int32_t tabi_function_pending(void **out_ctx, tabi_value *args, int64_t capacity, int64_t *out_n);
int32_t tabi_function_return(const tabi_value *results, int64_t n);
int32_t tabi_function_fail(int32_t status, const char *message);
int32_t tabi_tensor_requires_grad(int64_t tensor, int32_t *out);
int32_t tabi_tensor_set_requires_grad(int64_t tensor, int32_t requires_grad);
int32_t tabi_tensor_is_leaf(int64_t tensor, int32_t *out);
int32_t tabi_tensor_grad_fn(int64_t tensor, const char **out);
int32_t tabi_tensor_retain_grad(int64_t tensor);
int32_t tabi_tensor_grad(int64_t tensor, int64_t *out);
int32_t tabi_tensor_set_grad(int64_t tensor, int64_t grad);
int32_t tabi_tensor_detach(int64_t tensor, int64_t *out);
int32_t tabi_backward(const int64_t *tensors, const int64_t *grads, int64_t n, const int64_t *inputs, int64_t n_inputs, uint64_t flags);
int32_t tabi_grad(const int64_t *outputs, const int64_t *grad_outputs, int64_t n_outputs, const int64_t *inputs, int64_t n_inputs, uint64_t flags, int64_t *out);
int32_t tabi_tensor_register_hook(int64_t tensor, int32_t kind, int64_t hook, int64_t *out_id);
int32_t tabi_tensor_remove_hook(int64_t tensor, int32_t kind, int64_t id);
int32_t tabi_autograd_apply(int64_t backward, const int64_t *inputs, int64_t n, const int64_t *outputs, int64_t m, const int64_t *saved, int64_t n_saved, uint64_t flags, const int64_t *non_differentiable, int64_t n_non_differentiable, const int64_t *dirty, int64_t n_dirty, int64_t *out);
int32_t tabi_mode_push(int32_t mode, uint64_t *out_token);
int32_t tabi_mode_pop(uint64_t token);
int32_t tabi_grad_enabled(int32_t *out);
int32_t tabi_set_detect_anomaly(int32_t on, int32_t check_nan);
int32_t tabi_detect_anomaly(int32_t *out, int32_t *out_check_nan);
int32_t tabi_grad_norm(const int64_t *tensors, int64_t n, double norm_type, int32_t error_if_nonfinite, int64_t *out);
int32_t tabi_clip_grad_norm(const int64_t *tensors, int64_t n, double max_norm, double norm_type, int32_t error_if_nonfinite, int64_t *out);
int32_t tabi_clip_grad_value(const int64_t *tensors, int64_t n, double clip_value);
int32_t tabi_vjp(int64_t function, const int64_t *inputs, int64_t n, const int64_t *cotangents, int64_t m, uint64_t flags, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_jvp(int64_t function, const int64_t *inputs, const int64_t *tangents, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_jacobian(int64_t function, const int64_t *inputs, int64_t n, uint64_t flags, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_hessian(int64_t function, const int64_t *inputs, int64_t n, uint64_t flags, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_vmap(int64_t function, const int64_t *inputs, const int64_t *in_dims, int64_t n, int64_t out_dim, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_gradcheck(int64_t function, const int64_t *inputs, int64_t n, const tabi_gradcheck_options *options);
int32_t tabi_checkpoint(int64_t function, const int64_t *inputs, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_module_new(const char *type, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_module_type_count(int64_t *out);
int32_t tabi_module_type_at(int64_t i, const char **out_name, const char **out_signature);
int32_t tabi_module_type_methods(int64_t i, int64_t *out);
int32_t tabi_module_compose(const char *type, int64_t *out);
int32_t tabi_module_set_child(int64_t module, const char *path, int64_t child);
int32_t tabi_module_set_parameter(int64_t module, const char *path, int64_t tensor);
int32_t tabi_module_set_buffer(int64_t module, const char *path, int64_t tensor);
int32_t tabi_module_child(int64_t module, const char *path, int64_t *out);
int32_t tabi_module_tensor(int64_t module, const char *path, int64_t *out);
int32_t tabi_module_children(int64_t module, int64_t *out);
int32_t tabi_module_parameters(int64_t module, int32_t recurse, int64_t *out);
int32_t tabi_module_select_parameters(int64_t module, const char *pattern, int64_t *out);
int32_t tabi_module_buffers(int64_t module, int32_t recurse, int64_t *out);
int32_t tabi_module_type(int64_t module, const char **out);
int32_t tabi_module_options(int64_t module, int64_t *out);
int32_t tabi_module_extra_repr(int64_t module, const char **out);
int32_t tabi_module_repr(int64_t module, const char **out);
int32_t tabi_module_forward(int64_t module, const char *const *names, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_module_train(int64_t module, int32_t on);
int32_t tabi_module_is_training(int64_t module, int32_t *out);
int32_t tabi_module_to(int64_t module, const tabi_to_options *options);
int32_t tabi_module_set_requires_grad(int64_t module, const char *pattern, int32_t requires_grad, int64_t *out_n);
int32_t tabi_module_register_parametrization(int64_t module, const char *name, int64_t parametrization);
int32_t tabi_module_remove_parametrizations(int64_t module, const char *name, int32_t leave_parametrized);
int32_t tabi_module_zero_grad(int64_t module, int32_t set_to_none);
int32_t tabi_module_state_dict(int64_t module, int64_t *out);
int32_t tabi_module_load_state_dict(int64_t module, int64_t state, int32_t strict, int64_t *out_report);
int32_t tabi_module_clone(int64_t module, int64_t *out);
int32_t tabi_optim_new(const char *type, const int64_t *params, int64_t n_params, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_optim_type_count(int64_t *out);
int32_t tabi_optim_type_at(int64_t i, const char **out_name, const char **out_signature);
int32_t tabi_optim_add_group(int64_t optim, const int64_t *params, int64_t n_params, const char *const *names, const tabi_value *options, int64_t n);
int32_t tabi_optim_group_count(int64_t optim, int64_t *out);
int32_t tabi_optim_get(int64_t optim, int64_t group, const char *name, tabi_value *out);
int32_t tabi_optim_options(int64_t optim, int64_t group, int64_t *out);
int32_t tabi_optim_note(int64_t optim, int64_t group, const char *name, const tabi_value *note);
int32_t tabi_optim_set(int64_t optim, int64_t group, const char *name, const tabi_value *option);
int32_t tabi_optim_step(int64_t optim);
int32_t tabi_optim_step_closure(int64_t optim, int64_t closure, int64_t *out);
int32_t tabi_optim_zero_grad(int64_t optim, int32_t set_to_none);
int32_t tabi_optim_state_dict(int64_t optim, int64_t *out);
int32_t tabi_optim_load_state_dict(int64_t optim, int64_t state);
int32_t tabi_schedule_new(const char *type, int64_t optim, const char *const *names, const tabi_value *options, int64_t n, const int64_t *functions, int64_t n_functions, int64_t *out);
int32_t tabi_schedule_combine(const char *type, int64_t optim, const int64_t *schedules, int64_t n_schedules, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_schedule_type_count(int64_t *out);
int32_t tabi_schedule_type_at(int64_t i, const char **out_name, const char **out_signature);
int32_t tabi_schedule_step(int64_t schedule);
int32_t tabi_schedule_step_to(int64_t schedule, double epoch);
int32_t tabi_schedule_step_metric(int64_t schedule, double metric);
int32_t tabi_schedule_last_lr(int64_t schedule, tabi_value *out);
int32_t tabi_schedule_state_dict(int64_t schedule, int64_t *out);
int32_t tabi_schedule_load_state_dict(int64_t schedule, int64_t state);
int32_t tabi_average_new(int64_t module, int64_t *out);
int32_t tabi_average_update(int64_t average, int64_t module, double decay, int32_t use_buffers);
int32_t tabi_autocast_push(int32_t device_type, int32_t dtype, int32_t enabled, int32_t cache_enabled, uint64_t *out_token);
int32_t tabi_autocast(int32_t device_type, int32_t *out, int32_t *out_dtype);
int32_t tabi_scaler_new(int32_t device_type, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_scaler_scale(int64_t scaler, int64_t tensor, int64_t *out);
int32_t tabi_scaler_unscale(int64_t scaler, int64_t optim);
int32_t tabi_scaler_step(int64_t scaler, int64_t optim, int32_t *out);
int32_t tabi_scaler_update(int64_t scaler, double new_scale);
int32_t tabi_scaler_get(int64_t scaler, const char *name, tabi_value *out);
int32_t tabi_scaler_set(int64_t scaler, const char *name, const tabi_value *option);
int32_t tabi_scaler_state_dict(int64_t scaler, int64_t *out);
int32_t tabi_scaler_load_state_dict(int64_t scaler, int64_t state);
int32_t tabi_data_read_csv(const char *path, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_dataset_new(const int64_t *tensors, int64_t n, int64_t *out);
int32_t tabi_dataset_subset(int64_t dataset, int64_t indices, int64_t *out);
int32_t tabi_data_split(int64_t length, const double *parts, int64_t n, int64_t generator, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_dataset_concat(const int64_t *datasets, int64_t n, int64_t *out);
int32_t tabi_dataset_length(int64_t dataset, int64_t *out);
int32_t tabi_dataset_width(int64_t dataset, int64_t *out);
int32_t tabi_dataset_get(int64_t dataset, int64_t index, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_dataset_batch(int64_t dataset, int64_t indices, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_loader_new(int64_t dataset, int64_t length, int64_t generator, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_loader_length(int64_t loader, int64_t *out);
int32_t tabi_loader_start(int64_t loader);
int32_t tabi_loader_next(int64_t loader, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_loader_next_indices(int64_t loader, int64_t *out);
int32_t tabi_loader_state_dict(int64_t loader, int64_t *out);
int32_t tabi_loader_load_state_dict(int64_t loader, int64_t state);
int32_t tabi_metric_new(const char *type, const char *const *names, const tabi_value *options, int64_t n, int64_t *out);
int32_t tabi_metric_type_count(int64_t *out);
int32_t tabi_metric_type_at(int64_t i, const char **out_name, const char **out_signature);
int32_t tabi_metric_update(int64_t metric, const int64_t *tensors, int64_t n);
int32_t tabi_metric_compute(int64_t metric, int64_t *out);
int32_t tabi_metric_reset(int64_t metric);
int32_t tabi_metric_curves(const char *const *names, const int64_t *series, int64_t n, int64_t width, int64_t height, const char **out);
int32_t tabi_metric_bar(int64_t done, int64_t total, double seconds, const char *note, int64_t width, const char **out);
int32_t tabi_tree_new(int32_t kind, int64_t *out);
int32_t tabi_tree_kind_of(int64_t tree, int32_t *out);
int32_t tabi_tree_type(int64_t tree, const char **out);
int32_t tabi_tree_set_type(int64_t tree, const char *type);
int32_t tabi_tree_size(int64_t tree, int64_t *out);
int32_t tabi_tree_at(int64_t tree, int64_t i, tabi_value *out_key, tabi_value *out_value);
int32_t tabi_tree_key(int64_t tree, int64_t i, tabi_value *out);
int32_t tabi_tree_tag(int64_t tree, int64_t i, int32_t *out);
int32_t tabi_tree_get(int64_t tree, const char *key, tabi_value *out);
int32_t tabi_tree_append(int64_t tree, const tabi_value *value);
int32_t tabi_tree_set(int64_t tree, const tabi_value *key, const tabi_value *value);
int32_t tabi_tree_attributes(int64_t tree, int64_t *out);
int32_t tabi_tree_stored(int64_t tree, int64_t i, tabi_stored_tensor *out);
int32_t tabi_tree_stored_sizes(int64_t tree, int64_t i, int64_t *sizes, int64_t capacity, int64_t *out_n);
int32_t tabi_tree_flatten(int64_t tree, int64_t *out);
int32_t tabi_tree_nest(int64_t tree, int64_t *out);
int32_t tabi_tree_select(int64_t tree, const char *const *patterns, int64_t n, int64_t *out);
int32_t tabi_tree_rename(int64_t tree, const char *const *patterns, const char *const *names, int64_t n, int64_t *out);
int32_t tabi_tree_merge(int64_t trees, int64_t *out);
int32_t tabi_tree_compare(int64_t a, int64_t b, double rtol, double atol, int64_t *out);
int32_t tabi_checkpoint_load(const char *path, const tabi_load_options *options, tabi_value *out);
int32_t tabi_checkpoint_load_bytes(const void *data, int64_t nbytes, const tabi_load_options *options, tabi_value *out);
int32_t tabi_checkpoint_load_stream(void *read, void *ctx, int64_t size, const tabi_load_options *options, tabi_value *out);
int32_t tabi_checkpoint_format_of(const char *path, int32_t *out);
int32_t tabi_checkpoint_verify(const char *path, const tabi_load_options *options);
int32_t tabi_checkpoint_save(const char *path, const tabi_value *value, const tabi_save_options *options);
int32_t tabi_checkpoint_save_stream(void *write, void *ctx, const tabi_value *value, const tabi_save_options *options);
int32_t tabi_checkpoint_convert(const char *source, const char *target, const tabi_load_options *load_options, const tabi_save_options *save_options, void *progress, void *ctx);
int32_t tabi_module_load(const char *path, const tabi_module_load_options *options, int64_t *out);
int32_t tabi_module_load_bytes(const void *data, int64_t nbytes, const tabi_module_load_options *options, int64_t *out);
int32_t tabi_module_load_stream(void *read, void *ctx, int64_t size, const tabi_module_load_options *options, int64_t *out);
int32_t tabi_module_save(int64_t module, const char *path);
int32_t tabi_module_metadata(int64_t module, int64_t *out);
int32_t tabi_module_methods(int64_t module, int64_t *out);
int32_t tabi_module_invoke(int64_t module, const char *method, const char *const *names, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n);
int32_t tabi_module_attribute(int64_t module, const char *path, tabi_value *out);
int32_t tabi_module_set_attribute(int64_t module, const char *path, const tabi_value *value);
int32_t tabi_module_freeze(int64_t module, int64_t *out);
int32_t tabi_module_optimize(int64_t module, const tabi_module_optimize_options *options, const char *const *names, const tabi_value *args, int64_t n, int64_t *out);
int32_t tabi_module_register_hook(int64_t module, int32_t kind, int64_t hook, int64_t *out_id);
int32_t tabi_module_remove_hook(int64_t module, int64_t id);
int32_t tabi_module_features(int64_t module, const char *const *paths, int64_t n_paths, const char *const *names, const tabi_value *args, int64_t n, int64_t *out);
int32_t tabi_module_summary(int64_t module, const char *const *names, const tabi_value *args, int64_t n, int64_t *out);
int32_t tabi_flop_counter_begin(uint64_t *out_token);
int32_t tabi_flop_counter_end(uint64_t token, int64_t *out);
int32_t tabi_device_count(int32_t device_type, int64_t *out);
int32_t tabi_device_current(int32_t device_type, int32_t *out);
int32_t tabi_device_set_current(int32_t device_type, int32_t device_index);
int32_t tabi_device_synchronize(int32_t device_type, int32_t device_index);
int32_t tabi_device_empty_cache(int32_t device_type);
int32_t tabi_device_memory(int32_t device_type, int32_t device_index, int64_t *out_allocated, int64_t *out_reserved, int64_t *out_peak);
int32_t tabi_manual_seed(uint64_t seed);
int32_t tabi_initial_seed(uint64_t *out);
int32_t tabi_generator_new(int32_t device_type, int32_t device_index, int64_t *out);
int32_t tabi_generator_default(int32_t device_type, int32_t device_index, int64_t *out);
int32_t tabi_generator_seed(int64_t generator, uint64_t *out);
int32_t tabi_generator_set_seed(int64_t generator, uint64_t seed);
int32_t tabi_generator_state(int64_t generator, int64_t *out);
int32_t tabi_generator_set_state(int64_t generator, int64_t state);
int32_t tabi_tensor_to_dlpack(int64_t tensor, void **out);
int32_t tabi_tensor_from_dlpack(void *managed, int64_t *out);
int32_t tabi_dlpack_free(void *managed);
]]

local C = library.load(ffi.load)
local raw = {
  C = C,
  ABI_VERSION_MAJOR = 0,
  ABI_VERSION_MINOR = 1,
  OK = 0,
  INVALID_ARGUMENT = 1,
  INVALID_HANDLE = 2,
  TYPE_ERROR = 3,
  INDEX_ERROR = 4,
  VALUE_ERROR = 5,
  NOT_IMPLEMENTED = 6,
  OUT_OF_MEMORY = 7,
  LINALG_ERROR = 8,
  IO_ERROR = 9,
  CORRUPT_FILE = 10,
  UNSAFE_FILE = 11,
  VERSION_MISMATCH = 12,
  CALLBACK_FAILED = 13,
  DISTRIBUTED_ERROR = 14,
  ACCELERATOR_ERROR = 15,
  FORKED = 16,
  SHUTTING_DOWN = 17,
  INTERNAL = 18,
  RUNTIME_ERROR = 19,
  KEY_ERROR = 20,
  PENDING = 21,
  DTYPE_UINT8 = 1,
  DTYPE_INT8 = 2,
  DTYPE_INT16 = 3,
  DTYPE_INT32 = 4,
  DTYPE_INT64 = 5,
  DTYPE_FLOAT16 = 6,
  DTYPE_FLOAT32 = 7,
  DTYPE_FLOAT64 = 8,
  DTYPE_COMPLEX32 = 9,
  DTYPE_COMPLEX64 = 10,
  DTYPE_COMPLEX128 = 11,
  DTYPE_BOOL = 12,
  DTYPE_QINT8 = 13,
  DTYPE_QUINT8 = 14,
  DTYPE_QINT32 = 15,
  DTYPE_BFLOAT16 = 16,
  DTYPE_QUINT4X2 = 17,
  DTYPE_QUINT2X4 = 18,
  DTYPE_BITS1X8 = 19,
  DTYPE_BITS2X4 = 20,
  DTYPE_BITS4X2 = 21,
  DTYPE_BITS8 = 22,
  DTYPE_BITS16 = 23,
  DTYPE_FLOAT8_E5M2 = 24,
  DTYPE_FLOAT8_E4M3FN = 25,
  DTYPE_FLOAT8_E5M2FNUZ = 26,
  DTYPE_FLOAT8_E4M3FNUZ = 27,
  DTYPE_UINT16 = 28,
  DTYPE_UINT32 = 29,
  DTYPE_UINT64 = 30,
  DTYPE_UINT1 = 31,
  DTYPE_UINT2 = 32,
  DTYPE_UINT3 = 33,
  DTYPE_UINT4 = 34,
  DTYPE_UINT5 = 35,
  DTYPE_UINT6 = 36,
  DTYPE_UINT7 = 37,
  DTYPE_INT1 = 38,
  DTYPE_INT2 = 39,
  DTYPE_INT3 = 40,
  DTYPE_INT4 = 41,
  DTYPE_INT5 = 42,
  DTYPE_INT6 = 43,
  DTYPE_INT7 = 44,
  DTYPE_FLOAT8_E8M0FNU = 45,
  DTYPE_FLOAT4_E2M1FN_X2 = 46,
  DEVICE_CPU = 1,
  DEVICE_CUDA = 2,
  DEVICE_MKLDNN = 3,
  DEVICE_OPENGL = 4,
  DEVICE_OPENCL = 5,
  DEVICE_IDEEP = 6,
  DEVICE_HIP = 7,
  DEVICE_FPGA = 8,
  DEVICE_MAIA = 9,
  DEVICE_XLA = 10,
  DEVICE_VULKAN = 11,
  DEVICE_METAL = 12,
  DEVICE_XPU = 13,
  DEVICE_MPS = 14,
  DEVICE_META = 15,
  DEVICE_HPU = 16,
  DEVICE_VE = 17,
  DEVICE_LAZY = 18,
  DEVICE_IPU = 19,
  DEVICE_MTIA = 20,
  DEVICE_PRIVATEUSE1 = 21,
  LAYOUT_STRIDED = 1,
  LAYOUT_SPARSE_COO = 2,
  LAYOUT_SPARSE_CSR = 3,
  LAYOUT_MKLDNN = 4,
  LAYOUT_SPARSE_CSC = 5,
  LAYOUT_SPARSE_BSR = 6,
  LAYOUT_SPARSE_BSC = 7,
  LAYOUT_JAGGED = 8,
  MEMORY_FORMAT_CONTIGUOUS = 1,
  MEMORY_FORMAT_PRESERVE = 2,
  MEMORY_FORMAT_CHANNELS_LAST = 3,
  MEMORY_FORMAT_CHANNELS_LAST_3D = 4,
  MEMORY_LIVE = 0,
  MEMORY_TOTAL = 64,
  MEMORY_COUNTERS = 128,
  TAG_UNSET = 0,
  TAG_NONE = 1,
  TAG_BOOL = 2,
  TAG_INT = 3,
  TAG_DOUBLE = 4,
  TAG_COMPLEX = 5,
  TAG_TENSOR = 6,
  TAG_STRING = 7,
  TAG_BYTES = 8,
  TAG_DTYPE = 9,
  TAG_DEVICE = 10,
  TAG_LAYOUT = 11,
  TAG_MEMORY_FORMAT = 12,
  TAG_GENERATOR = 13,
  TAG_INT_LIST = 14,
  TAG_DOUBLE_LIST = 15,
  TAG_BOOL_LIST = 16,
  TAG_TENSOR_LIST = 17,
  TAG_VALUE_LIST = 18,
  TAG_TREE = 19,
  TAG_STREAM = 20,
  TAG_MODULE = 21,
  ARG_OTHER = 1,
  ARG_TENSOR = 2,
  ARG_INT = 3,
  ARG_FLOAT = 4,
  ARG_BOOL = 5,
  ARG_SCALAR = 6,
  ARG_STRING = 7,
  ARG_DTYPE = 8,
  ARG_LAYOUT = 9,
  ARG_DEVICE = 10,
  ARG_MEMORY_FORMAT = 11,
  ARG_GENERATOR = 12,
  ARG_COMPLEX = 13,
  ARG_STORAGE = 14,
  ARG_STREAM = 15,
  ARG_DICT = 16,
  GRAD_RETAIN_GRAPH = 1,
  GRAD_CREATE_GRAPH = 2,
  GRAD_ALLOW_UNUSED = 4,
  MODE_NO_GRAD = 1,
  MODE_ENABLE_GRAD = 2,
  MODE_INFERENCE = 3,
  HOOK_GRAD = 1,
  HOOK_POST_ACCUMULATE_GRAD = 2,
  APPLY_KEEP_UNDEFINED_GRADS = 1,
  TRANSFORM_CREATE_GRAPH = 1,
  TRANSFORM_FORWARD_MODE = 2,
  TREE_LIST = 1,
  TREE_TUPLE = 2,
  TREE_DICT = 3,
  TREE_SET = 4,
  TREE_OBJECT = 5,
  TREE_BIGINT = 6,
  FORMAT_TORCH = 1,
  FORMAT_TORCH_LEGACY = 2,
  FORMAT_TORCHSCRIPT = 3,
  FORMAT_SAFETENSORS = 4,
  FORMAT_SHARDS = 5,
  FORMAT_T7 = 6,
  FORMAT_T7_ASCII = 7,
  FORMAT_NPY = 8,
  FORMAT_NPZ = 9,
  FORMAT_IDX = 10,
  MODULE_HOOK_PRE_FORWARD = 1,
  MODULE_HOOK_FORWARD = 2,
  MODULE_HOOK_PRE_BACKWARD = 3,
  MODULE_HOOK_BACKWARD = 4,
  KIND_TENSOR = 1,
  KIND_MODULE = 2,
  KIND_OPTIM = 3,
  KIND_TREE = 4,
  KIND_GENERATOR = 5,
  KIND_QUEUE = 6,
  KIND_FUNCTION = 8,
  KIND_SCHEDULE = 9,
  KIND_SCALER = 10,
  KIND_DATASET = 11,
  KIND_LOADER = 12,
  KIND_METRIC = 13,
  KIND_OP = 7,
}
local core = require 'torchabi.ffi_core' (raw)
raw.set_hooks, raw.set_pump = core.set_hooks, core.set_pump
local OUT_OF_MEMORY, PENDING = raw.OUT_OF_MEMORY, raw.PENDING
local fail, relieve, pump, differ, grow, give = core.fail, core.relieve, core.pump, core.differ, core.grow, core.give
local take_ints, take_doubles, take_handles, take_strings, take_values, take_value = core.take_ints, core.take_doubles, core.take_handles, core.take_strings, core.take_values, core.take_value
local take_outs, take_room, take_bytes, give_value, give_values, give_ints = core.take_outs, core.take_room, core.take_bytes, core.give_value, core.give_values, core.give_ints
local give_handles, give_bytes, size_of, as_pointer, as_address, as_text = core.give_handles, core.give_bytes, core.size_of, core.as_pointer, core.as_address, core.as_text
local as_handle, as_exact, as_numbers = core.as_handle, core.as_exact, core.as_numbers
local new_text = ffi.typeof('const char *[1]')
local box_text = ffi.new('const char *[1]')
local new_int32 = ffi.typeof('int32_t[1]')
local box_int32 = ffi.new('int32_t[1]')
local new_int64 = ffi.typeof('int64_t[1]')
local box_int64 = ffi.new('int64_t[1]')
local new_tabi_op_arg = ffi.typeof('tabi_op_arg[1]')
local new_tabi_op_info = ffi.typeof('tabi_op_info[1]')
local new_tabi_stored_tensor = ffi.typeof('tabi_stored_tensor[1]')
local new_tabi_tensor_info = ffi.typeof('tabi_tensor_info[1]')
local box_uint64 = ffi.new('uint64_t[1]')
local new_pointer = ffi.typeof('void *[1]')
local box_pointer = ffi.new('void *[1]')
local memory_counters = C.tabi_memory_counters()

local function read_tensor_info(s)
  return {
    dtype = s.dtype,
    device_type = s.device_type,
    device_index = s.device_index,
    layout = s.layout,
    ndim = s.ndim,
    requires_grad = s.requires_grad ~= 0,
    is_contiguous = s.is_contiguous ~= 0,
    is_resolved = s.is_resolved ~= 0,
    numel = tonumber(s.numel),
    element_size = tonumber(s.element_size),
    storage_offset = tonumber(s.storage_offset),
    data = as_address(s.data),
    sizes = as_numbers(s.sizes, s.ndim),
    strides = as_numbers(s.strides, s.ndim),
  }
end

local function write_to_options(t)
  local s = ffi.new('tabi_to_options')
  s.struct_size = ffi.sizeof(s)
  s.dtype = t.dtype or 0
  s.device_type = t.device_type or 0
  s.device_index = t.device_index or 0
  s.non_blocking = t.non_blocking and 1 or 0
  s.copy = t.copy and 1 or 0
  s.memory_format = t.memory_format or 0
  return s
end

local function read_op_info(s)
  return {
    num_args = s.num_args,
    num_returns = s.num_returns,
    num_overloads = s.num_overloads,
    is_overload = s.is_overload ~= 0,
    name = as_text(s.name),
    overload = as_text(s.overload),
    schema = as_text(s.schema),
    doc = as_text(s.doc),
  }
end

local function read_op_arg(s)
  return {
    kind = s.kind,
    is_list = s.is_list ~= 0,
    list_size = s.list_size,
    is_optional = s.is_optional ~= 0,
    is_optional_element = s.is_optional_element ~= 0,
    is_keyword = s.is_keyword ~= 0,
    is_out = s.is_out ~= 0,
    is_written = s.is_written ~= 0,
    has_default = s.has_default ~= 0,
    name = as_text(s.name),
    type = as_text(s.type),
  }
end

local function write_gradcheck_options(t)
  local s = ffi.new('tabi_gradcheck_options')
  s.struct_size = ffi.sizeof(s)
  s.eps = t.eps or 0
  s.atol = t.atol or 0
  s.rtol = t.rtol or 0
  s.forward_mode = t.forward_mode and 1 or 0
  s.second_order = t.second_order and 1 or 0
  return s
end

local function read_stored_tensor(s)
  return {
    dtype = s.dtype,
    layout = s.layout,
    ndim = tonumber(s.ndim),
    numel = tonumber(s.numel),
    storage = tonumber(s.storage),
    storage_nbytes = tonumber(s.storage_nbytes),
    storage_offset = tonumber(s.storage_offset),
    requires_grad = s.requires_grad ~= 0,
    is_parameter = s.is_parameter ~= 0,
    is_quantized = s.is_quantized ~= 0,
    is_loaded = s.is_loaded ~= 0,
    location = as_text(s.location),
  }
end

local function write_load_options(t)
  local s = ffi.new('tabi_load_options')
  s.struct_size = ffi.sizeof(s)
  s.device_type = t.device_type or 0
  s.device_index = t.device_index or 0
  s.strict = t.strict and 1 or 0
  s.mapped = t.mapped and 1 or 0
  s.lazy = t.lazy and 1 or 0
  s.dtype = t.dtype or 0
  s.format = t.format or 0
  s.device_map = t.device_map or nil
  return s
end

local function write_save_options(t)
  local s = ffi.new('tabi_save_options')
  s.struct_size = ffi.sizeof(s)
  s.format = t.format or 0
  s.copy_shared = t.copy_shared and 1 or 0
  s.shard_nbytes = t.shard_nbytes or 0
  return s
end

local function write_module_load_options(t)
  local s = ffi.new('tabi_module_load_options')
  s.struct_size = ffi.sizeof(s)
  s.device_type = t.device_type or 0
  s.device_index = t.device_index or 0
  s.trusted = t.trusted and 1 or 0
  s.mapped = t.mapped and 1 or 0
  s.name = t.name or nil
  return s
end

local function write_module_optimize_options(t)
  local s = ffi.new('tabi_module_optimize_options')
  s.struct_size = ffi.sizeof(s)
  s.dtype = t.dtype or 0
  return s
end

function raw.abi_version()
  return C.tabi_abi_version()
end

function raw.version()
  return as_text(C.tabi_version())
end

function raw.torch_version()
  return as_text(C.tabi_torch_version())
end

function raw.torch_version_built()
  return as_text(C.tabi_torch_version_built())
end

function raw.init()
  local status = C.tabi_init()
  if status ~= 0 then return fail(status) end
end

function raw.has_feature(name)
  local status = C.tabi_has_feature(name, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.error_code()
  return C.tabi_error_code()
end

function raw.error_message()
  return as_text(C.tabi_error_message())
end

function raw.error_function()
  return as_text(C.tabi_error_function())
end

function raw.error_backtrace()
  return as_text(C.tabi_error_backtrace())
end

function raw.error_set(status, message)
  return C.tabi_error_set(status, message)
end

function raw.status_name(status)
  return as_text(C.tabi_status_name(status))
end

function raw.free(handle)
  return C.tabi_free(handle or 0)
end

function raw.free_later(handle)
  return C.tabi_free_later(handle or 0)
end

function raw.free_many(handles)
  local handles_frame = take_handles(handles)
  local status = C.tabi_free_many(handles_frame.p, handles_frame.n)
  give(handles_frame)
  return status
end

function raw.drain()
  local status = C.tabi_drain()
  if status ~= 0 then return fail(status) end
end

function raw.retain(handle)
  local status = C.tabi_retain(handle, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_retain(handle, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.identity(handle)
  local status = C.tabi_identity(handle, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.handle_kind(handle)
  local status = C.tabi_handle_kind(handle, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.live_handles(kind)
  return tonumber(C.tabi_live_handles(kind))
end

function raw.scope_push()
  local status = C.tabi_scope_push()
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_scope_push() end
  if status ~= 0 then return fail(status) end
end

function raw.scope_pop(keep)
  local keep_frame = take_handles(keep)
  local status = C.tabi_scope_pop(keep_frame.p, keep_frame.n)
  give(keep_frame)
  if status ~= 0 then return fail(status) end
end

function raw.memory_counters(i)
  return tonumber(memory_counters[i])
end

function raw.memory_flush()
  local status = C.tabi_memory_flush()
  if status ~= 0 then return fail(status) end
end

function raw.dtype_name(dtype)
  local status = C.tabi_dtype_name(dtype, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.dtype_from_name(name)
  local status = C.tabi_dtype_from_name(name, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.dtype_size(dtype)
  local status = C.tabi_dtype_size(dtype, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.device_name(device_type)
  local status = C.tabi_device_name(device_type, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.device_from_name(name)
  local out_type_box = new_int32()
  local out_index_box = new_int32()
  local status = C.tabi_device_from_name(name, out_type_box, out_index_box)
  if status ~= 0 then return fail(status) end
  return out_type_box[0], out_index_box[0]
end

function raw.set_num_threads(n)
  local status = C.tabi_set_num_threads(n)
  if status ~= 0 then return fail(status) end
end

function raw.num_threads()
  local status = C.tabi_num_threads(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.set_num_interop_threads(n)
  local status = C.tabi_set_num_interop_threads(n)
  if status ~= 0 then return fail(status) end
end

function raw.num_interop_threads()
  local status = C.tabi_num_interop_threads(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.set_flush_denormal(on)
  local status = C.tabi_set_flush_denormal(on and 1 or 0, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.set_deterministic_algorithms(on, warn_only)
  local status = C.tabi_set_deterministic_algorithms(on and 1 or 0, warn_only and 1 or 0)
  if status ~= 0 then return fail(status) end
end

function raw.deterministic_algorithms()
  local out_box = new_int32()
  local out_warn_only_box = new_int32()
  local status = C.tabi_deterministic_algorithms(out_box, out_warn_only_box)
  if status ~= 0 then return fail(status) end
  return out_box[0] ~= 0, out_warn_only_box[0] ~= 0
end

function raw.tensor_from_data(data, nbytes, sizes, dtype, device_type, device_index)
  nbytes = size_of(data, nbytes)
  local sizes_frame = take_ints(sizes)
  local status = C.tabi_tensor_from_data(as_pointer(data), nbytes, sizes_frame.p, sizes_frame.n, dtype, device_type, device_index, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tensor_from_data(as_pointer(data), nbytes, sizes_frame.p, sizes_frame.n, dtype, device_type, device_index, box_int64) end
  give(sizes_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tensor_borrow(data, nbytes, sizes, strides, dtype, device_type, device_index, drop, ctx, queue)
  local sizes_frame = take_ints(sizes)
  local strides_frame = take_ints(strides)
  if strides and strides_frame.n ~= sizes_frame.n then differ('strides', strides_frame.n, sizes_frame.n) end
  local status = C.tabi_tensor_borrow(as_pointer(data), nbytes, sizes_frame.p, strides_frame.p, sizes_frame.n, dtype, device_type, device_index, as_pointer(drop), as_pointer(ctx), queue or 0, box_int64)
  give(sizes_frame)
  give(strides_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end
jit.off(raw.tensor_borrow, true)

function raw.queue_new()
  local status = C.tabi_queue_new(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.queue_next(queue)
  local out_ctx_box = new_pointer()
  local out_found_box = new_int32()
  local status = C.tabi_queue_next(queue, out_ctx_box, out_found_box)
  if status ~= 0 then return fail(status) end
  return as_address(out_ctx_box[0]), out_found_box[0] ~= 0
end

function raw.tensor_describe(tensor)
  local out_box = new_tabi_tensor_info()
  out_box[0].struct_size = ffi.sizeof(out_box[0])
  local status = C.tabi_tensor_describe(tensor, out_box)
  if status ~= 0 then return fail(status) end
  return read_tensor_info(out_box[0])
end

function raw.tensor_ndim(tensor)
  local status = C.tabi_tensor_ndim(tensor, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tensor_numel(tensor)
  local status = C.tabi_tensor_numel(tensor, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tensor_sizes(tensor)
  local sizes_frame = take_room()
  local status = C.tabi_tensor_sizes(tensor, sizes_frame.p, sizes_frame.n, sizes_frame.count)
  if status ~= 0 and C.tabi_tensor_sizes(tensor, nil, 0, sizes_frame.count) == 0 and grow(sizes_frame) then status = C.tabi_tensor_sizes(tensor, sizes_frame.p, sizes_frame.n, sizes_frame.count) end
  if status ~= 0 then return fail(status) end
  return give_ints(sizes_frame)
end

function raw.tensor_strides(tensor)
  local strides_frame = take_room()
  local status = C.tabi_tensor_strides(tensor, strides_frame.p, strides_frame.n, strides_frame.count)
  if status ~= 0 and C.tabi_tensor_strides(tensor, nil, 0, strides_frame.count) == 0 and grow(strides_frame) then status = C.tabi_tensor_strides(tensor, strides_frame.p, strides_frame.n, strides_frame.count) end
  if status ~= 0 then return fail(status) end
  return give_ints(strides_frame)
end

function raw.tensor_dtype(tensor)
  local status = C.tabi_tensor_dtype(tensor, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.tensor_device(tensor)
  local out_type_box = new_int32()
  local out_index_box = new_int32()
  local status = C.tabi_tensor_device(tensor, out_type_box, out_index_box)
  if status ~= 0 then return fail(status) end
  return out_type_box[0], out_index_box[0]
end

function raw.tensor_layout(tensor)
  local status = C.tabi_tensor_layout(tensor, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.tensor_data(tensor)
  local status = C.tabi_tensor_data(tensor, box_pointer)
  if status ~= 0 then return fail(status) end
  return as_address(box_pointer[0])
end

function raw.tensor_is_same(a, b)
  local status = C.tabi_tensor_is_same(a, b, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.tensor_item(tensor)
  local out_frame = take_outs()
  local status = C.tabi_tensor_item(tensor, out_frame.p)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tensor_item(tensor, out_frame.p) end
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.tensor_copy_to(tensor, data, nbytes)
  local data_frame = data == nil and take_bytes(nbytes) or nil
  local status = C.tabi_tensor_copy_to(tensor, data_frame and data_frame.p or as_pointer(data), nbytes)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tensor_copy_to(tensor, data_frame and data_frame.p or as_pointer(data), nbytes) end
  if status ~= 0 then return fail(status) end
  return data_frame and give_bytes(data_frame) or nil
end

function raw.tensor_copy_from(tensor, data, nbytes)
  nbytes = size_of(data, nbytes)
  local status = C.tabi_tensor_copy_from(tensor, as_pointer(data), nbytes)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tensor_copy_from(tensor, as_pointer(data), nbytes) end
  if status ~= 0 then return fail(status) end
end

function raw.tensor_contiguous(tensor, memory_format)
  local status = C.tabi_tensor_contiguous(tensor, memory_format or 0, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tensor_contiguous(tensor, memory_format or 0, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tensor_to(tensor, options)
  local options_box = options and write_to_options(options) or nil
  local status = C.tabi_tensor_to(tensor, options_box, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tensor_to(tensor, options_box, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.op_find(name, overload)
  local status = C.tabi_op_find(name, overload, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.op_library_load(path)
  local status = C.tabi_op_library_load(path)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_op_library_load(path) end
  if status ~= 0 then return fail(status) end
end

function raw.op_resolve(op, names, args)
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local status = C.tabi_op_resolve(op, names_frame.p, args_frame.p, args_frame.n, box_int64)
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.op_call(op, args)
  local args_frame = take_values(args)
  local outs_frame = take_outs()
  local status = C.tabi_op_call(op, args_frame.p, args_frame.n, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_op_call(op, args_frame.p, args_frame.n, outs_frame.p, outs_frame.n, outs_frame.count) end
  give(args_frame)
  if status ~= 0 then return fail(status) end
  return give_values(outs_frame)
end

function raw.op_call_named(op, names, args)
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local outs_frame = take_outs()
  local status = C.tabi_op_call_named(op, names_frame.p, args_frame.p, args_frame.n, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_op_call_named(op, names_frame.p, args_frame.p, args_frame.n, outs_frame.p, outs_frame.n, outs_frame.count) end
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status) end
  return give_values(outs_frame)
end

function raw.call_t(op, a)
  local handle = tonumber(C.tabi_call_t(op, a))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_t(op, a)) end
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_tt(op, a, b)
  local handle = tonumber(C.tabi_call_tt(op, a, b))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_tt(op, a, b)) end
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_ttt(op, a, b, c)
  local handle = tonumber(C.tabi_call_ttt(op, a, b, c))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_ttt(op, a, b, c)) end
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_ti(op, a, b)
  local handle = tonumber(C.tabi_call_ti(op, a, b))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_ti(op, a, b)) end
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_td(op, a, b)
  local handle = tonumber(C.tabi_call_td(op, a, b))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_td(op, a, b)) end
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_dt(op, a, b)
  local handle = tonumber(C.tabi_call_dt(op, a, b))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_dt(op, a, b)) end
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_tl(op, a, b)
  local b_frame = take_ints(b)
  local handle = tonumber(C.tabi_call_tl(op, a, b_frame.p, b_frame.n))
  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then handle = tonumber(C.tabi_call_tl(op, a, b_frame.p, b_frame.n)) end
  give(b_frame)
  if handle == 0 then return fail(C.tabi_error_code()) end
  return handle
end

function raw.call_t2(op, a)
  local out_first_box = new_int64()
  local out_second_box = new_int64()
  local status = C.tabi_call_t2(op, a, out_first_box, out_second_box)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_call_t2(op, a, out_first_box, out_second_box) end
  if status ~= 0 then return fail(status) end
  return tonumber(out_first_box[0]), tonumber(out_second_box[0])
end

function raw.op_count()
  local status = C.tabi_op_count(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.op_at(i)
  local status = C.tabi_op_at(i, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.op_overload_at(op, i)
  local status = C.tabi_op_overload_at(op, i, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.op_describe(op)
  local out_box = new_tabi_op_info()
  out_box[0].struct_size = ffi.sizeof(out_box[0])
  local status = C.tabi_op_describe(op, out_box)
  if status ~= 0 then return fail(status) end
  return read_op_info(out_box[0])
end

function raw.op_describe_arg(op, i)
  local out_box = new_tabi_op_arg()
  out_box[0].struct_size = ffi.sizeof(out_box[0])
  local status = C.tabi_op_describe_arg(op, i, out_box)
  if status ~= 0 then return fail(status) end
  return read_op_arg(out_box[0])
end

function raw.op_arg_default(op, i)
  local out_frame = take_outs()
  local status = C.tabi_op_arg_default(op, i, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.op_describe_return(op, i)
  local out_box = new_tabi_op_arg()
  out_box[0].struct_size = ffi.sizeof(out_box[0])
  local status = C.tabi_op_describe_return(op, i, out_box)
  if status ~= 0 then return fail(status) end
  return read_op_arg(out_box[0])
end

function raw.function_new(fn, ctx, drop, queue)
  local status = C.tabi_function_new(as_pointer(fn), as_pointer(ctx), as_pointer(drop), queue or 0, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end
jit.off(raw.function_new, true)

function raw.function_pending()
  local args_frame = take_outs()
  local status = C.tabi_function_pending(box_pointer, args_frame.p, args_frame.n, args_frame.count)
  if status ~= 0 then return fail(status) end
  return as_address(box_pointer[0]), give_values(args_frame)
end

function raw.function_return(results)
  local results_frame = take_values(results)
  local status = C.tabi_function_return(results_frame.p, results_frame.n)
  give(results_frame)
  return status
end

function raw.function_fail(status, message)
  return C.tabi_function_fail(status, message)
end

function raw.tensor_requires_grad(tensor)
  local status = C.tabi_tensor_requires_grad(tensor, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.tensor_set_requires_grad(tensor, requires_grad)
  local status = C.tabi_tensor_set_requires_grad(tensor, requires_grad and 1 or 0)
  if status ~= 0 then return fail(status) end
end

function raw.tensor_is_leaf(tensor)
  local status = C.tabi_tensor_is_leaf(tensor, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.tensor_grad_fn(tensor)
  local status = C.tabi_tensor_grad_fn(tensor, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.tensor_retain_grad(tensor)
  local status = C.tabi_tensor_retain_grad(tensor)
  if status ~= 0 then return fail(status) end
end

function raw.tensor_grad(tensor)
  local status = C.tabi_tensor_grad(tensor, box_int64)
  if status ~= 0 then return fail(status) end
  return as_handle(box_int64[0])
end

function raw.tensor_set_grad(tensor, grad)
  local status = C.tabi_tensor_set_grad(tensor, grad or 0)
  if status ~= 0 then return fail(status) end
end

function raw.tensor_detach(tensor)
  local status = C.tabi_tensor_detach(tensor, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.backward(tensors, grads, inputs, flags)
  local tensors_frame = take_handles(tensors)
  local grads_frame = take_handles(grads)
  if grads and grads_frame.n ~= tensors_frame.n then differ('grads', grads_frame.n, tensors_frame.n) end
  local inputs_frame = take_handles(inputs)
  local status, raised = C.tabi_backward(tensors_frame.p, grads_frame.p, tensors_frame.n, inputs_frame.p, inputs_frame.n, flags)
  if status == PENDING then status, raised = pump() end
  give(tensors_frame)
  give(grads_frame)
  give(inputs_frame)
  if status ~= 0 then return fail(status, raised) end
end

function raw.grad(outputs, grad_outputs, inputs, flags)
  local outputs_frame = take_handles(outputs)
  local grad_outputs_frame = take_handles(grad_outputs)
  if grad_outputs and grad_outputs_frame.n ~= outputs_frame.n then differ('grad_outputs', grad_outputs_frame.n, outputs_frame.n) end
  local inputs_frame = take_handles(inputs)
  local out_frame = take_room(inputs_frame.n)
  local status, raised = C.tabi_grad(outputs_frame.p, grad_outputs_frame.p, outputs_frame.n, inputs_frame.p, inputs_frame.n, flags, out_frame.p)
  if status == PENDING then status, raised = pump() end
  give(outputs_frame)
  give(grad_outputs_frame)
  give(inputs_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_handles(out_frame)
end

function raw.tensor_register_hook(tensor, kind, hook)
  local status = C.tabi_tensor_register_hook(tensor, kind, hook, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tensor_remove_hook(tensor, kind, id)
  local status = C.tabi_tensor_remove_hook(tensor, kind, id)
  if status ~= 0 then return fail(status) end
end

function raw.autograd_apply(backward, inputs, outputs, saved, flags, non_differentiable, dirty)
  local inputs_frame = take_handles(inputs)
  local outputs_frame = take_handles(outputs)
  local saved_frame = take_handles(saved)
  local non_differentiable_frame = take_ints(non_differentiable)
  local dirty_frame = take_ints(dirty)
  local out_frame = take_room(outputs_frame.n)
  local status = C.tabi_autograd_apply(backward, inputs_frame.p, inputs_frame.n, outputs_frame.p, outputs_frame.n, saved_frame.p, saved_frame.n, flags, non_differentiable_frame.p, non_differentiable_frame.n, dirty_frame.p, dirty_frame.n, out_frame.p)
  give(inputs_frame)
  give(outputs_frame)
  give(saved_frame)
  give(non_differentiable_frame)
  give(dirty_frame)
  if status ~= 0 then return fail(status) end
  return give_handles(out_frame)
end

function raw.mode_push(mode)
  local status = C.tabi_mode_push(mode, box_uint64)
  if status ~= 0 then return fail(status) end
  return as_exact(box_uint64[0])
end

function raw.mode_pop(token)
  local status = C.tabi_mode_pop(token)
  if status ~= 0 then return fail(status) end
end

function raw.grad_enabled()
  local status = C.tabi_grad_enabled(box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.set_detect_anomaly(on, check_nan)
  local status = C.tabi_set_detect_anomaly(on and 1 or 0, check_nan and 1 or 0)
  if status ~= 0 then return fail(status) end
end

function raw.detect_anomaly()
  local out_box = new_int32()
  local out_check_nan_box = new_int32()
  local status = C.tabi_detect_anomaly(out_box, out_check_nan_box)
  if status ~= 0 then return fail(status) end
  return out_box[0] ~= 0, out_check_nan_box[0] ~= 0
end

function raw.grad_norm(tensors, norm_type, error_if_nonfinite)
  local tensors_frame = take_handles(tensors)
  local status = C.tabi_grad_norm(tensors_frame.p, tensors_frame.n, norm_type, error_if_nonfinite and 1 or 0, box_int64)
  give(tensors_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.clip_grad_norm(tensors, max_norm, norm_type, error_if_nonfinite)
  local tensors_frame = take_handles(tensors)
  local status = C.tabi_clip_grad_norm(tensors_frame.p, tensors_frame.n, max_norm, norm_type, error_if_nonfinite and 1 or 0, box_int64)
  give(tensors_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.clip_grad_value(tensors, clip_value)
  local tensors_frame = take_handles(tensors)
  local status = C.tabi_clip_grad_value(tensors_frame.p, tensors_frame.n, clip_value)
  give(tensors_frame)
  if status ~= 0 then return fail(status) end
end

function raw.vjp(function_, inputs, cotangents, flags)
  local inputs_frame = take_handles(inputs)
  local cotangents_frame = take_handles(cotangents)
  local outs_frame = take_outs()
  local status, raised = C.tabi_vjp(function_, inputs_frame.p, inputs_frame.n, cotangents_frame.p, cotangents_frame.n, flags, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  give(cotangents_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.jvp(function_, inputs, tangents)
  local inputs_frame = take_handles(inputs)
  local tangents_frame = take_handles(tangents)
  if tangents and tangents_frame.n ~= inputs_frame.n then differ('tangents', tangents_frame.n, inputs_frame.n) end
  local outs_frame = take_outs()
  local status, raised = C.tabi_jvp(function_, inputs_frame.p, tangents_frame.p, inputs_frame.n, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  give(tangents_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.jacobian(function_, inputs, flags)
  local inputs_frame = take_handles(inputs)
  local outs_frame = take_outs()
  local status, raised = C.tabi_jacobian(function_, inputs_frame.p, inputs_frame.n, flags, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.hessian(function_, inputs, flags)
  local inputs_frame = take_handles(inputs)
  local outs_frame = take_outs()
  local status, raised = C.tabi_hessian(function_, inputs_frame.p, inputs_frame.n, flags, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.vmap(function_, inputs, in_dims, out_dim)
  local inputs_frame = take_handles(inputs)
  local in_dims_frame = take_ints(in_dims)
  if in_dims and in_dims_frame.n ~= inputs_frame.n then differ('in_dims', in_dims_frame.n, inputs_frame.n) end
  local outs_frame = take_outs()
  local status, raised = C.tabi_vmap(function_, inputs_frame.p, in_dims_frame.p, inputs_frame.n, out_dim, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  give(in_dims_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.gradcheck(function_, inputs, options)
  local inputs_frame = take_handles(inputs)
  local options_box = options and write_gradcheck_options(options) or nil
  local status, raised = C.tabi_gradcheck(function_, inputs_frame.p, inputs_frame.n, options_box)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  if status ~= 0 then return fail(status, raised) end
end

function raw.checkpoint(function_, inputs)
  local inputs_frame = take_handles(inputs)
  local outs_frame = take_outs()
  local status, raised = C.tabi_checkpoint(function_, inputs_frame.p, inputs_frame.n, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(inputs_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.module_new(type, names, options)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_module_new(type, names_frame.p, options_frame.p, options_frame.n, box_int64)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_type_count()
  local status = C.tabi_module_type_count(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_type_at(i)
  local out_name_box = new_text()
  local out_signature_box = new_text()
  local status = C.tabi_module_type_at(i, out_name_box, out_signature_box)
  if status ~= 0 then return fail(status) end
  return as_text(out_name_box[0]), as_text(out_signature_box[0])
end

function raw.module_type_methods(i)
  local status = C.tabi_module_type_methods(i, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_compose(type)
  local status = C.tabi_module_compose(type, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_set_child(module, path, child)
  local status = C.tabi_module_set_child(module, path, child or 0)
  if status ~= 0 then return fail(status) end
end

function raw.module_set_parameter(module, path, tensor)
  local status = C.tabi_module_set_parameter(module, path, tensor or 0)
  if status ~= 0 then return fail(status) end
end

function raw.module_set_buffer(module, path, tensor)
  local status = C.tabi_module_set_buffer(module, path, tensor or 0)
  if status ~= 0 then return fail(status) end
end

function raw.module_child(module, path)
  local status = C.tabi_module_child(module, path, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_tensor(module, path)
  local status = C.tabi_module_tensor(module, path, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_children(module)
  local status = C.tabi_module_children(module, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_parameters(module, recurse)
  local status = C.tabi_module_parameters(module, recurse and 1 or 0, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_select_parameters(module, pattern)
  local status = C.tabi_module_select_parameters(module, pattern, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_buffers(module, recurse)
  local status = C.tabi_module_buffers(module, recurse and 1 or 0, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_type(module)
  local status = C.tabi_module_type(module, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.module_options(module)
  local status = C.tabi_module_options(module, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_extra_repr(module)
  local status = C.tabi_module_extra_repr(module, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.module_repr(module)
  local status = C.tabi_module_repr(module, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.module_forward(module, names, args)
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local outs_frame = take_outs()
  local status, raised = C.tabi_module_forward(module, names_frame.p, args_frame.p, args_frame.n, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.module_train(module, on)
  local status = C.tabi_module_train(module, on and 1 or 0)
  if status ~= 0 then return fail(status) end
end

function raw.module_is_training(module)
  local status = C.tabi_module_is_training(module, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.module_to(module, options)
  local options_box = options and write_to_options(options) or nil
  local status = C.tabi_module_to(module, options_box)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_to(module, options_box) end
  if status ~= 0 then return fail(status) end
end

function raw.module_set_requires_grad(module, pattern, requires_grad)
  local status = C.tabi_module_set_requires_grad(module, pattern, requires_grad and 1 or 0, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_register_parametrization(module, name, parametrization)
  local status, raised = C.tabi_module_register_parametrization(module, name, parametrization)
  if status == PENDING then status, raised = pump() end
  if status ~= 0 then return fail(status, raised) end
end

function raw.module_remove_parametrizations(module, name, leave_parametrized)
  local status, raised = C.tabi_module_remove_parametrizations(module, name, leave_parametrized and 1 or 0)
  if status == PENDING then status, raised = pump() end
  if status ~= 0 then return fail(status, raised) end
end

function raw.module_zero_grad(module, set_to_none)
  local status = C.tabi_module_zero_grad(module, set_to_none and 1 or 0)
  if status ~= 0 then return fail(status) end
end

function raw.module_state_dict(module)
  local status = C.tabi_module_state_dict(module, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_load_state_dict(module, state, strict)
  local status = C.tabi_module_load_state_dict(module, state, strict and 1 or 0, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_load_state_dict(module, state, strict and 1 or 0, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_clone(module)
  local status = C.tabi_module_clone(module, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.optim_new(type, params, names, options)
  local params_frame = take_handles(params)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_optim_new(type, params_frame.p, params_frame.n, names_frame.p, options_frame.p, options_frame.n, box_int64)
  give(params_frame)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.optim_type_count()
  local status = C.tabi_optim_type_count(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.optim_type_at(i)
  local out_name_box = new_text()
  local out_signature_box = new_text()
  local status = C.tabi_optim_type_at(i, out_name_box, out_signature_box)
  if status ~= 0 then return fail(status) end
  return as_text(out_name_box[0]), as_text(out_signature_box[0])
end

function raw.optim_add_group(optim, params, names, options)
  local params_frame = take_handles(params)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_optim_add_group(optim, params_frame.p, params_frame.n, names_frame.p, options_frame.p, options_frame.n)
  give(params_frame)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
end

function raw.optim_group_count(optim)
  local status = C.tabi_optim_group_count(optim, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.optim_get(optim, group, name)
  local out_frame = take_outs()
  local status = C.tabi_optim_get(optim, group, name, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.optim_options(optim, group)
  local status = C.tabi_optim_options(optim, group, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.optim_note(optim, group, name, note)
  local note_frame = take_value(note)
  local status = C.tabi_optim_note(optim, group, name, note_frame.p)
  give(note_frame)
  if status ~= 0 then return fail(status) end
end

function raw.optim_set(optim, group, name, option)
  local option_frame = take_value(option)
  local status = C.tabi_optim_set(optim, group, name, option_frame.p)
  give(option_frame)
  if status ~= 0 then return fail(status) end
end

function raw.optim_step(optim)
  local status = C.tabi_optim_step(optim)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_optim_step(optim) end
  if status ~= 0 then return fail(status) end
end

function raw.optim_step_closure(optim, closure)
  local out_box = new_int64()
  local status, raised = C.tabi_optim_step_closure(optim, closure, out_box)
  if status == PENDING then status, raised = pump() end
  if status ~= 0 then return fail(status, raised) end
  return tonumber(out_box[0])
end

function raw.optim_zero_grad(optim, set_to_none)
  local status = C.tabi_optim_zero_grad(optim, set_to_none and 1 or 0)
  if status ~= 0 then return fail(status) end
end

function raw.optim_state_dict(optim)
  local status = C.tabi_optim_state_dict(optim, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.optim_load_state_dict(optim, state)
  local status = C.tabi_optim_load_state_dict(optim, state)
  if status ~= 0 then return fail(status) end
end

function raw.schedule_new(type, optim, names, options, functions)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local functions_frame = take_handles(functions)
  local out_box = new_int64()
  local status, raised = C.tabi_schedule_new(type, optim, names_frame.p, options_frame.p, options_frame.n, functions_frame.p, functions_frame.n, out_box)
  if status == PENDING then status, raised = pump() end
  give(names_frame)
  give(options_frame)
  give(functions_frame)
  if status ~= 0 then return fail(status, raised) end
  return tonumber(out_box[0])
end

function raw.schedule_combine(type, optim, schedules, names, options)
  local schedules_frame = take_handles(schedules)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local out_box = new_int64()
  local status, raised = C.tabi_schedule_combine(type, optim, schedules_frame.p, schedules_frame.n, names_frame.p, options_frame.p, options_frame.n, out_box)
  if status == PENDING then status, raised = pump() end
  give(schedules_frame)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status, raised) end
  return tonumber(out_box[0])
end

function raw.schedule_type_count()
  local status = C.tabi_schedule_type_count(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.schedule_type_at(i)
  local out_name_box = new_text()
  local out_signature_box = new_text()
  local status = C.tabi_schedule_type_at(i, out_name_box, out_signature_box)
  if status ~= 0 then return fail(status) end
  return as_text(out_name_box[0]), as_text(out_signature_box[0])
end

function raw.schedule_step(schedule)
  local status, raised = C.tabi_schedule_step(schedule)
  if status == PENDING then status, raised = pump() end
  if status ~= 0 then return fail(status, raised) end
end

function raw.schedule_step_to(schedule, epoch)
  local status, raised = C.tabi_schedule_step_to(schedule, epoch)
  if status == PENDING then status, raised = pump() end
  if status ~= 0 then return fail(status, raised) end
end

function raw.schedule_step_metric(schedule, metric)
  local status = C.tabi_schedule_step_metric(schedule, metric)
  if status ~= 0 then return fail(status) end
end

function raw.schedule_last_lr(schedule)
  local out_frame = take_outs()
  local status = C.tabi_schedule_last_lr(schedule, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.schedule_state_dict(schedule)
  local status = C.tabi_schedule_state_dict(schedule, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.schedule_load_state_dict(schedule, state)
  local status = C.tabi_schedule_load_state_dict(schedule, state)
  if status ~= 0 then return fail(status) end
end

function raw.average_new(module)
  local status = C.tabi_average_new(module, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_average_new(module, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.average_update(average, module, decay, use_buffers)
  local status = C.tabi_average_update(average, module, decay, use_buffers and 1 or 0)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_average_update(average, module, decay, use_buffers and 1 or 0) end
  if status ~= 0 then return fail(status) end
end

function raw.autocast_push(device_type, dtype, enabled, cache_enabled)
  local status = C.tabi_autocast_push(device_type, dtype or 0, enabled and 1 or 0, cache_enabled and 1 or 0, box_uint64)
  if status ~= 0 then return fail(status) end
  return as_exact(box_uint64[0])
end

function raw.autocast(device_type)
  local out_box = new_int32()
  local out_dtype_box = new_int32()
  local status = C.tabi_autocast(device_type, out_box, out_dtype_box)
  if status ~= 0 then return fail(status) end
  return out_box[0] ~= 0, out_dtype_box[0]
end

function raw.scaler_new(device_type, names, options)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_scaler_new(device_type, names_frame.p, options_frame.p, options_frame.n, box_int64)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.scaler_scale(scaler, tensor)
  local status = C.tabi_scaler_scale(scaler, tensor, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.scaler_unscale(scaler, optim)
  local status = C.tabi_scaler_unscale(scaler, optim)
  if status ~= 0 then return fail(status) end
end

function raw.scaler_step(scaler, optim)
  local status = C.tabi_scaler_step(scaler, optim, box_int32)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_scaler_step(scaler, optim, box_int32) end
  if status ~= 0 then return fail(status) end
  return box_int32[0] ~= 0
end

function raw.scaler_update(scaler, new_scale)
  local status = C.tabi_scaler_update(scaler, new_scale)
  if status ~= 0 then return fail(status) end
end

function raw.scaler_get(scaler, name)
  local out_frame = take_outs()
  local status = C.tabi_scaler_get(scaler, name, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.scaler_set(scaler, name, option)
  local option_frame = take_value(option)
  local status = C.tabi_scaler_set(scaler, name, option_frame.p)
  give(option_frame)
  if status ~= 0 then return fail(status) end
end

function raw.scaler_state_dict(scaler)
  local status = C.tabi_scaler_state_dict(scaler, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.scaler_load_state_dict(scaler, state)
  local status = C.tabi_scaler_load_state_dict(scaler, state)
  if status ~= 0 then return fail(status) end
end

function raw.data_read_csv(path, names, options)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_data_read_csv(path, names_frame.p, options_frame.p, options_frame.n, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_data_read_csv(path, names_frame.p, options_frame.p, options_frame.n, box_int64) end
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.dataset_new(tensors)
  local tensors_frame = take_handles(tensors)
  local status = C.tabi_dataset_new(tensors_frame.p, tensors_frame.n, box_int64)
  give(tensors_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.dataset_subset(dataset, indices)
  local status = C.tabi_dataset_subset(dataset, indices, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.data_split(length, parts, generator)
  local parts_frame = take_doubles(parts)
  local outs_frame = take_outs()
  local status = C.tabi_data_split(length, parts_frame.p, parts_frame.n, generator or 0, outs_frame.p, outs_frame.n, outs_frame.count)
  give(parts_frame)
  if status ~= 0 then return fail(status) end
  return give_values(outs_frame)
end

function raw.dataset_concat(datasets)
  local datasets_frame = take_handles(datasets)
  local status = C.tabi_dataset_concat(datasets_frame.p, datasets_frame.n, box_int64)
  give(datasets_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.dataset_length(dataset)
  local status = C.tabi_dataset_length(dataset, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.dataset_width(dataset)
  local status = C.tabi_dataset_width(dataset, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.dataset_get(dataset, index)
  local outs_frame = take_outs()
  local status = C.tabi_dataset_get(dataset, index, outs_frame.p, outs_frame.n, outs_frame.count)
  if status ~= 0 then return fail(status) end
  return give_values(outs_frame)
end

function raw.dataset_batch(dataset, indices)
  local outs_frame = take_outs()
  local status = C.tabi_dataset_batch(dataset, indices, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_dataset_batch(dataset, indices, outs_frame.p, outs_frame.n, outs_frame.count) end
  if status ~= 0 then return fail(status) end
  return give_values(outs_frame)
end

function raw.loader_new(dataset, length, generator, names, options)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_loader_new(dataset or 0, length, generator or 0, names_frame.p, options_frame.p, options_frame.n, box_int64)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.loader_length(loader)
  local status = C.tabi_loader_length(loader, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.loader_start(loader)
  local status = C.tabi_loader_start(loader)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_loader_start(loader) end
  if status ~= 0 then return fail(status) end
end

function raw.loader_next(loader)
  local outs_frame = take_outs()
  local status = C.tabi_loader_next(loader, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_loader_next(loader, outs_frame.p, outs_frame.n, outs_frame.count) end
  if status ~= 0 then return fail(status) end
  return give_values(outs_frame)
end

function raw.loader_next_indices(loader)
  local status = C.tabi_loader_next_indices(loader, box_int64)
  if status ~= 0 then return fail(status) end
  return as_handle(box_int64[0])
end

function raw.loader_state_dict(loader)
  local status = C.tabi_loader_state_dict(loader, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.loader_load_state_dict(loader, state)
  local status = C.tabi_loader_load_state_dict(loader, state)
  if status ~= 0 then return fail(status) end
end

function raw.metric_new(type, names, options)
  local names_frame = take_strings(names)
  local options_frame = take_values(options)
  if names and names_frame.n ~= options_frame.n then differ('names', names_frame.n, options_frame.n) end
  local status = C.tabi_metric_new(type, names_frame.p, options_frame.p, options_frame.n, box_int64)
  give(names_frame)
  give(options_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.metric_type_count()
  local status = C.tabi_metric_type_count(box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.metric_type_at(i)
  local out_name_box = new_text()
  local out_signature_box = new_text()
  local status = C.tabi_metric_type_at(i, out_name_box, out_signature_box)
  if status ~= 0 then return fail(status) end
  return as_text(out_name_box[0]), as_text(out_signature_box[0])
end

function raw.metric_update(metric, tensors)
  local tensors_frame = take_handles(tensors)
  local status = C.tabi_metric_update(metric, tensors_frame.p, tensors_frame.n)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_metric_update(metric, tensors_frame.p, tensors_frame.n) end
  give(tensors_frame)
  if status ~= 0 then return fail(status) end
end

function raw.metric_compute(metric)
  local status = C.tabi_metric_compute(metric, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_metric_compute(metric, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.metric_reset(metric)
  local status = C.tabi_metric_reset(metric)
  if status ~= 0 then return fail(status) end
end

function raw.metric_curves(names, series, width, height)
  local names_frame = take_strings(names)
  local series_frame = take_handles(series)
  if series and series_frame.n ~= names_frame.n then differ('series', series_frame.n, names_frame.n) end
  local status = C.tabi_metric_curves(names_frame.p, series_frame.p, names_frame.n, width, height, box_text)
  give(names_frame)
  give(series_frame)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.metric_bar(done, total, seconds, note, width)
  local status = C.tabi_metric_bar(done, total, seconds, note, width, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.tree_new(kind)
  local status = C.tabi_tree_new(kind, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_kind_of(tree)
  local status = C.tabi_tree_kind_of(tree, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.tree_type(tree)
  local status = C.tabi_tree_type(tree, box_text)
  if status ~= 0 then return fail(status) end
  return as_text(box_text[0])
end

function raw.tree_set_type(tree, type)
  local status = C.tabi_tree_set_type(tree, type)
  if status ~= 0 then return fail(status) end
end

function raw.tree_size(tree)
  local status = C.tabi_tree_size(tree, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_at(tree, i)
  local out_key_frame = take_outs()
  local out_value_frame = take_outs()
  local status = C.tabi_tree_at(tree, i, out_key_frame.p, out_value_frame.p)
  if status ~= 0 then return fail(status) end
  local out_key_tag, out_key = give_value(out_key_frame)
  local out_value_tag, out_value = give_value(out_value_frame)
  return out_key_tag, out_key, out_value_tag, out_value
end

function raw.tree_key(tree, i)
  local out_frame = take_outs()
  local status = C.tabi_tree_key(tree, i, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.tree_tag(tree, i)
  local status = C.tabi_tree_tag(tree, i, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.tree_get(tree, key)
  local out_frame = take_outs()
  local status = C.tabi_tree_get(tree, key, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.tree_append(tree, value)
  local value_frame = take_value(value)
  local status = C.tabi_tree_append(tree, value_frame.p)
  give(value_frame)
  if status ~= 0 then return fail(status) end
end

function raw.tree_set(tree, key, value)
  local key_frame = take_value(key)
  local value_frame = take_value(value)
  local status = C.tabi_tree_set(tree, key_frame.p, value_frame.p)
  give(key_frame)
  give(value_frame)
  if status ~= 0 then return fail(status) end
end

function raw.tree_attributes(tree)
  local status = C.tabi_tree_attributes(tree, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_stored(tree, i)
  local out_box = new_tabi_stored_tensor()
  out_box[0].struct_size = ffi.sizeof(out_box[0])
  local status = C.tabi_tree_stored(tree, i, out_box)
  if status ~= 0 then return fail(status) end
  return read_stored_tensor(out_box[0])
end

function raw.tree_stored_sizes(tree, i)
  local sizes_frame = take_room()
  local status = C.tabi_tree_stored_sizes(tree, i, sizes_frame.p, sizes_frame.n, sizes_frame.count)
  if status ~= 0 and C.tabi_tree_stored_sizes(tree, i, nil, 0, sizes_frame.count) == 0 and grow(sizes_frame) then status = C.tabi_tree_stored_sizes(tree, i, sizes_frame.p, sizes_frame.n, sizes_frame.count) end
  if status ~= 0 then return fail(status) end
  return give_ints(sizes_frame)
end

function raw.tree_flatten(tree)
  local status = C.tabi_tree_flatten(tree, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_nest(tree)
  local status = C.tabi_tree_nest(tree, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_select(tree, patterns)
  local patterns_frame = take_strings(patterns)
  local status = C.tabi_tree_select(tree, patterns_frame.p, patterns_frame.n, box_int64)
  give(patterns_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_rename(tree, patterns, names)
  local patterns_frame = take_strings(patterns)
  local names_frame = take_strings(names)
  if names and names_frame.n ~= patterns_frame.n then differ('names', names_frame.n, patterns_frame.n) end
  local status = C.tabi_tree_rename(tree, patterns_frame.p, names_frame.p, patterns_frame.n, box_int64)
  give(patterns_frame)
  give(names_frame)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_merge(trees)
  local status = C.tabi_tree_merge(trees, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.tree_compare(a, b, rtol, atol)
  local status = C.tabi_tree_compare(a, b, rtol, atol, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_tree_compare(a, b, rtol, atol, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.checkpoint_load(path, options)
  local options_box = options and write_load_options(options) or nil
  local out_frame = take_outs()
  local status = C.tabi_checkpoint_load(path, options_box, out_frame.p)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_load(path, options_box, out_frame.p) end
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.checkpoint_load_bytes(data, nbytes, options)
  nbytes = size_of(data, nbytes)
  local options_box = options and write_load_options(options) or nil
  local out_frame = take_outs()
  local status = C.tabi_checkpoint_load_bytes(as_pointer(data), nbytes, options_box, out_frame.p)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_load_bytes(as_pointer(data), nbytes, options_box, out_frame.p) end
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.checkpoint_load_stream(read, ctx, size, options)
  local options_box = options and write_load_options(options) or nil
  local out_frame = take_outs()
  local status = C.tabi_checkpoint_load_stream(as_pointer(read), as_pointer(ctx), size, options_box, out_frame.p)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_load_stream(as_pointer(read), as_pointer(ctx), size, options_box, out_frame.p) end
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end
jit.off(raw.checkpoint_load_stream, true)

function raw.checkpoint_format_of(path)
  local status = C.tabi_checkpoint_format_of(path, box_int32)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_format_of(path, box_int32) end
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.checkpoint_verify(path, options)
  local options_box = options and write_load_options(options) or nil
  local status = C.tabi_checkpoint_verify(path, options_box)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_verify(path, options_box) end
  if status ~= 0 then return fail(status) end
end

function raw.checkpoint_save(path, value, options)
  local value_frame = take_value(value)
  local options_box = options and write_save_options(options) or nil
  local status = C.tabi_checkpoint_save(path, value_frame.p, options_box)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_save(path, value_frame.p, options_box) end
  give(value_frame)
  if status ~= 0 then return fail(status) end
end

function raw.checkpoint_save_stream(write, ctx, value, options)
  local value_frame = take_value(value)
  local options_box = options and write_save_options(options) or nil
  local status = C.tabi_checkpoint_save_stream(as_pointer(write), as_pointer(ctx), value_frame.p, options_box)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_save_stream(as_pointer(write), as_pointer(ctx), value_frame.p, options_box) end
  give(value_frame)
  if status ~= 0 then return fail(status) end
end
jit.off(raw.checkpoint_save_stream, true)

function raw.checkpoint_convert(source, target, load_options, save_options, progress, ctx)
  local load_options_box = load_options and write_load_options(load_options) or nil
  local save_options_box = save_options and write_save_options(save_options) or nil
  local status = C.tabi_checkpoint_convert(source, target, load_options_box, save_options_box, as_pointer(progress), as_pointer(ctx))
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_checkpoint_convert(source, target, load_options_box, save_options_box, as_pointer(progress), as_pointer(ctx)) end
  if status ~= 0 then return fail(status) end
end
jit.off(raw.checkpoint_convert, true)

function raw.module_load(path, options)
  local options_box = options and write_module_load_options(options) or nil
  local status = C.tabi_module_load(path, options_box, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_load(path, options_box, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_load_bytes(data, nbytes, options)
  nbytes = size_of(data, nbytes)
  local options_box = options and write_module_load_options(options) or nil
  local status = C.tabi_module_load_bytes(as_pointer(data), nbytes, options_box, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_load_bytes(as_pointer(data), nbytes, options_box, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_load_stream(read, ctx, size, options)
  local options_box = options and write_module_load_options(options) or nil
  local status = C.tabi_module_load_stream(as_pointer(read), as_pointer(ctx), size, options_box, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_load_stream(as_pointer(read), as_pointer(ctx), size, options_box, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end
jit.off(raw.module_load_stream, true)

function raw.module_save(module, path)
  local status = C.tabi_module_save(module, path)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_save(module, path) end
  if status ~= 0 then return fail(status) end
end

function raw.module_metadata(module)
  local status = C.tabi_module_metadata(module, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_methods(module)
  local status = C.tabi_module_methods(module, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_invoke(module, method, names, args)
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local outs_frame = take_outs()
  local status, raised = C.tabi_module_invoke(module, method, names_frame.p, args_frame.p, args_frame.n, outs_frame.p, outs_frame.n, outs_frame.count)
  if status == PENDING then status, raised = pump() end
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status, raised) end
  return give_values(outs_frame)
end

function raw.module_attribute(module, path)
  local out_frame = take_outs()
  local status = C.tabi_module_attribute(module, path, out_frame.p)
  if status ~= 0 then return fail(status) end
  local out_tag, out = give_value(out_frame)
  return out_tag, out
end

function raw.module_set_attribute(module, path, value)
  local value_frame = take_value(value)
  local status = C.tabi_module_set_attribute(module, path, value_frame.p)
  give(value_frame)
  if status ~= 0 then return fail(status) end
end

function raw.module_freeze(module)
  local status = C.tabi_module_freeze(module, box_int64)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_module_freeze(module, box_int64) end
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_optimize(module, options, names, args)
  local options_box = options and write_module_optimize_options(options) or nil
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local out_box = new_int64()
  local status, raised = C.tabi_module_optimize(module, options_box, names_frame.p, args_frame.p, args_frame.n, out_box)
  if status == PENDING then status, raised = pump() end
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status, raised) end
  return tonumber(out_box[0])
end

function raw.module_register_hook(module, kind, hook)
  local status = C.tabi_module_register_hook(module, kind, hook, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.module_remove_hook(module, id)
  local status = C.tabi_module_remove_hook(module, id)
  if status ~= 0 then return fail(status) end
end

function raw.module_features(module, paths, names, args)
  local paths_frame = take_strings(paths)
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local out_box = new_int64()
  local status, raised = C.tabi_module_features(module, paths_frame.p, paths_frame.n, names_frame.p, args_frame.p, args_frame.n, out_box)
  if status == PENDING then status, raised = pump() end
  give(paths_frame)
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status, raised) end
  return tonumber(out_box[0])
end

function raw.module_summary(module, names, args)
  local names_frame = take_strings(names)
  local args_frame = take_values(args)
  if names and names_frame.n ~= args_frame.n then differ('names', names_frame.n, args_frame.n) end
  local out_box = new_int64()
  local status, raised = C.tabi_module_summary(module, names_frame.p, args_frame.p, args_frame.n, out_box)
  if status == PENDING then status, raised = pump() end
  give(names_frame)
  give(args_frame)
  if status ~= 0 then return fail(status, raised) end
  return tonumber(out_box[0])
end

function raw.flop_counter_begin()
  local status = C.tabi_flop_counter_begin(box_uint64)
  if status ~= 0 then return fail(status) end
  return as_exact(box_uint64[0])
end

function raw.flop_counter_end(token)
  local status = C.tabi_flop_counter_end(token, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.device_count(device_type)
  local status = C.tabi_device_count(device_type, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.device_current(device_type)
  local status = C.tabi_device_current(device_type, box_int32)
  if status ~= 0 then return fail(status) end
  return box_int32[0]
end

function raw.device_set_current(device_type, device_index)
  local status = C.tabi_device_set_current(device_type, device_index)
  if status ~= 0 then return fail(status) end
end

function raw.device_synchronize(device_type, device_index)
  local status = C.tabi_device_synchronize(device_type, device_index)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_device_synchronize(device_type, device_index) end
  if status ~= 0 then return fail(status) end
end

function raw.device_empty_cache(device_type)
  local status = C.tabi_device_empty_cache(device_type)
  if status == OUT_OF_MEMORY and relieve() then status = C.tabi_device_empty_cache(device_type) end
  if status ~= 0 then return fail(status) end
end

function raw.device_memory(device_type, device_index)
  local out_allocated_box = new_int64()
  local out_reserved_box = new_int64()
  local out_peak_box = new_int64()
  local status = C.tabi_device_memory(device_type, device_index, out_allocated_box, out_reserved_box, out_peak_box)
  if status ~= 0 then return fail(status) end
  return tonumber(out_allocated_box[0]), tonumber(out_reserved_box[0]), tonumber(out_peak_box[0])
end

function raw.manual_seed(seed)
  local status = C.tabi_manual_seed(seed)
  if status ~= 0 then return fail(status) end
end

function raw.initial_seed()
  local status = C.tabi_initial_seed(box_uint64)
  if status ~= 0 then return fail(status) end
  return as_exact(box_uint64[0])
end

function raw.generator_new(device_type, device_index)
  local status = C.tabi_generator_new(device_type, device_index, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.generator_default(device_type, device_index)
  local status = C.tabi_generator_default(device_type, device_index, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.generator_seed(generator)
  local status = C.tabi_generator_seed(generator, box_uint64)
  if status ~= 0 then return fail(status) end
  return as_exact(box_uint64[0])
end

function raw.generator_set_seed(generator, seed)
  local status = C.tabi_generator_set_seed(generator, seed)
  if status ~= 0 then return fail(status) end
end

function raw.generator_state(generator)
  local status = C.tabi_generator_state(generator, box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.generator_set_state(generator, state)
  local status = C.tabi_generator_set_state(generator, state)
  if status ~= 0 then return fail(status) end
end

function raw.tensor_to_dlpack(tensor)
  local status = C.tabi_tensor_to_dlpack(tensor, box_pointer)
  if status ~= 0 then return fail(status) end
  return as_address(box_pointer[0])
end

function raw.tensor_from_dlpack(managed)
  local status = C.tabi_tensor_from_dlpack(as_pointer(managed), box_int64)
  if status ~= 0 then return fail(status) end
  return tonumber(box_int64[0])
end

function raw.dlpack_free(managed)
  local status = C.tabi_dlpack_free(as_pointer(managed))
  if status ~= 0 then return fail(status) end
end

return raw
