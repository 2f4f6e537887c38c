"""Oracle: every operator of LibTorch is there by name, with PyTorch's own schema."""

import torch
import torchabi
from support import Case


def schemas():
    out = {}
    for schema in torch._C._jit_get_all_schemas():
        out.setdefault(schema.name, {})[schema.overload_name] = str(schema)
    return out


def is_removed(name):
    """Whether PyTorch keeps a method only to say that it is gone."""
    try:
        getattr(torch.eye(2), name)()
    except Exception as error:
        return "is now removed" in str(error)
    return False


class Operators(Case):
    def test_every_operator_is_listed_found_and_described(self):
        known = schemas()
        names = list(torchabi.ops)
        self.assertEqual(len(names), len(torchabi.ops))
        self.assertGreater(len(names), 3000)
        self.assertEqual(names, sorted(names))
        for name in names:
            space, rest = name.split("::")
            base, _, overload = rest.partition(".")
            text = torchabi.schema(name if overload else f"{name}.default")
            self.assertTrue(text.startswith(f"{space}::{base}"), name)
            theirs = known.get(f"{space}::{base}", {}).get(overload)
            if theirs is not None:
                self.assertEqual(text, theirs)
            self.assertIn(name, torchabi.ops)

    def test_every_aten_operator_of_pytorch_is_a_function(self):
        missing = []
        registered = {name.split(".")[0] for name in torchabi.ops}
        for packet in dir(torch.ops.aten):
            name = f"aten::{packet}"
            if name in registered and not callable(getattr(torchabi.ops.aten, packet, None)):
                missing.append(packet)
        self.assertEqual(missing, [])

    def test_tensor_methods_of_pytorch_are_methods(self):
        # What PyTorch's own Python adds, or what needs what is not here: hooks, storages, names, other processes.
        apart = {
            "align_as", "align_to", "apply_", "as_subclass", "backward", "data", "dim_order", "eig", "has_names", "hpu",
            "ipu", "is_shared", "istft", "lstsq", "lu", "map_", "map2_", "module_load", "names", "new", "new_tensor",
            "npu", "output_nr", "refine_names", "register_hook", "register_post_accumulate_grad_hook", "reinforce",
            "rename", "rename_", "resize", "resize_as", "share_memory_", "sparse_dim", "solve", "stft", "storage",
            "storage_type", "symeig", "to_padded_tensor", "unflatten", "untyped_storage", "volatile", "xpu", "mtia",
            "const_data_ptr", "itemsize", "grad_fn", "grad_dtype", "name", "get_device", "is_xla", "cpu", "cuda", "is_vulkan", "is_maia",
        }  # fmt: skip
        x = torchabi.ones(2, 2)
        missing = []
        for name in dir(torch.Tensor):
            if name.startswith(("_", "is_")) or name in apart:
                continue
            try:
                getattr(x, name)
            except AttributeError:
                missing.append(name)
            except Exception:
                continue
        self.assertEqual([name for name in missing if not is_removed(name)], [])
