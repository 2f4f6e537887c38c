"""Oracle: every entry of PyTorch's optimiser database comes to the same parameters and states here, bit for bit where the
same kernels run, and either library goes on where the other one stopped."""

import copy
import importlib
import io
import itertools
import re
import warnings

import torch
import torchabi
from support import Case
from torch.testing._internal.common_optimizers import optim_db

warnings.filterwarnings("ignore")
STEPS = 20


def ours(value):
    """A value of PyTorch's as this library's."""
    if isinstance(value, torch.Tensor):
        return torchabi.from_dlpack(value.detach().clone()) if not value.is_sparse else sparse(value)
    if isinstance(value, dict):
        return {name: ours(one) for name, one in value.items()}
    return type(value)(ours(one) for one in value) if isinstance(value, (list, tuple)) else value


def sparse(tensor):
    coo = tensor.coalesce()
    return torchabi.sparse_coo_tensor(ours(coo.indices()), ours(coo.values()), list(coo.shape)).coalesce()


def theirs(value):
    """The other way round."""
    if isinstance(value, torchabi.Tensor):
        return torch.from_dlpack(value.detach().clone())
    if isinstance(value, dict):
        return {name: theirs(one) for name, one in value.items()}
    return type(value)(theirs(one) for one in value) if isinstance(value, (list, tuple)) else value


def parameters(kind="float32"):
    torch.manual_seed(1)
    dtype = getattr(torch, kind)
    return [torch.randn(*sizes, dtype=dtype).requires_grad_() for sizes in ((5, 4), (4,), (3, 2, 6), (1,))]


def matrices():
    torch.manual_seed(1)
    return [torch.randn(*sizes).requires_grad_() for sizes in ((5, 4), (4, 4), (3, 7))]


def gradients(params, step, as_sparse=False):
    """Gradients that do not depend on what came before: what differs differs at the step where it did."""
    torch.manual_seed(100 + step)
    grads = [torch.randn_like(param) for param in params]
    return [grad.to_sparse() for grad in grads] if as_sparse else grads


def loss_of(library, params):
    total = 0
    for param in params:
        total = total + ((param - 1) ** 4).sum() + (param * param.roll(1, 0) if param.ndim else param).sum() * 0.1
    return total


def run(library, optimizer, params, steps, as_sparse=False):
    """Steps with given gradients, or with those of a loss where the optimiser asks for it itself."""
    # What is maximised has a maximum, and what is minimised a minimum.
    sign = -1 if optimizer.param_groups[0].get("maximize") else 1
    for step in steps:
        if type(optimizer).__name__ == "LBFGS":

            def closure():
                optimizer.zero_grad()
                loss = loss_of(library, params) * sign
                loss.backward()
                return loss

            optimizer.step(closure)
            continue
        for param, grad in zip(params, gradients([theirs(p) for p in params], step, as_sparse)):
            param.grad = grad if library is torch else ours(grad)
        optimizer.step()


def plain(value):
    """Nested values without tensors, for comparison."""
    if isinstance(value, (torch.Tensor, torchabi.Tensor)):
        return ("tensor", str(value.dtype).split(".")[-1], tuple(value.shape), value.tolist())
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def greatest_difference(a, b):
    worst = 0.0
    for one, other in zip(a, b):
        one, other = one.detach(), theirs(other)
        worst = max(worst, ((one - other).abs() / other.abs().clamp(min=1e-3)).max().item())
    return worst


def settings():
    """Name, options and whether bits must agree, for each optimiser and each set of its options."""
    for info in optim_db:
        name = info.optim_cls.__name__
        for given in info.optim_inputs_func("cpu"):
            options = given.kwargs
            if options.get("capturable") or options.get("differentiable"):
                continue
            has_tensor = any(isinstance(one, torch.Tensor) for value in options.values()
                             for one in (value if isinstance(value, tuple) else (value,)))  # fmt: skip
            kinds = [{}] if not info.supported_impls else [{"foreach": True}]
            if "fused" in info.supported_impls:
                kinds.append({"fused": True})
            if info.supported_impls:
                kinds.append({"foreach": None, "fused": None} if "fused" in info.supported_impls else {"foreach": None})
            for kind in kinds:
                if has_tensor and kind.get("foreach") and name.startswith("Adam") and name != "Adamax":
                    continue
                yield name, given.desc, {**options, **kind}, has_tensor


class Database(Case):
    def compare(self, name, options, has_tensor, kind="float32"):
        as_sparse = name == "SparseAdam"
        reference = matrices() if name == "Muon" else parameters(kind)
        mine = [ours(param).requires_grad_() for param in reference]
        there = getattr(torch.optim, name)(reference, **options)
        here = getattr(torchabi.optim, name)(mine, **ours(options))
        run(torch, there, reference, range(STEPS), as_sparse)
        run(torchabi, here, mine, range(STEPS), as_sparse)
        if has_tensor:
            self.assertLess(greatest_difference(reference, mine), 3e-6)
            return
        self.assertEqual([param.tolist() for param in reference], [param.tolist() for param in mine])
        self.assertEqual(plain(there.state_dict()), plain(here.state_dict()))

    def test_steps_and_states(self):
        count = 0
        for name, description, options, has_tensor in settings():
            with self.subTest(name=name, description=description, options=options):
                self.compare(name, options, has_tensor)
            count += 1
        self.assertGreater(count, 150)

    def test_complex_and_other_dtypes(self):
        for info in optim_db:
            name = info.optim_cls.__name__
            if name in ("Muon", "SparseAdam", "LBFGS"):
                continue
            kinds = ["float64", "bfloat16"] + ["complex64"] * bool(info.supports_complex)
            for kind in kinds:
                for flags in ({"foreach": True}, {"foreach": True, "maximize": True}):
                    with self.subTest(name=name, kind=kind, **flags):
                        self.compare(name, flags, False, kind)

    def test_sgd_of_half_precisions(self):
        """PyTorch's fused kernel for the CPU goes wrong there (pytorch#191763): compared with float32, rounded each step."""
        for kind in (torch.bfloat16, torch.float16):
            for options in (
                {},
                {"momentum": 0.9},
                {"momentum": 0.9, "nesterov": True, "weight_decay": 0.1, "maximize": True},
            ):
                for n in (3, 64, 1001):
                    torch.manual_seed(n)
                    wide = torch.randn(n).to(kind).float().requires_grad_()
                    mine = ours(wide.detach().to(kind)).requires_grad_()
                    there = torch.optim.SGD([wide], lr=0.1, fused=True, **options)
                    here = torchabi.optim.SGD([mine], lr=0.1, **options)
                    for _ in range(4):
                        grad = torch.randn(n).to(kind)
                        wide.grad, mine.grad = grad.float(), ours(grad)
                        there.step()
                        here.step()
                        with torch.no_grad():
                            for tensor in (wide, *there.state.get(wide, {}).values()):
                                if tensor is not None:
                                    tensor.copy_(tensor.to(kind))
                    self.assertEqual(mine.tolist(), wide.tolist(), (kind, options, n))
                    for key, value in here.state_dict()["state"].get(0, {}).items():
                        self.assertEqual(
                            value is None or value.tolist(),
                            there.state[wide][key] is None or there.state[wide][key].tolist(),
                        )

    def resumed(self, name, options, first, second, through_file):
        """20 steps in one library and 20 in another, as lists of parameters and state."""
        as_sparse = name == "SparseAdam"
        reference = matrices() if name == "Muon" else parameters()
        params = reference if first is torch else [ours(param).requires_grad_() for param in reference]
        optimizer = getattr(first.optim, name)(params, **(options if first is torch else ours(options)))
        run(first, optimizer, params, range(STEPS), as_sparse)
        state, tensors = optimizer.state_dict(), [param.detach() for param in params]
        if through_file:
            file = io.BytesIO()
            first.save({"optimizer": state, "model": tensors}, file)
            file.seek(0)
            loaded = second.load(file)
            state, tensors = loaded["optimizer"], loaded["model"]
        elif first is not second:
            carry = ours if second is torchabi else theirs
            state, tensors = carry(state), carry(tensors)
        params = [param.clone().requires_grad_() for param in tensors]
        # As a program would that knows its options no longer.
        optimizer = getattr(second.optim, name)(params)
        optimizer.load_state_dict(copy.deepcopy(state) if second is torch else state)
        run(second, optimizer, params, range(STEPS, 2 * STEPS), as_sparse)
        return [param.tolist() for param in params], plain(optimizer.state_dict())

    def test_resume(self):
        done = set()
        for name, _description, options, has_tensor in settings():
            if has_tensor or (name, options.get("fused"), options.get("foreach"), len(options)) in done:
                continue
            done.add((name, options.get("fused"), options.get("foreach"), len(options)))
            whole = self.resumed(name, options, torch, torch, False)
            for first, second, through_file in itertools.product((torch, torchabi), (torch, torchabi), (False, True)):
                if first is torch and second is torch:
                    continue
                with self.subTest(
                    name=name, options=options, first=first.__name__, second=second.__name__, file=through_file
                ):
                    found = self.resumed(name, options, first, second, through_file)
                    self.assertEqual(whole[0], found[0])
                    self.assertEqual(whole[1], found[1])

    def test_sparse_gradients(self):
        for name, options in (
            ("SGD", {"lr": 0.1}),
            ("SGD", {"lr": 0.1, "momentum": 0.9}),
            ("Adagrad", {"lr": 0.1}),
            ("Adagrad", {"lr": 0.1, "maximize": True, "lr_decay": 0.1}),
            ("SparseAdam", {"lr": 0.01, "maximize": True}),
        ):
            with self.subTest(name=name, options=options):
                reference = parameters()
                mine = [ours(param).requires_grad_() for param in reference]
                there, here = (
                    getattr(torch.optim, name)(reference, **options),
                    getattr(torchabi.optim, name)(mine, **options),
                )
                for step in range(STEPS):
                    for param, other, grad in zip(reference, mine, gradients(reference, step)):
                        grad = torch.where(
                            torch.arange(grad.shape[0]).reshape(-1, *[1] * (grad.ndim - 1)) % 2 == 0, grad, 0
                        )
                        param.grad = grad.to_sparse()
                        other.grad = ours(param.grad)
                    there.step()
                    here.step()
                self.assertEqual([param.tolist() for param in reference], [param.tolist() for param in mine])

    def test_messages(self):
        """Python's checks refuse the same here, in the same words."""
        for info in optim_db:
            name = info.optim_cls.__name__
            for error in info.optim_error_inputs_func("cpu", torch.float32):
                given = error.optimizer_error_input
                # Betas that are tensors are numbers here; LBFGS refuses a second group whatever is in it.
                if "betas" in given.desc or (name == "LBFGS" and "across" in given.desc):
                    continue
                with self.subTest(name=name, description=given.desc):
                    known = {}

                    def here(param, known=known):
                        """The same parameter for the same one of PyTorch's."""
                        if isinstance(param, dict):
                            return {**param, "params": here(param["params"])}
                        if isinstance(param, (list, tuple)):
                            return type(param)(here(one) for one in param)
                        if not isinstance(param, torch.Tensor):
                            return param
                        if id(param) not in known:
                            known[id(param)] = one = ours(param).requires_grad_(param.requires_grad)
                            if param.grad is not None:
                                one.grad = ours(param.grad)
                        return known[id(param)]

                    params = [torch.ones(2, 2)] if given.params is None else given.params
                    if error.error_type is UserWarning:  # which becomes an error here, as it is to be in PyTorch
                        error.error_type, error.error_regex = ValueError, "stands in the optimiser already"
                    with self.assertRaises(
                        error.error_type if error.error_type is not RuntimeError else torchabi.Error
                    ) as caught:
                        getattr(torchabi.optim, name)(here(params), **ours(given.kwargs)).step()
                    caught.exception.__traceback__ = None
                    if isinstance(params, torch.Tensor):
                        continue
                    self.assertRegex(str(caught.exception), error.error_regex)

    def test_bfloat16_and_threads(self):
        # Sizes below and above what operators share among threads.
        shapes, before = ((7,), (33, 31), (40001,)), torch.get_num_threads()
        for threads in (1, 2):
            torch.set_num_threads(threads)
            for name, options in (
                ("SGD", {"momentum": 0.9, "weight_decay": 0.1, "foreach": True}),
                ("Adam", {"weight_decay": 0.1, "fused": True}),
                ("Adam", {"weight_decay": 0.1, "fused": None}),
                ("RMSprop", {"momentum": 0.9}),
                ("NAdam", {"weight_decay": 0.1, "decoupled_weight_decay": True}),
                ("Adadelta", {}),
                ("RAdam", {"foreach": True}),
            ):
                with self.subTest(name, **options, threads=threads):
                    torch.manual_seed(2)
                    reference = [torch.randn(sizes, dtype=torch.bfloat16).requires_grad_() for sizes in shapes]
                    params = [ours(param).requires_grad_() for param in reference]
                    both = getattr(torch.optim, name), getattr(torchabi.optim, name)
                    optimizers = [kind(of, lr=0.01, **options) for kind, of in zip(both, (reference, params))]
                    for _ in range(5):
                        for param, own in zip(reference, params):
                            param.grad = torch.randn_like(param)
                            own.grad = ours(param.grad)
                        for optimizer in optimizers:
                            optimizer.step()
                    for param, own in zip(reference, params):
                        self.assertTrue(torch.equal(param.detach(), theirs(own)))
        torch.set_num_threads(before)

    def test_notes_and_names(self):
        reference = parameters()
        mine = [ours(param).requires_grad_() for param in reference]
        groups = [[("a", 0), ("b", 1)], [("c", 2), ("d", 3)]]
        there = torch.optim.Adam([{"params": [(n, reference[i]) for n, i in g], "lr": 0.1 * k + 0.1} for k, g in enumerate(groups)], fused=True)  # fmt: skip
        here = torchabi.optim.Adam([{"params": [(n, mine[i]) for n, i in g], "lr": 0.1 * k + 0.1} for k, g in enumerate(groups)])  # fmt: skip
        for optimizer in (there, here):
            optimizer.param_groups[0]["mine"] = [1, 2]
        self.assertEqual(plain(there.state_dict()), plain(here.state_dict()))
        self.assertEqual(set(there.param_groups[1]), set(here.param_groups[1]))
        del here.param_groups[0]["mine"]
        self.assertNotIn("mine", here.param_groups[0])
        with self.raises(ValueError, "with/without names"):
            here.add_param_group({"params": [torchabi.ones(2)]})
        names = re.findall(r"^    (\w+):", repr(there), re.M)
        self.assertEqual([name for name in names if name != "mine"], re.findall(r"^    (\w+):", repr(here), re.M))

    def test_hooks(self):
        """The same functions are called in the same order with the same arguments."""
        logs = []
        for library in (torch, torchabi):
            log, of_all = [], importlib.import_module(library.__name__ + ".optim.optimizer")
            p = library.ones(3).requires_grad_()
            optimizer = library.optim.SGD([p], lr=0.5, momentum=0.9)

            def note(name, log=log):
                def hook(*given):
                    kinds = [type(one).__name__ for one in given]
                    log.append(
                        (name, len(given), kinds[:1], sorted(map(str, given[1])) if kinds[1:] == ["dict"] else None)
                    )

                return hook

            def shorter(optimizer, state):
                return {"state": {}, "param_groups": state["param_groups"]}

            handles = [
                optimizer.register_step_pre_hook(note("pre")),
                optimizer.register_step_post_hook(note("post")),
                of_all.register_optimizer_step_pre_hook(note("pre of all")),
                of_all.register_optimizer_step_post_hook(note("post of all")),
                optimizer.register_state_dict_pre_hook(note("before state")),
                optimizer.register_state_dict_post_hook(note("after state")),
                optimizer.register_state_dict_post_hook(note("first after state"), prepend=True),
                optimizer.register_load_state_dict_pre_hook(note("before load")),
                optimizer.register_load_state_dict_post_hook(note("after load")),
            ]
            (p * p).sum().backward()
            log.append(optimizer.step())
            log.append(float(optimizer.step(lambda p=p: (p * p).sum())))
            state = optimizer.state_dict()
            with optimizer.register_load_state_dict_pre_hook(shorter):
                optimizer.load_state_dict(state)
            log.append((list(optimizer.state), sorted(state["state"])))
            with (
                optimizer.register_step_pre_hook(lambda _optimizer, _args, _kwargs: 3),
                self.assertRaises(RuntimeError),
            ):
                optimizer.step()
            optimizer.register_step_pre_hook(
                lambda optimizer, args, kwargs, p=p: ((optimizer,), {"closure": lambda: p.sum()})
            )
            log.append(float(optimizer.step()))
            for handle in handles:
                handle.remove()
            optimizer.step()
            optimizer.state_dict()
            logs.append(log + [p.detach().tolist()])
        self.assertEqual(*logs)
        with self.raises(TypeError, "a hook is called, which NoneType cannot be"):
            optimizer.register_step_pre_hook(None)

    def test_state_of_a_parameter(self):
        params = [torchabi.ones(2).requires_grad_(), torchabi.ones(3).requires_grad_()]
        optimizer = torchabi.optim.Adam([{"params": params[:1]}, {"params": params[1:]}])
        self.assertNotIn(params[1], optimizer.state)
        sum((p * p).sum() for p in params).backward()
        optimizer.step()
        self.assertIn(params[1], optimizer.state)
        self.assertEqual(optimizer.state[params[1]]["exp_avg"].tolist(), optimizer.state[1]["exp_avg"].tolist())
        self.assertEqual(list(optimizer.state[params[1]]["exp_avg"].shape), [3])
        self.assertIsNone(optimizer.state.get(torchabi.ones(3)))
        with self.assertRaises(KeyError):
            optimizer.state[torchabi.ones(3)]
