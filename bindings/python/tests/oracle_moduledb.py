"""Oracle: every layer of PyTorch's own module database: the same first weights at the same seed, keys of the state dict,
texts, outputs in training and in evaluation, changed buffers, and gradients, bit for bit with one thread.
"""

import sys
import warnings

import oracle
import torch
import torchabi
from support import Case
from torch.testing._internal.common_modules import module_db

DTYPES = (torch.float32, torch.float64)

# Entries that are no layer of the library, and why.
LEFT_OUT = {
    "nn.LinearCrossEntropyLoss": "is new in PyTorch 2.13, and computes in chunks that are chosen by the machine",
    **{
        f"nn.Lazy{name}{n}d": "takes its sizes from its first input: there are no weights before"
        for name in ("Conv", "ConvTranspose")
        for n in (1, 2, 3)
    },
}

# Layers of torch.nn that this library does not have.
NOT_HERE = {
    "Container": "is deprecated in PyTorch: Module does the same",
    "LinearCrossEntropyLoss": LEFT_OUT["nn.LinearCrossEntropyLoss"],
    "LinearCrossEntropyOptions": "is of LinearCrossEntropyLoss",
    "NLLLoss2d": "is deprecated in PyTorch: NLLLoss does the same",
    "RNNBase": "is the base class of RNN, LSTM and GRU",
    "RNNCellBase": "is the base class of their cells",
    "SyncBatchNorm": "needs several processes",
}


def ours_of(value):
    """The same value for this library."""
    if isinstance(value, torch.Tensor):
        made = torchabi.from_dlpack(value.detach().clone())
        return made.requires_grad_() if value.requires_grad else made
    if isinstance(value, (tuple, list)):
        return type(value)(map(ours_of, value))
    if isinstance(value, dict):
        return {key: ours_of(item) for key, item in value.items()}
    if isinstance(value, torch.dtype):
        return getattr(torchabi, str(value).removeprefix("torch."))
    if isinstance(value, torch.device):
        return str(value)
    if callable(value) and not isinstance(value, torch.nn.Module):
        return getattr(torchabi.nn.functional, value.__name__)
    if isinstance(value, torch.nn.TransformerEncoderLayer):
        return encoder_layer(value)
    return value


def encoder_layer(theirs):
    """What stacks of blocks are made of."""
    ours = torchabi.nn.TransformerEncoderLayer(
        theirs.self_attn.embed_dim,
        theirs.self_attn.num_heads,
        theirs.linear1.out_features,
        theirs.dropout.p,
        theirs.activation.__name__,
        theirs.norm1.eps,
        theirs.self_attn.batch_first,
        theirs.norm_first,
        theirs.linear1.bias is not None,
    ).to(dtype=ours_of(theirs.linear1.weight.dtype))
    ours.load_state_dict({name: ours_of(tensor) for name, tensor in theirs.state_dict().items()})
    return ours.train(theirs.training)


def tensors(value):
    """All tensors of what a module returned."""
    if isinstance(value, (torch.Tensor, torchabi.Tensor)):
        return [value]
    if isinstance(value, (tuple, list)):
        return [tensor for item in value for tensor in tensors(item)]
    return []


def build(package, info, given, dtype, training):
    package.manual_seed(3)
    module = getattr(package.nn, info.name.removeprefix("nn."))(*given.args, **given.kwargs)
    return module.to(dtype=dtype).train(training)


def run(package, module, given):
    """What a call comes to, and the gradients that its squares have."""
    package.manual_seed(5)
    output = module(*given.args, **given.kwargs)
    loss = None
    for tensor in tensors(output):
        if tensor.requires_grad:
            square = (tensor * tensor).sum()
            loss = square if loss is None else loss + square
    if loss is not None:
        loss.backward()
    leaves = [x for x in (*tensors(given.args), *tensors(list(given.kwargs.values()))) if x.requires_grad]
    grads = [leaf.grad for leaf in leaves]
    return output, grads, {name: p.grad for name, p in module.named_parameters()}


class Given:
    def __init__(self, args, kwargs):
        self.args, self.kwargs = args, kwargs

    def ours(self):
        return Given(ours_of(self.args), ours_of(self.kwargs))

    def fresh(self):
        """With leaves of its own."""

        def copy(value):
            if isinstance(value, torch.Tensor):
                return value.detach().clone().requires_grad_(value.requires_grad)
            if isinstance(value, (tuple, list)):
                return type(value)(map(copy, value))
            return value

        return Given(copy(self.args), {key: copy(value) for key, value in self.kwargs.items()})


class ModuleDatabase(Case):
    tried = entries = 0

    @classmethod
    def setUpClass(cls):
        cls.threads = torch.get_num_threads(), torchabi.get_num_threads()
        torch.set_num_threads(1)
        torchabi.set_num_threads(1)

    @classmethod
    def tearDownClass(cls):
        torch.set_num_threads(cls.threads[0])
        torchabi.set_num_threads(cls.threads[1])
        print(f"module_db: {cls.tried} inputs of {cls.entries} of {len(module_db)} entries", file=sys.stderr)

    def alike(self, ours, theirs, what):
        found = oracle.difference(ours, theirs)
        self.assertIsNone(found, f"{what}: {found}")

    def compare(self, info, entry, dtype, training):
        made, forward = entry.constructor_input, entry.forward_input
        constructor = Given(made.args, made.kwargs)
        what = f"{info.name}{made.args}{made.kwargs} {dtype} training={training} {entry.desc}"
        theirs = build(torch, info, constructor, dtype, training)
        ours = build(torchabi, info, constructor.ours(), ours_of(dtype), training)
        self.alike(dict(ours.state_dict()), dict(theirs.state_dict()), f"{what}: first state")
        self.assertEqual(list(ours.state_dict()), list(theirs.state_dict()), what)
        self.assertEqual(repr(ours), repr(theirs), what)
        given = Given(forward.args, forward.kwargs)
        expected = run(torch, theirs, given.fresh())
        found = run(torchabi, ours, given.ours())
        for part, mine, its in zip(("output", "gradients of inputs", "gradients of parameters"), found, expected):
            self.alike(mine, its, f"{what}: {part}")
        self.alike(dict(ours.state_dict()), dict(theirs.state_dict()), f"{what}: state after")
        # Without gradients PyTorch takes other kernels for attention.
        with torch.no_grad(), torchabi.no_grad():
            theirs.eval(), ours.eval()
            self.alike(run(torchabi, ours, given.ours())[0], run(torch, theirs, given.fresh())[0], f"{what}: inference")

    def test_every_entry(self):
        for info in module_db:
            if info.name in LEFT_OUT:
                continue
            with self.subTest(entry=info.name):
                for dtype in DTYPES:
                    for training in (True, False):
                        torch.manual_seed(0)
                        with warnings.catch_warnings():
                            warnings.simplefilter("ignore")
                            entries = info.module_inputs_func(
                                info, device="cpu", dtype=dtype, requires_grad=True, training=training
                            )
                            for entry in entries:
                                self.compare(info, entry, dtype, training)
                                type(self).tried += 1
                type(self).entries += 1

    def test_what_is_left_out_is_left_out(self):
        for name in LEFT_OUT:
            self.assertFalse(hasattr(torchabi.nn, name.removeprefix("nn.")), name)

    def test_every_layer_of_torch_nn_is_here(self):
        for name in torch.nn.modules.__all__:
            is_here = hasattr(torchabi.nn, name)
            self.assertEqual(is_here, name not in NOT_HERE and not name.startswith("Lazy"), name)
